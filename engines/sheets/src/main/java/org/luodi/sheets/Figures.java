package org.luodi.sheets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.luodi.standards.HalfWidth;
import org.luodi.standards.Refusal;

/// Figures written as text: "9,613", "５,０７５", "(1,200)" and the signs that people put for nothing.
final class Figures {
    private static final Set<String> NOTHING = Set.of("", "-", "--", "—", "——", "－", "/", "\\", "无", "暂无", "#N/A");
    private static final Pattern FIGURE = Pattern.compile("[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,40})(?:\\.\\d{0,40})?");

    private Figures() {}

    /// The figure; empty for nothing.
    ///
    /// @throws Refusal when it is no figure
    static Optional<BigDecimal> parse(String text) {
        String squeezed = squeeze(text);
        if (NOTHING.contains(squeezed)) {
            return Optional.empty();
        }
        if (!FIGURE.matcher(squeezed).matches()) {
            throw new Refusal("cell.not-a-figure", "not a figure: " + text, text);
        }
        return Optional.of(new BigDecimal(squeezed.replace(",", "")));
    }

    /// Whether the text is a figure, perhaps with a percent sign or a money unit.
    static boolean looksLikeFigure(String text) {
        String squeezed = squeeze(text);
        int end = squeezed.length();
        while (end > 0 && "%元万亿千百".indexOf(squeezed.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && FIGURE.matcher(squeezed.substring(0, end)).matches();
    }

    private static String squeeze(String text) {
        String half = HalfWidth.of(text);
        StringBuilder squeezed = new StringBuilder(half.length());
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (!Blanks.isSpace(c)) {
                squeezed.append(c == '，' ? ',' : c);
            }
        }
        return squeezed.toString();
    }
}
