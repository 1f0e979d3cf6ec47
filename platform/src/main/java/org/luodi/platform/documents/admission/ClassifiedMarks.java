package org.luodi.platform.documents.admission;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises the mark of a classified paper in a line of text (保密法, GB/T 9704-2012, 7.2.2).
///
/// The mark names the grade, a star and the term, and stands by itself in the upper left corner of the first
/// page. With the star it counts wherever it stands by itself; without it only where papers carry it: in a page
/// header or in the first lines. The same words within a sentence, in quotation marks or as part of another
/// word (商业秘密, the name of a project) are none.
public final class ClassifiedMarks {
    private static final Properties WORDS = words();
    private static final String GAP = "\\s?";
    private static final String GRADE = spaced(WORDS.getProperty("grades"));
    private static final String TERM = "(?:" + WORDS.getProperty("terms") + ")";
    private static final String STAR = "\u2605";
    private static final Pattern STARS = Pattern.compile("[\u2605\u2606\u2b50\u2729-\u2730\u22c6\u2217*\u066d]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\u200b-\u200f\ufeff]+");
    private static final Pattern STARRED = Pattern.compile(GRADE + GAP + STAR + "(?:" + GAP + TERM + ")?");
    private static final Pattern BEFORE = Pattern.compile(WORDS.getProperty("before"));
    private static final Pattern AFTER = Pattern.compile(WORDS.getProperty("after"));
    private static final Pattern QUOTED = Pattern.compile(".*[\u201c\u2018\u300c\u300e\u300a\"']$");
    private static final Pattern ALONE = Pattern.compile("(?:" + WORDS.getProperty("label") + ")?" + GRADE + GAP
            + WORDS.getProperty("kind") + "?" + GAP + TERM + "?");
    private static final Pattern LABELLED = Pattern.compile(WORDS.getProperty("label") + GRADE + ".*");
    private static final Pattern BRACKETED =
            Pattern.compile("[\u3010\\[(\u3014<]" + GAP + GRADE + GAP + TERM + "?" + GAP + "[\u3011\\])\u3015>].*");
    /// A line longer than this is prose.
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_LABELLED = 24;

    private ClassifiedMarks() {}

    /// The mark in a line as it stands there; empty when there is none.
    ///
    /// @param prominent whether the line stands where papers carry their mark: a page header or footer, the
    ///     first lines
    public static Optional<String> in(String line, boolean prominent) {
        String plain = plain(line);
        if (plain.length() < 2 || plain.indexOf(SIGN) < 0) {
            return Optional.empty();
        }
        return starred(plain, prominent).or(() -> unstarred(plain, prominent));
    }

    /// The one character that all three grades share: what lacks it needs no closer look.
    static final char SIGN = '\u5bc6';

    private static Optional<String> starred(String plain, boolean prominent) {
        Matcher mark = STARRED.matcher(plain);
        while (mark.find()) {
            String before = plain.substring(0, mark.start());
            String after = plain.substring(mark.end());
            boolean begins = BEFORE.matcher(before.strip()).matches();
            boolean quoted = QUOTED.matcher(before).matches() && !begins;
            boolean stands = AFTER.matcher(after).matches();
            boolean apart = before.isEmpty() || before.endsWith(" ");
            if (!quoted && begins && (stands || prominent)) {
                return Optional.of(mark.group());
            }
            if (!quoted && apart && stands && (prominent || plain.length() <= LONGEST_LINE)) {
                return Optional.of(mark.group());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unstarred(String plain, boolean prominent) {
        String bare = plain.replaceAll("^[\u3010\\[(\u3014<]\\s?|\\s?[\u3011\\])\u3015>]$", "");
        boolean labelled =
                plain.length() <= LONGEST_LABELLED && LABELLED.matcher(bare).matches();
        boolean stands = ALONE.matcher(bare).matches() || BRACKETED.matcher(plain).matches();
        if (labelled || (prominent && stands)) {
            return Optional.of(plain.length() > LONGEST_LABELLED ? plain.substring(0, LONGEST_LABELLED) : plain);
        }
        return Optional.empty();
    }

    /// Full-width forms made plain, every star the same, runs of space one space.
    private static String plain(String line) {
        String normal = Normalizer.normalize(line, Normalizer.Form.NFKC);
        return SPACES.matcher(STARS.matcher(normal).replaceAll(STAR))
                .replaceAll(" ")
                .strip();
    }

    /// Grades with a space allowed between their two characters.
    private static String spaced(String grades) {
        StringBuilder spaced = new StringBuilder("(?:");
        for (String grade : grades.split("\\|")) {
            spaced.append(spaced.length() > 3 ? "|" : "")
                    .append(grade.charAt(0))
                    .append(GAP)
                    .append(grade.charAt(1));
        }
        return spaced.append(')').toString();
    }

    private static Properties words() {
        try (InputStream in = ClassifiedMarks.class.getResourceAsStream("/documents/classified-marks.properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return words;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
