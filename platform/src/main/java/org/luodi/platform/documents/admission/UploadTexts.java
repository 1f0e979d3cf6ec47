package org.luodi.platform.documents.admission;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Looks for the mark of a classified paper in a file of any kind that is uploaded.
///
/// Pictures and scanned pages have no text: what they show cannot be told here.
public final class UploadTexts {
    /// Lines at the top of a text in which a mark needs no star.
    static final int FIRST_LINES = 8;

    private static final Charset CHINESE = Charset.forName("GB18030");

    private UploadTexts() {}

    /// The mark in a file's name or contents; empty when there is none.
    public static Optional<String> classified(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        Optional<String> named = ClassifiedMarks.in(dot > 0 ? name.substring(0, dot) : name, true);
        if (named.isPresent()) {
            return named;
        }
        return switch (FileKind.of(bytes)) {
            case DOCX, XLSX, OTHER_OFFICE -> OfficeTexts.classified(bytes);
            case PDF -> PdfTexts.classified(bytes);
            case OLD_OFFICE -> OldOfficeTexts.classified(bytes);
            case OTHER, ZIP -> text(bytes);
            case JPEG, PNG -> Optional.empty();
        };
    }

    /// Lines of a text or csv in any of the usual encodings. What is no text gives no lines that could mean
    /// anything.
    private static Optional<String> text(byte[] bytes) {
        if (!holds(bytes, StandardCharsets.UTF_8)
                && !holds(bytes, CHINESE)
                && !holds(bytes, StandardCharsets.UTF_16LE)
                && !holds(bytes, StandardCharsets.UTF_16BE)) {
            return Optional.empty();
        }
        return lines(decoded(bytes));
    }

    static Optional<String> lines(String text) {
        int number = 0;
        for (String line : text.split("\\R")) {
            boolean prominent = number < FIRST_LINES;
            if (!line.isBlank()) {
                number++;
            }
            Optional<String> found = ClassifiedMarks.in(line, prominent);
            if (found.isPresent()) {
                return found;
            }
            for (String cell : line.split("[,;\t\uff0c\uff1b]")) {
                Optional<String> inCell = ClassifiedMarks.in(cell.replace("\"", ""), prominent);
                if (inCell.isPresent()) {
                    return inCell;
                }
            }
        }
        return Optional.empty();
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\ufffd') < 0 ? utf8 : new String(bytes, CHINESE);
    }

    /// Whether the bytes hold the sign that all marks share, in this encoding.
    static boolean holds(byte[] bytes, Charset charset) {
        byte[] sought = String.valueOf(ClassifiedMarks.SIGN).getBytes(charset);
        for (int at = 0; at + sought.length <= bytes.length; at++) {
            int same = 0;
            while (same < sought.length && bytes[at + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return true;
            }
        }
        return false;
    }
}
