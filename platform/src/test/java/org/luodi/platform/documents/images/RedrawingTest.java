package org.luodi.platform.documents.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luodi.platform.documents.Samples;
import org.luodi.standards.Refusal;

class RedrawingTest {
    @Test
    void takesPositionAndTimeOutAsDataAndLeavesThemOutOfThePicture() {
        byte[] sent = Samples.photograph(640, 480, 1, "2021:09:24 10:30:00");
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", "2021:09:24");

        CleanImage clean = Redrawing.draw(sent, "jpeg");

        assertThat(clean.taken().at()).contains(LocalDateTime.of(2021, 9, 24, 10, 30));
        Taken.Place place = clean.taken().place().orElseThrow();
        assertThat(place.latitude()).isCloseTo(35.49, Offset.offset(1e-6));
        assertThat(place.longitude()).isCloseTo(111.57, Offset.offset(1e-6));
        for (byte[] kept : new byte[][] {clean.bytes(), clean.thumbnail()}) {
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "2021:09:24");
            assertThat(Redrawing.draw(kept, "jpeg").taken()).isEqualTo(Taken.UNKNOWN);
        }
    }

    /// The picture is red on its left; turned it is red where the camera's word says.
    @ParameterizedTest
    @CsvSource({
        "1, 640, 480, 0.25, 0.5", "2, 640, 480, 0.75, 0.5", "3, 640, 480, 0.75, 0.5", "4, 640, 480, 0.25, 0.5",
        "5, 480, 640, 0.5, 0.25", "6, 480, 640, 0.5, 0.25", "7, 480, 640, 0.5, 0.75", "8, 480, 640, 0.5, 0.75"
    })
    void setsThePictureUpright(int orientation, int width, int height, double x, double y) throws IOException {
        CleanImage clean = Redrawing.draw(Samples.photograph(640, 480, orientation, "2021:09:24 10:30:00"), "jpeg");

        assertThat(clean.width()).isEqualTo(width);
        assertThat(clean.height()).isEqualTo(height);
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
        int red = upright.getRGB((int) (x * width), (int) (y * height));
        assertThat(red >> 16 & 0xff).isGreaterThan(200);
        assertThat(red & 0xff).isLessThan(60);
    }

    @Test
    void makesLargePicturesSmallerAndSmallOnesIntoThumbnails() throws IOException {
        CleanImage clean = Redrawing.draw(Samples.picture("jpeg", 6000, 4500), "jpeg");
        assertThat(clean.width()).isLessThanOrEqualTo(Redrawing.LONGEST_SIDE);
        assertThat((double) clean.width() / clean.height()).isCloseTo(4.0 / 3, Offset.offset(0.01));
        BufferedImage thumbnail = ImageIO.read(new ByteArrayInputStream(clean.thumbnail()));
        assertThat(thumbnail.getWidth()).isEqualTo(360);
        assertThat(clean.thumbnail().length).isLessThan(60_000);
    }

    @Test
    void refusesAFloodOfPixelsBeforeItDecodesOne() {
        byte[] flood = Samples.flood(50_000, 50_000);
        assertThat(flood.length).isLessThan(10_000);
        long before = usedMemory();
        assertThatThrownBy(() -> Redrawing.draw(flood, "png")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("documents.image.too-large");
            assertThat(refusal.args()).containsExactly("50000", "50000");
        });
        assertThat(usedMemory() - before).isLessThan(200L << 20);
    }

    @Test
    void leavesBehindWhatWasHiddenInTheFile() {
        ByteArrayOutputStream polyglot = new ByteArrayOutputStream();
        polyglot.writeBytes(Samples.picture("jpeg", 64, 64));
        polyglot.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        polyglot.writeBytes(Samples.zip("evil.html", "<script>"));
        CleanImage clean = Redrawing.draw(polyglot.toByteArray(), "jpeg");
        assertThat(new String(clean.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script", "evil");
    }

    @Test
    void refusesWhatIsDamaged() {
        byte[] whole = Samples.picture("png", 64, 64);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> Redrawing.draw(cut, "png"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("documents.image.broken"));
    }

    private static long usedMemory() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
