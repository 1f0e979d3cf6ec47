package org.luodi.platform.projects.domain;

import java.util.List;
import org.luodi.standards.Money;

/// What one unit sent for a month (月报): the rows of one file that are its own.
///
/// @param resolution the smallest step, in 万元, that the file's amounts can express: zero when exact; a unit that
///     writes 亿元 with two decimals cannot say less than 100 万元, and its sums are compared with that in mind
public record UnitReturn(String unit, String file, List<SentRow> rows, Money resolution) {
    public UnitReturn {
        rows = List.copyOf(rows);
    }
}
