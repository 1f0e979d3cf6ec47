package org.luodi.sheets;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.luodi.sheets.Unreadable.Reason;

/// Opens a file by what it is, whatever its name says.
final class Books {
    private Books() {}

    static Book open(Source source, Limits limits) {
        byte[] bytes = source.bytes(limits);
        if (bytes.length == 0) {
            throw new Unreadable(Reason.NOT_A_WORKBOOK, "the file is empty");
        }
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
            return new XlsxBook(new ZipParts(bytes, limits), limits);
        }
        if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return new XlsBook(bytes);
        }
        refuseOtherKinds(bytes);
        return new CsvBook(source, bytes, limits);
    }

    private static void refuseOtherKinds(byte[] bytes) {
        if (startsWith(bytes, '%', 'P', 'D', 'F')
                || startsWith(bytes, 0x89, 'P', 'N', 'G')
                || startsWith(bytes, 0xff, 0xd8, 0xff)
                || startsWith(bytes, 'G', 'I', 'F', '8')
                || startsWith(bytes, '{', '\\', 'r', 't', 'f')
                || startsWith(bytes, 'R', 'a', 'r', '!')
                || startsWith(bytes, '7', 'z', 0xbc, 0xaf)
                || startsWith(bytes, 0x1f, 0x8b)) {
            throw new Unreadable(Reason.NOT_A_WORKBOOK, "a picture, document or archive");
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.contains("<html")
                || start.contains("<!doctype")
                || start.contains("<table")
                || start.contains("<?xml")) {
            throw new Unreadable(
                    Reason.NOT_A_WORKBOOK, "a web page or XML that calls itself a workbook: save it as xlsx");
        }
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
