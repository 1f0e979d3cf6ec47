package org.luodi.platform.documents.images;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.luodi.standards.Refusal;

/// Draws pictures anew: position and time are taken out as data, everything else that is not the picture is
/// left behind, and whatever was hidden in the file's bytes with it.
///
/// How large a picture would be is read from its first bytes and refused before a single pixel is decoded.
public final class Redrawing {
    /// The most that a telephone of today makes.
    public static final long MOST_PIXELS = 110_000_000;
    /// The longest side of what is kept, in pixels; larger pictures are made smaller while they are read.
    public static final int LONGEST_SIDE = 4096;

    /// Of a larger picture every second or third pixel is read.
    private static final long MOST_PIXELS_DECODED = 26_000_000;

    private static final int LONGEST_SIDE_READ = 30_000;
    private static final int THUMBNAIL = 360;
    private static final float QUALITY = 0.9f;
    private static final float THUMBNAIL_QUALITY = 0.8f;
    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    /// A decoded picture takes up to 100 MB: so many at a time, the others wait.
    private static final Semaphore PLACES = new Semaphore(2);

    static {
        ImageIO.setUseCache(false);
    }

    private Redrawing() {}

    /// @param format `jpeg` or `png`, as the bytes say
    /// @throws Refusal `documents.image.too-large` (arguments: width, height), `documents.image.broken`
    public static CleanImage draw(byte[] bytes, String format) {
        Metadata metadata = metadata(bytes);
        PLACES.acquireUninterruptibly();
        try {
            BufferedImage upright = scaled(turned(decoded(bytes, format), orientation(metadata)), LONGEST_SIDE);
            return new CleanImage(
                    format.equals("png") ? png(upright) : jpeg(upright, QUALITY),
                    jpeg(scaled(upright, THUMBNAIL), THUMBNAIL_QUALITY),
                    upright.getWidth(),
                    upright.getHeight(),
                    taken(metadata));
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal("documents.image.broken", "the picture cannot be drawn: " + damaged.getMessage());
        } finally {
            PLACES.release();
        }
    }

    private static BufferedImage decoded(byte[] bytes, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new IllegalStateException("This Java reads no " + format);
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE_READ) {
                throw new Refusal(
                        "documents.image.too-large",
                        width + " x " + height + " pixels",
                        Integer.toString(width),
                        Integer.toString(height));
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) width * height / MOST_PIXELS_DECODED));
            how.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    /// Cameras keep the picture as the sensor lay and write beside it how to turn it (EXIF 274).
    private static BufferedImage turned(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn = new AffineTransform();
        switch (orientation) {
            case 2 -> turn.setTransform(-1, 0, 0, 1, width, 0);
            case 3 -> turn.setTransform(-1, 0, 0, -1, width, height);
            case 4 -> turn.setTransform(1, 0, 0, -1, 0, height);
            case 5 -> turn.setTransform(0, 1, 1, 0, 0, 0);
            case 6 -> turn.setTransform(0, 1, -1, 0, height, 0);
            case 7 -> turn.setTransform(0, -1, -1, 0, height, width);
            case 8 -> turn.setTransform(0, -1, 1, 0, 0, width);
            default -> {}
        }
        boolean lying = orientation >= 5 && orientation <= 8;
        return drawn(image, lying ? height : width, lying ? width : height, turn);
    }

    private static BufferedImage scaled(BufferedImage image, int longest) {
        double factor = (double) longest / Math.max(image.getWidth(), image.getHeight());
        if (factor >= 1) {
            return image;
        }
        return drawn(
                image,
                Math.max(1, (int) Math.round(image.getWidth() * factor)),
                Math.max(1, (int) Math.round(image.getHeight() * factor)),
                AffineTransform.getScaleInstance(factor, factor));
    }

    /// On white paper: JPEG knows no transparency.
    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform how) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, how, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static Metadata metadata(byte[] bytes) {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length);
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return new Metadata();
        }
    }

    private static int orientation(Metadata metadata) {
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return orientation == null ? 1 : orientation;
    }

    private static Taken taken(Metadata metadata) {
        Optional<Taken.Place> place = metadata.getDirectoriesOfType(GpsDirectory.class).stream()
                .map(GpsDirectory::getGeoLocation)
                .filter(location -> location != null && !location.isZero())
                .findFirst()
                .map((GeoLocation at) -> new Taken.Place(at.getLatitude(), at.getLongitude()));
        Optional<LocalDateTime> at = metadata.getDirectoriesOfType(ExifSubIFDDirectory.class).stream()
                .flatMap(exif -> List.of(
                        Optional.ofNullable(exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL)),
                        Optional.ofNullable(exif.getString(ExifSubIFDDirectory.TAG_DATETIME_DIGITIZED)))
                        .stream())
                .flatMap(Optional::stream)
                .flatMap(text -> time(text).stream())
                .findFirst();
        return new Taken(at, place);
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip(), EXIF_TIME));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
