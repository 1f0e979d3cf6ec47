package org.luodi.platform.projects.checker;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.checker.reading.Words;
import org.luodi.standards.Money;

/// The figures that the ledger holds for a closed month, to which a bulletin of that month is compared.
///
/// @param county its name, `绛县`; empty when the ledger does not know it
/// @param month the month up to which the amounts are counted
/// @param total the county as a whole
/// @param groups its units and fields by name
public record LedgerFigures(String county, YearMonth month, Line total, List<Group> groups) {
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

    /// Whether a name for a place as a whole means this county: its own name, or 全县 and 我县. 全市 is another place.
    boolean means(String place) {
        if (place.isEmpty() || county.isEmpty() || place.endsWith(county)) {
            return true;
        }
        boolean alike = place.charAt(place.length() - 1) == county.charAt(county.length() - 1);
        return alike && Words.list("whole").contains(place);
    }

    /// The line of a subject as a text names it: the group of that name, with or without words around it.
    Optional<Group> group(String subject) {
        return groups.stream()
                .filter(group -> group.name().equals(subject))
                .findFirst()
                .or(() -> only(groups.stream()
                        .filter(group -> names(subject, group.name()) || shortens(subject, group.name()))
                        .toList()));
    }

    /// A word for what it is may stand behind a name (a field's 类) and a short one before it (the whole county's, of
    /// these); more makes another name, such as that of a project of the unit.
    private static boolean names(String subject, String name) {
        boolean before = subject.endsWith(name) && subject.length() - name.length() <= LONGEST_LEAD;
        boolean behind =
                subject.startsWith(name) && Words.list("name.behind").contains(subject.substring(name.length()));
        return before || behind;
    }

    /// A unit may be called without the word for what it is: 交通 is 交通局, but 工业 is not 工业信息化局.
    private static boolean shortens(String subject, String name) {
        return subject.length() > 1
                && (name.endsWith(subject)
                        || (name.startsWith(subject)
                                && Words.list("name.bodies").contains(name.substring(subject.length()))));
    }

    private static Optional<Group> only(List<Group> fitting) {
        // Two groups that fit a name equally well leave it open which one is meant.
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}
