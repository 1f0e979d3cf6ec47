package org.luodi.gongwen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Breaks a title into lines at the edges of words, in the shape of a trapezium or a lozenge.
///
/// GB/T 9704-2012, 7.3.1: whole in sense, symmetrical, of fitting length, in 梯形 or 菱形. Every place between two
/// characters has a cost: none before 关于 or behind 的, prohibitive inside a number, a known word or before closing
/// punctuation; the shape of the lines has a cost as well, and the cheapest division is taken. The costs are a matter
/// of
/// taste and were chosen on published titles; the words come from `words.txt`.
final class TitleBreaker {

    private static final int NEVER = 1000;
    private static final int INSIDE_UNKNOWN = 150;
    private static final int BESIDE_UNKNOWN = 60;
    private static final int BETWEEN_WORDS = 40;
    private static final int BEHIND_PREPOSITION = 400;
    private static final int BEFORE_CONJUNCTION = 30;
    private static final int BEHIND_OF = 10;
    private static final int EXTRA_LINE = 60;
    private static final int MOST_LINES = 5;

    private static final String CLOSING = "）》」』】〕”’、，。：；！？…";
    private static final String OPENING = "（《「『【〔“‘";
    private static final String NEVER_FIRST = "的之等了县市省区镇乡局委办厅部院站厂号个";
    private static final String BINDING_BEHIND = "和与及对在为将把被以向从暨第";
    private static final String CONJUNCTIONS = "和与及暨";

    /// A number with its unit, also a span: 2021年, 1—9月, 10.54亿元, 36.28%.
    private static final Pattern NUMBER =
            Pattern.compile("[0-9A-Za-z.]+(?:[—－–~～-]+[0-9A-Za-z.]+)*(?:年度?|月份?|日|号|%|个|项|批|次|期|届|(?:[百千]?[万亿])?元)?");

    private static final Set<String> WORDS = words();
    private static final int LONGEST_WORD =
            WORDS.stream().mapToInt(String::length).max().orElse(1);

    private final String title;
    private final double most;
    private final int[] costs;
    private List<Integer> best = List.of();
    private int bestCost = Integer.MAX_VALUE;

    private TitleBreaker(String title, double most) {
        this.title = title;
        this.most = most;
        this.costs = costs(title);
    }

    /// The lines of a title; line feeds that are already in it are kept as they are.
    ///
    /// @param most width of a line in characters
    static List<String> lines(String title, double most) {
        if (title.contains("\n") || TextWidth.characters(title) <= most) {
            return List.of(title.split("\n"));
        }
        return new TitleBreaker(title, most).lines();
    }

    private List<String> lines() {
        int fewest = (int) Math.ceil(TextWidth.characters(title) / most);
        for (int count = fewest; count <= Math.min(fewest + 1, MOST_LINES); count++) {
            divide(new ArrayList<>(), count, (count - fewest) * EXTRA_LINE);
        }
        return cut(best.isEmpty() ? byWidth() : best);
    }

    /// Tries each place for the next break and keeps the cheapest whole division.
    private void divide(List<Integer> breaks, int lines, int cost) {
        int from = breaks.isEmpty() ? 0 : breaks.getLast();
        if (lines == 1) {
            if (TextWidth.characters(title.substring(from)) <= most) {
                int whole = cost + shape(breaks);
                if (whole < bestCost) {
                    bestCost = whole;
                    best = List.copyOf(breaks);
                }
            }
            return;
        }
        double width = 0;
        for (int i = from + 1; i < title.length(); i++) {
            width += TextWidth.characters(title.substring(i - 1, i));
            if (width > most) {
                return;
            }
            if (cost + costs[i] < bestCost) {
                breaks.add(i);
                divide(breaks, lines - 1, cost + costs[i]);
                breaks.removeLast();
            }
        }
    }

    /// Titles beyond five lines are no titles; they are only kept inside the page.
    private List<Integer> byWidth() {
        List<Integer> breaks = new ArrayList<>();
        double width = 0;
        for (int i = 0; i < title.length(); i++) {
            double next = TextWidth.characters(title.substring(i, i + 1));
            if (width + next > most) {
                breaks.add(i);
                width = 0;
            }
            width += next;
        }
        return breaks;
    }

    private List<String> cut(List<Integer> breaks) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end : breaks) {
            lines.add(title.substring(from, end).strip());
            from = end;
        }
        lines.add(title.substring(from).strip());
        return lines;
    }

    /// The cost of the outline: rectangles a little, hourglasses and stubs much.
    private int shape(List<Integer> breaks) {
        double[] widths =
                cut(breaks).stream().mapToDouble(TextWidth::characters).toArray();
        double least = Arrays.stream(widths).min().orElse(0);
        double widest = Arrays.stream(widths).max().orElse(1);
        int cost = 0;
        if (widest - least < 1) {
            cost += 40;
        }
        if (least / widest < 0.45) {
            cost += (int) (100 + 300 * (0.45 - least / widest));
        }
        for (int i = 1; i + 1 < widths.length; i++) {
            if (widths[i] < widths[i - 1] && widths[i] < widths[i + 1]) {
                cost += 200;
            }
        }
        return cost;
    }

    /// The cost of a break before each character.
    private static int[] costs(String title) {
        int[] costs = new int[title.length()];
        Arrays.fill(costs, INSIDE_UNKNOWN);
        Matcher number = NUMBER.matcher(title);
        int at = 0;
        boolean known = true;
        while (at < title.length()) {
            int end = number.region(at, title.length()).lookingAt() ? number.end() : endOfWord(title, at);
            if (end == at) {
                costs[at] = known ? Math.min(costs[at], BESIDE_UNKNOWN) : INSIDE_UNKNOWN;
                known = false;
                at++;
                continue;
            }
            costs[at] = known ? BETWEEN_WORDS : BESIDE_UNKNOWN;
            Arrays.fill(costs, at + 1, end, NEVER);
            known = true;
            at = end;
        }
        for (int i = 1; i < title.length(); i++) {
            costs[i] = neighbours(costs[i], title, i);
        }
        return costs;
    }

    /// What the characters on both sides of a break add to or take from its cost.
    private static int neighbours(int cost, String title, int at) {
        char before = title.charAt(at - 1);
        char after = title.charAt(at);
        if (cost >= NEVER || CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
            return NEVER;
        }
        if (Character.isLowSurrogate(after)) {
            return NEVER;
        }
        if (title.startsWith("关于", at)) {
            return 0;
        }
        if (BINDING_BEHIND.indexOf(before) >= 0 && cost != BETWEEN_WORDS || isConjunction(title, at - 1)) {
            return Math.max(cost, BEHIND_PREPOSITION);
        }
        boolean unknown = cost == INSIDE_UNKNOWN || cost == BESIDE_UNKNOWN;
        if (NEVER_FIRST.indexOf(after) >= 0 && unknown) {
            return NEVER;
        }
        if (before == '的') {
            return BEHIND_OF;
        }
        return isConjunction(title, at) ? BEFORE_CONJUNCTION : cost;
    }

    private static boolean isConjunction(String title, int at) {
        return CONJUNCTIONS.indexOf(title.charAt(at)) >= 0;
    }

    /// The end of the longest known word that begins at `at`, or `at`.
    private static int endOfWord(String title, int at) {
        for (int length = Math.min(LONGEST_WORD, title.length() - at); length > 1; length--) {
            if (WORDS.contains(title.substring(at, at + length))) {
                return at + length;
            }
        }
        return at;
    }

    private static Set<String> words() {
        try (InputStream in = Objects.requireNonNull(TitleBreaker.class.getResourceAsStream("words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
