package org.luodi.platform.projects.checker.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.projects.checker.reading.Clause.Opening;

/// Cuts a text into clauses.
final class Clauses {

    private static final String SENTENCE_ENDS = "\u3002!?";
    private static final String COMMAS = ",\uFF0C";
    private static final char LIST_COMMA = '\u3001';
    private static final int SHORT_LINE = 24;

    private final String text;
    private final List<Token> tokens;
    private final List<Clause> clauses = new ArrayList<>();
    private Set<Opening> openings = EnumSet.of(Opening.PARAGRAPH);
    private final BitSet covered = new BitSet();
    private int start;
    private int firstToken;

    private Clauses(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        tokens.forEach(token -> covered.set(token.start(), token.end()));
    }

    static List<Clause> of(String text, List<Token> tokens) {
        Clauses cutter = new Clauses(text, tokens);
        cutter.cut();
        return cutter.clauses;
    }

    private void cut() {
        for (int i = 0; i < text.length(); i++) {
            Optional<String> parts = partsWordAt(i);
            if (parts.isPresent()) {
                close(i, i + parts.get().length(), Opening.PARTS);
                i += parts.get().length() - 1;
            } else {
                int at = i;
                opening(at).ifPresent(opening -> close(at, at + 1, opening));
            }
        }
        close(text.length(), text.length(), Opening.PARAGRAPH);
    }

    private void close(int end, int next, Opening opening) {
        if (end > start && !text.substring(start, end).isBlank()) {
            int afterLast = firstToken;
            while (afterLast < tokens.size() && tokens.get(afterLast).end() <= end) {
                afterLast++;
            }
            clauses.add(
                    new Clause(start, end, Set.copyOf(openings), List.copyOf(tokens.subList(firstToken, afterLast))));
            firstToken = afterLast;
            openings = EnumSet.noneOf(Opening.class);
        }
        openings.add(opening);
        start = next;
    }

    private Optional<String> partsWordAt(int i) {
        return Words.list("parts").stream()
                .filter(word -> text.startsWith(word, i))
                .findFirst();
    }

    private Optional<Opening> opening(int i) {
        char c = text.charAt(i);
        if (insideToken(i)) {
            return Optional.empty();
        }
        if (c == '\n') {
            return endsLine(i) ? Optional.of(Opening.PARAGRAPH) : Optional.empty();
        }
        if (SENTENCE_ENDS.indexOf(c) >= 0) {
            return Optional.of(Opening.SENTENCE);
        }
        if (c == ';') {
            return Optional.of(Opening.SEMICOLON);
        }
        if (c == ':') {
            return Optional.of(Opening.COLON);
        }
        if (COMMAS.indexOf(c) >= 0 || (c == ')' && !bracketOfWord(i - 2))) {
            return Optional.of(Opening.COMMA);
        }
        if (c == '(') {
            return bracketOfWord(i) ? Optional.empty() : Optional.of(Opening.BRACKET);
        }
        return c == LIST_COMMA && hasToken(i) ? Optional.of(Opening.LIST) : Optional.empty();
    }

    /// Words such as 开(复)工 and numberings such as (一) carry brackets of their own.
    private boolean bracketOfWord(int i) {
        return i >= 0 && i + 2 < text.length() && text.charAt(i) == '(' && text.charAt(i + 2) == ')';
    }

    /// A text copied from a PDF is broken at the width of the page; such a break ends nothing.
    private boolean endsLine(int i) {
        int lineStart = text.lastIndexOf('\n', i - 1) + 1;
        String line = text.substring(lineStart, i).strip();
        if (line.length() <= SHORT_LINE || line.contains("\t")) {
            return true;
        }
        char last = line.charAt(line.length() - 1);
        return SENTENCE_ENDS.indexOf(last) >= 0 || last == ';' || last == ':';
    }

    private boolean insideToken(int i) {
        return covered.get(i);
    }

    /// A list comma parts entries only once an entry has a figure; before that it parts words («省、市重点项目»).
    private boolean hasToken(int i) {
        return firstToken < tokens.size() && tokens.get(firstToken).end() <= i;
    }
}
