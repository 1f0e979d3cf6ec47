package org.luodi.platform.projects.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.luodi.standards.Refusal;

/// Takes apart what was handed in: zips become the files in them, within bounds.
final class Parcel {
    static final int MOST_FILES = 500;
    static final long MOST_BYTES = 256L << 20;
    static final int MOST_BYTES_A_FILE = 64 << 20;

    private static final Charset CHINESE = Charset.forName("GB18030");

    private final List<Piece> pieces = new ArrayList<>();
    private long bytes;

    private Parcel() {}

    /// A file of the parcel.
    ///
    /// @param refused why it is not taken; its bytes are then empty
    record Piece(Upload file, long size, Optional<String> refused) {}

    /// @throws Refusal `projects.import.too-many`, `.too-large`, `.empty`
    static List<Piece> open(List<Upload> uploads) {
        Parcel parcel = new Parcel();
        for (Upload upload : uploads) {
            if (isZip(upload)) {
                parcel.unpack(upload);
            } else {
                parcel.add(upload);
            }
        }
        if (parcel.pieces.isEmpty()) {
            throw new Refusal("projects.import.empty", "nothing was handed in", "");
        }
        return parcel.pieces;
    }

    /// A workbook is a zip as well: the name tells what is meant as an envelope.
    private static boolean isZip(Upload upload) {
        byte[] bytes = upload.bytes();
        return upload.name().toLowerCase(Locale.ROOT).endsWith(".zip")
                && bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K';
    }

    private void add(Upload upload) {
        count(upload.bytes().length);
        int size = upload.bytes().length;
        if (size > MOST_BYTES_A_FILE) {
            pieces.add(new Piece(new Upload(upload.name(), new byte[0]), size, Optional.of("too-large")));
        } else {
            pieces.add(new Piece(upload, size, size == 0 ? Optional.of("empty") : Optional.empty()));
        }
    }

    private void count(long size) {
        bytes += size;
        if (pieces.size() >= MOST_FILES) {
            throw new Refusal(
                    "projects.import.too-many", "more than " + MOST_FILES + " files", Integer.toString(MOST_FILES));
        }
        if (bytes > MOST_BYTES) {
            throw tooLarge();
        }
    }

    private static Refusal tooLarge() {
        return new Refusal(
                "projects.import.too-large", "more than " + MOST_BYTES + " bytes", Long.toString(MOST_BYTES >> 20));
    }

    /// Windows writes names in GB18030 without saying so, others in UTF-8: what is no UTF-8 is taken for the former.
    private void unpack(Upload zip) {
        int before = pieces.size();
        long counted = bytes;
        try {
            unpack(zip, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException notUtf8) {
            if (notUtf8 instanceof Refusal refusal) {
                throw refusal;
            }
            pieces.subList(before, pieces.size()).clear();
            bytes = counted;
            try {
                unpack(zip, CHINESE);
            } catch (IOException | IllegalArgumentException broken) {
                if (broken instanceof Refusal refusal) {
                    throw refusal;
                }
                pieces.subList(before, pieces.size()).clear();
                bytes = counted;
                add(zip);
            }
        }
    }

    private void unpack(Upload zip, Charset names) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()), names)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && !isLitter(entry.getName())) {
                    takeOut(entry.getName(), in);
                }
            }
        }
    }

    /// What file managers and office programs leave behind beside the files that people mean.
    private static boolean isLitter(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/")
                || name.startsWith("~$")
                || name.startsWith(".")
                || name.equals("Thumbs.db");
    }

    /// A part beyond the limit of a file is passed over, but only as far as the whole parcel may reach: a zip bomb is not
    /// unfolded to its end to find what lies behind it.
    private void takeOut(String path, ZipInputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (bytes + size > MOST_BYTES) {
                throw tooLarge();
            }
            if (size <= MOST_BYTES_A_FILE) {
                out.write(buffer, 0, read);
            }
        }
        if (size > MOST_BYTES_A_FILE) {
            count(size);
            pieces.add(new Piece(new Upload(path, new byte[0]), size, Optional.of("too-large")));
        } else {
            add(new Upload(path, out.toByteArray()));
        }
    }
}
