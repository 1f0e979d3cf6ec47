package org.luodi.platform.projects.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A year's rate against its schedule, month by month, placed in a drawing of 720 × 280.
///
/// @param months January first
/// @param top the percentage at the upper edge: 100, or more when more was done
public record YearChart(List<Point> months, BigDecimal top) {
    private static final int LEFT = 46;
    private static final int RIGHT = 640;
    private static final int UPPER = 16;
    private static final int LOWER = 240;
    private static final int QUARTERS = 4;

    /// One month.
    ///
    /// @param schedule in percent
    /// @param rate in percent; empty for a month that has not come
    public record Point(YearMonth month, BigDecimal schedule, Optional<BigDecimal> rate) {}

    static YearChart of(List<Point> months) {
        BigDecimal highest = months.stream()
                .flatMap(point -> point.rate().stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return new YearChart(List.copyOf(months), highest.max(BigDecimal.valueOf(100)));
    }

    public double x(int index) {
        return LEFT + (RIGHT - LEFT) * index / (double) Math.max(1, months.size() - 1);
    }

    public double y(BigDecimal percent) {
        return LOWER - (LOWER - UPPER) * percent.doubleValue() / top.doubleValue();
    }

    /// Percentages of the lines across.
    public List<BigDecimal> grid() {
        List<BigDecimal> lines = new ArrayList<>();
        for (int quarter = 0; quarter <= QUARTERS; quarter++) {
            lines.add(BigDecimal.valueOf(100L * quarter / QUARTERS));
        }
        return lines;
    }

    public String planLine() {
        return line(point -> Optional.of(point.schedule()));
    }

    public String actualLine() {
        return line(Point::rate);
    }

    private String line(Function<Point, Optional<BigDecimal>> value) {
        List<String> places = new ArrayList<>();
        for (int index = 0; index < months.size(); index++) {
            int at = index;
            value.apply(months.get(index))
                    .ifPresent(percent -> places.add(String.format(Locale.ROOT, "%.1f,%.1f", x(at), y(percent))));
        }
        return places.stream().collect(Collectors.joining(" "));
    }

    /// Place of the last month that has a rate; −1 when none has.
    public int last() {
        for (int index = months.size() - 1; index >= 0; index--) {
            if (months.get(index).rate().isPresent()) {
                return index;
            }
        }
        return -1;
    }
}
