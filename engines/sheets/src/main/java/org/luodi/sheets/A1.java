package org.luodi.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses as files write them.
final class A1 {
    private static final Pattern REGION =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    private A1() {}

    /// The region `A1:B2`; null when the text is none.
    static @Nullable Merged region(String text) {
        Matcher matcher = REGION.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int firstColumn = column(matcher.group(1));
        int firstRow = Integer.parseInt(matcher.group(2)) - 1;
        int lastColumn = column(matcher.group(3));
        int lastRow = Integer.parseInt(matcher.group(4)) - 1;
        if (firstRow < 0 || lastRow < firstRow || lastColumn < firstColumn) {
            return null;
        }
        return new Merged(firstRow, firstColumn, lastRow, lastColumn);
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + (letters.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }
}
