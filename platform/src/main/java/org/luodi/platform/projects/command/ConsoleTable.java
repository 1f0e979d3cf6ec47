package org.luodi.platform.projects.command;

import java.util.ArrayList;
import java.util.List;

/// A table for a terminal: columns aligned by the width that a terminal gives to Chinese characters (two cells each).
final class ConsoleTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    String print() {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i))
                        .repeat(' ', widths[i] - width(row.get(i)))
                        .append(GAP);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private static int width(String text) {
        return text.codePoints()
                .map(point -> Character.isIdeographic(point) || isWidePunctuation(point) ? 2 : 1)
                .sum();
    }

    private static boolean isWidePunctuation(int point) {
        return point >= 0x3000 && point <= 0x303F || point >= 0xFF01 && point <= 0xFF60;
    }
}
