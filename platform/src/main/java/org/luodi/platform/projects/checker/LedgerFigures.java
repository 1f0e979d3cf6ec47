package org.luodi.platform.projects.checker;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.standards.Money;

/// The figures that the ledger holds for a closed month, to which a bulletin of that month is compared.
///
/// @param month the month up to which the amounts are counted
/// @param total the county as a whole
/// @param groups its units and fields by name
public record LedgerFigures(YearMonth month, Line total, List<Group> groups) {
    private static final int LONGEST_LEAD = 2;

    public LedgerFigures {
        groups = List.copyOf(groups);
    }

    /// The figures of one subject.
    ///
    /// @param projectCount projects of the plan
    /// @param totalInvestment their total investment
    /// @param annualPlan their plan of the year
    /// @param completed completed since January
    public record Line(int projectCount, Money totalInvestment, Money annualPlan, Money completed) {}

    /// A unit or a field.
    public record Group(String name, Line line) {}

    /// The line of a subject as a text names it: the group of that name, with or without words around it.
    Optional<Group> group(String subject) {
        return groups.stream()
                .filter(group -> group.name().equals(subject))
                .findFirst()
                .or(() -> only(groups.stream()
                        .filter(group -> names(subject, group.name())
                                || (subject.length() > 1 && group.name().contains(subject)))
                        .toList()));
    }

    /// Words may stand behind a name, and a short one before it (the whole county's, of these); more before it makes
    /// another name, such as a project's that has the name of a field in it.
    private static boolean names(String subject, String name) {
        return subject.startsWith(name) || (subject.endsWith(name) && subject.length() - name.length() <= LONGEST_LEAD);
    }

    private static Optional<Group> only(List<Group> fitting) {
        // Two groups that fit a name equally well leave it open which one is meant.
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}
