package org.luodi.platform.projects.metrics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Month;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.luodi.standards.HalfWidth;
import org.luodi.standards.Refusal;

/// The share of the year's plan that is due by the end of each month (序时进度): twelve cumulative points.
///
/// Linear (a twelfth a month) unless the county has set another curve; 惠东 2022 had ten points a month after a
/// provincial order to reach 60 % by June.
///
/// @param points January to December, from 0 to 100 %, never falling
public record ScheduleCurve(List<Rate> points) {
    private static final int MONTHS = 12;
    private static final String LINEAR = "linear";

    public ScheduleCurve {
        points = List.copyOf(points);
        if (points.size() != MONTHS) {
            throw new Refusal(
                    "schedule-curve.twelve-points",
                    "a schedule has twelve points, one a month: " + points.size(),
                    Integer.toString(points.size()));
        }
        Rate before = Rate.ZERO;
        for (Rate point : points) {
            if (point.compareTo(before) < 0) {
                throw new Refusal(
                        "schedule-curve.falls", "a schedule never falls and starts at 0 % or more", print(point));
            }
            before = point;
        }
        if (before.compareTo(Rate.WHOLE) > 0) {
            throw new Refusal("schedule-curve.above-whole", "a schedule does not exceed 100 %", print(before));
        }
    }

    /// A twelfth a month, exactly.
    public static ScheduleCurve linear() {
        return new ScheduleCurve(IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> new Rate(BigInteger.valueOf(month), BigInteger.valueOf(MONTHS)))
                .toList());
    }

    /// The curve through twelve percentages, January first.
    public static ScheduleCurve ofPercents(List<BigDecimal> percents) {
        return new ScheduleCurve(percents.stream().map(Rate::ofPercent).toList());
    }

    /// Reads `linear`, or twelve percentages separated by commas or blanks, January first; full-width digits and %
    /// signs
    /// are allowed.
    ///
    /// @throws Refusal `schedule-curve.not-a-number`, `.twelve-points`, `.falls`, `.above-whole`
    public static ScheduleCurve parse(String text) {
        String plain = HalfWidth.of(text).strip();
        if (plain.equals(LINEAR)) {
            return linear();
        }
        return ofPercents(Stream.of(plain.replace("%", "").split("[,;\u3001\\s]+"))
                .map(ScheduleCurve::number)
                .toList());
    }

    private static BigDecimal number(String text) {
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            throw new Refusal("schedule-curve.not-a-number", "not a percentage: " + text, text);
        }
        return new BigDecimal(text);
    }

    /// The share due by the end of `month`.
    public Rate at(Month month) {
        return points.get(month.getValue() - 1);
    }

    public boolean isLinear() {
        return equals(linear());
    }

    /// What [#parse] reads back; percentages that do not end within nine decimals are rounded.
    public String text() {
        return isLinear() ? LINEAR : points.stream().map(ScheduleCurve::print).collect(Collectors.joining(","));
    }

    private static String print(Rate point) {
        return point.percent(9).stripTrailingZeros().toPlainString();
    }
}
