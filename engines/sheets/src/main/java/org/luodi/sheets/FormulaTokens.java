package org.luodi.sheets;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a formula into its parts.
final class FormulaTokens {
    sealed interface Token {}

    record Figure(double value) implements Token {}

    record Words(String text) implements Token {}

    record Truth(boolean value) implements Token {}

    /// @param sheet empty for the formula's own
    record Reference(String sheet, Merged cells) implements Token {}

    /// A function's name, upper case; its opening bracket is taken too.
    record Function(String name) implements Token {}

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d{1,3})?|\\.\\d+");
    private static final Pattern WORDS = Pattern.compile("\"((?:[^\"]|\"\")*)\"");
    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z][A-Za-z0-9.]*)\\s*\\(");
    private static final Pattern TRUTH = Pattern.compile("(?i)(TRUE|FALSE)\\b");
    private static final Pattern SHEET = Pattern.compile("(?:'((?:[^'\\[\\]]|'')+)'|([\\p{L}_][\\p{L}\\p{N}_.]*))!");
    private static final Pattern CELLS = Pattern.compile(
            "\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})(?:\\s*:\\s*\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}))?(?![\\p{L}\\p{N}_(])");

    private final String text;
    private int at;

    FormulaTokens(String text) {
        if (text.length() > 8192) {
            throw new Calculator.Unknown("a formula of " + text.length() + " characters");
        }
        this.text = text;
        this.at = text.startsWith("=") ? 1 : 0;
    }

    boolean atEnd() {
        skipSpace();
        return at == text.length();
    }

    boolean peek(char sign) {
        skipSpace();
        return at < text.length() && text.charAt(at) == sign;
    }

    boolean take(char sign) {
        boolean found = peek(sign);
        at += found ? 1 : 0;
        return found;
    }

    void expect(char sign) {
        if (!take(sign)) {
            throw new Calculator.Unknown("a formula without " + sign);
        }
    }

    /// The comparison that comes next, or an empty text.
    String comparison() {
        for (String operator : new String[] {"<>", "<=", ">=", "<", ">", "="}) {
            skipSpace();
            if (text.startsWith(operator, at)) {
                at += operator.length();
                return operator;
            }
        }
        return "";
    }

    Token next() {
        skipSpace();
        Matcher found = match(FIGURE);
        if (found != null) {
            return new Figure(Double.parseDouble(found.group()));
        }
        found = match(WORDS);
        if (found != null) {
            return new Words(found.group(1).replace("\"\"", "\""));
        }
        found = match(FUNCTION);
        if (found != null) {
            return new Function(found.group(1).toUpperCase(Locale.ROOT));
        }
        found = match(TRUTH);
        if (found != null) {
            return new Truth(found.group(1).equalsIgnoreCase("TRUE"));
        }
        String sheet = "";
        found = match(SHEET);
        if (found != null) {
            sheet = found.group(1) != null ? found.group(1).replace("''", "'") : found.group(2);
        }
        found = match(CELLS);
        if (found == null) {
            throw new Calculator.Unknown("a part of a formula");
        }
        return new Reference(sheet, cells(found));
    }

    private static Merged cells(Matcher found) {
        String last = found.group(3) == null ? found.group(1) + found.group(2) : found.group(3) + found.group(4);
        Merged region = A1.region((found.group(1) + found.group(2) + ":" + last).toUpperCase(Locale.ROOT));
        if (region == null) {
            throw new Calculator.Unknown("an area written backwards");
        }
        return region;
    }

    private @org.jspecify.annotations.Nullable Matcher match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher;
    }

    private void skipSpace() {
        while (at < text.length() && Blanks.isSpace(text.charAt(at))) {
            at++;
        }
    }
}
