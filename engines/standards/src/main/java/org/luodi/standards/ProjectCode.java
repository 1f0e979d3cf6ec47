package org.luodi.standards;

import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The code of an investment project (投资项目代码), GB/T 40058-2021: twenty digits in five groups, with the hyphens 24
/// characters, for example 2105-140826-04-01-792239.
///
/// | group | since 2020 | before |
/// |---|---|---|
/// | 4 | year and month YYMM | year |
/// | 6 | division, GB/T 2260 | the same |
/// | 2 | guiding central department | – |
/// | 2 | type of project | – |
/// | 6 | five random digits and a check digit | – |
///
/// Old codes, given out by the online platform until Shanxi changed over in November 2020, have the same shape with a
/// year from 2013 to 2020 in front. Of these 2011 and 2012 read as November and December 2020 too; they are taken for
/// new codes and [#isAmbiguous] says so.
///
/// The check digit is not verified: its rule stands in no text that we could read, and a right code must not be
/// refused.
/// Refusals: `project-code.shape`, `project-code.month`, `project-code.region`.
///
/// @param code with four hyphens
public record ProjectCode(String code) implements Comparable<ProjectCode> {

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})-(\\d{6})-\\d{2}-\\d{2}-\\d{6}");
    private static final Pattern WITHOUT_HYPHENS = Pattern.compile("(\\d{4})(\\d{6})(\\d{2})(\\d{2})(\\d{6})");
    private static final Pattern HYPHENS = Pattern.compile("\\s*[-‐‑‒–—―−﹣_]+\\s*");

    private static final String CENTRAL = "0000";
    private static final int FIRST_OLD_YEAR = 2013;
    private static final int LAST_OLD_YEAR = 2020;
    private static final int FIRST_NEW_YEAR = 2020;

    public ProjectCode {
        Matcher shape = SHAPE.matcher(code);
        if (!shape.matches()) {
            throw new Refusal("project-code.shape", "a project code reads 4-6-2-2-6 digits: " + code, code);
        }
        int front = Integer.parseInt(shape.group(1));
        int month = front % 100;
        boolean month2020OrLater = month >= 1 && month <= 12 && 2000 + front / 100 >= FIRST_NEW_YEAR;
        if (!isOldYear(front) && !month2020OrLater) {
            throw new Refusal(
                    "project-code.month",
                    "neither a month since 2020 (YYMM) nor a year 2013 to 2020: " + code,
                    code,
                    shape.group(1));
        }
        if (!shape.group(2).startsWith(CENTRAL)) {
            requireDivision(code, shape.group(2));
        }
    }

    /// Reads a code as people write it: full-width digits, dashes of any kind, spaces, or no hyphens at all.
    public static ProjectCode parse(String text) {
        String plain = HYPHENS.matcher(HalfWidth.of(text).strip()).replaceAll("-");
        return new ProjectCode(WITHOUT_HYPHENS.matcher(plain).replaceFirst("$1-$2-$3-$4-$5"));
    }

    private static void requireDivision(String code, String region) {
        try {
            new DivisionCode(region);
        } catch (Refusal refusal) {
            throw new Refusal("project-code.region", "no division: " + code, code, region);
        }
    }

    private static boolean isOldYear(int front) {
        return front >= FIRST_OLD_YEAR && front <= LAST_OLD_YEAR;
    }

    private int front() {
        return Integer.parseInt(code.substring(0, 4));
    }

    /// Whether the code begins with a year, as before November 2020.
    public boolean isOldStyle() {
        return isOldYear(front());
    }

    /// Whether the first group (2011, 2012) may be a year as well as a month of 2020.
    public boolean isAmbiguous() {
        return front() == 2011 || front() == 2012;
    }

    /// The year in which the code was given.
    public Year year() {
        return Year.of(isOldStyle() ? front() : 2000 + front() / 100);
    }

    /// The month in which the code was given; old codes do not say.
    public Optional<YearMonth> month() {
        return isOldStyle() ? Optional.empty() : Optional.of(year().atMonth(front() % 100));
    }

    /// The division whose office gave the code; empty for the codes of central departments, which begin 0000 there.
    public Optional<DivisionCode> region() {
        String region = code.substring(5, 11);
        return region.startsWith(CENTRAL) ? Optional.empty() : Optional.of(new DivisionCode(region));
    }

    @Override
    public int compareTo(ProjectCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
