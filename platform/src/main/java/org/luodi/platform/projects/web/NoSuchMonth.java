package org.luodi.platform.projects.web;

import java.time.YearMonth;

/// A month was asked for that there is not: before the first list of projects, or after the next month.
final class NoSuchMonth extends RuntimeException {
    private final transient YearMonth month;

    NoSuchMonth(YearMonth month) {
        super("no month " + month);
        this.month = month;
    }

    YearMonth month() {
        return month;
    }
}
