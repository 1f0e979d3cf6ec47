package org.luodi.platform.projects.bulletin;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.MonthlyFigure.Basis;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.metrics.Points;
import org.luodi.platform.projects.metrics.Rate;
import org.luodi.standards.Money;

/// A figure of the bulletin with the way it came to be.
///
/// @param key stable within a month: `rate`, `unit.3.completed`, `project.17.plan`
/// @param text as usually printed, with its unit: `106.11亿元`, `36.28%`
/// @param formula how it was worked out
/// @param inputs what it was worked out from, in the order of the formula
public record Figure(String key, String text, Value value, Formula formula, List<Input> inputs) {
    public Figure {
        inputs = List.copyOf(inputs);
    }

    /// The exact value behind the print.
    public sealed interface Value {
        record Count(long count) implements Value {}

        record Amount(Money money) implements Value {}

        record Percent(Rate rate) implements Value {}

        record Gap(Points points) implements Value {}

        record Rank(int rank) implements Value {}

        /// There is no such value: a rate without a plan, a rank without a rate.
        record None() implements Value {}
    }

    /// @param expression with the numbers, without the result: `105400 ÷ 290500`; amounts in 万元; empty for a count
    public record Formula(Operation operation, String expression) {}

    /// How a figure is worked out.
    public enum Operation {
        /// Given by a cell or an answer.
        GIVEN,
        /// The number of its inputs.
        COUNT,
        SUM,
        /// First input ÷ second.
        QUOTIENT,
        /// First input − second.
        DIFFERENCE,
        /// The share due by the end of the month, by the list's curve.
        SCHEDULE,
        /// Place among the units by exact completion rate.
        RANK
    }

    /// What a figure is worked out from.
    public sealed interface Input {

        /// Another figure of the same month.
        record OfFigure(String key) implements Input {}

        /// A project as such, for counts.
        record OfProject(ProjectId project, String name) implements Input {}

        /// An amount held of a project.
        ///
        /// @param basis how a monthly amount came to be; empty for amounts of the plan
        /// @param origins the cells, the most telling first; empty when nothing was ever sent
        record OfCell(ProjectId project, String name, Money amount, Optional<Basis> basis, List<Origin> origins)
                implements Input {
            public OfCell {
                origins = List.copyOf(origins);
            }
        }

        /// A doubt, by the key of its place.
        record OfDoubt(String place) implements Input {}
    }
}
