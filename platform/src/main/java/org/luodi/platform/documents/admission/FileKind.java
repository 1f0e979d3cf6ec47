package org.luodi.platform.documents.admission;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// What a file is, told from its bytes: its name and what the browser says of it are the sender's words.
public enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /// A zip in the office format that is neither of the two, such as slides, or one that holds macros.
    OTHER_OFFICE("application/octet-stream", "bin"),
    /// A zip of any other kind.
    ZIP("application/zip", "zip"),
    /// The old binary office format: xls, et, doc, wps.
    OLD_OFFICE("application/octet-stream", "bin"),
    /// Whatever else: text, a picture of another kind, a program.
    OTHER("application/octet-stream", "bin");

    private static final Set<FileKind> ATTACHABLE = Set.of(JPEG, PNG, PDF, DOCX, XLSX);
    private static final int PDF_START_WITHIN = 1024;

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The ending that a file of this kind is given.
    public String ending() {
        return ending;
    }

    public boolean attachable() {
        return ATTACHABLE.contains(this);
    }

    public boolean image() {
        return this == JPEG || this == PNG;
    }

    public static FileKind of(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xd8, 0xff)) {
            return JPEG;
        }
        if (startsWith(bytes, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return PNG;
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return ofZip(bytes);
        }
        if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return OLD_OFFICE;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, PDF_START_WITHIN), StandardCharsets.ISO_8859_1);
        // A file that is a program or a page first and a PDF further down is none that a person made.
        return start.stripLeading().startsWith("%PDF-") ? PDF : OTHER;
    }

    private static FileKind ofZip(byte[] bytes) {
        Set<String> parts = OfficeParts.names(bytes);
        if (!parts.contains("[content_types].xml")) {
            return ZIP;
        }
        boolean active = parts.stream().anyMatch(part -> part.endsWith("vbaproject.bin") || part.contains("/activex/"));
        if (active) {
            return OTHER_OFFICE;
        }
        return parts.contains("word/document.xml") ? DOCX : parts.contains("xl/workbook.xml") ? XLSX : OTHER_OFFICE;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
