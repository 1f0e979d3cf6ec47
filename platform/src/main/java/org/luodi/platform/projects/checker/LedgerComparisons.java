package org.luodi.platform.projects.checker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.projects.checker.figures.Baseline;
import org.luodi.platform.projects.checker.figures.Derivation;
import org.luodi.platform.projects.checker.figures.Gap;
import org.luodi.platform.projects.checker.figures.Ratio;
import org.luodi.platform.projects.checker.figures.Verdict;
import org.luodi.platform.projects.checker.reading.Figure;
import org.luodi.platform.projects.checker.reading.Kind;
import org.luodi.platform.projects.checker.reading.Reading;
import org.luodi.platform.projects.checker.reading.Role;
import org.luodi.platform.projects.checker.reading.Scope;
import org.luodi.platform.projects.checker.reading.Table;

/// Compares the figures of a bulletin with the ledger of its month.
final class LedgerComparisons {

    /// Said once for a subject; a second count in the same sentence is of something else.
    private static final Set<Role> SAID_ONCE = EnumSet.of(Role.PROJECT_COUNT, Role.TOTAL_INVESTMENT, Role.ANNUAL_PLAN);

    private final LedgerFigures ledger;
    private final Baseline baseline;

    LedgerComparisons(LedgerFigures ledger, Baseline baseline) {
        this.ledger = ledger;
        this.baseline = baseline;
    }

    List<LedgerComparison> compare(Reading reading, List<Table> tables) {
        List<LedgerComparison> comparisons = new ArrayList<>();
        for (Scope scope : reading.scopes()) {
            Optional<LedgerFigures.Group> group = scope.aside() ? Optional.empty() : lineOf(reading, scope);
            group.ifPresent(known -> comparisons.addAll(compare(scope.figures(), known)));
        }
        // Where the text is about another place, so are the sums of its tables.
        boolean ofHere = reading.whole()
                .map(whole -> !whole.standsForPlace() || ledger.means(whole.name()))
                .orElse(true);
        for (Table table : tables) {
            table.rows()
                    .forEach(row -> lineOf(row)
                            .filter(line -> ofHere || !line.name().isEmpty())
                            .ifPresent(line -> comparisons.addAll(compare(inKnownUnits(table, row), line))));
        }
        comparisons.sort(
                Comparator.comparingInt(comparison -> comparison.place().start()));
        return comparisons;
    }

    private Optional<LedgerFigures.Group> lineOf(Table.Row row) {
        return switch (row.kind()) {
            case TOTAL -> Optional.of(new LedgerFigures.Group("", ledger.total()));
            case WHOLE ->
                ledger.means(row.name()) ? Optional.of(new LedgerFigures.Group("", ledger.total())) : Optional.empty();
            case PART ->
                ledger.groups().stream()
                        .filter(group -> group.name().equals(row.name()))
                        .findFirst();
            case SUBTOTAL, WITHIN -> Optional.empty();
        };
    }

    private static List<Figure> inKnownUnits(Table table, Table.Row row) {
        return row.figures().stream()
                .filter(figure -> row.all(figure.role()).size() == 1)
                .filter(figure -> figure.role().kind() != Kind.MONEY
                        || table.columns().stream()
                                .anyMatch(column -> column.role() == figure.role()
                                        && column.power().isPresent()))
                .toList();
    }

    private List<LedgerComparison> compare(List<Figure> figures, LedgerFigures.Group group) {
        List<LedgerComparison> comparisons = new ArrayList<>();
        Set<Role> said = EnumSet.noneOf(Role.class);
        for (Figure figure : figures) {
            boolean other =
                    figure.month() != 0 && figure.month() != ledger.month().getMonthValue();
            boolean again = SAID_ONCE.contains(figure.role()) && !said.add(figure.role());
            if (figure.firm() && !other && !again) {
                compare(figure, group).ifPresent(comparisons::add);
            }
        }
        return comparisons;
    }

    private Optional<LedgerFigures.Group> lineOf(Reading reading, Scope scope) {
        Optional<LedgerFigures.Group> named = scope.name().isEmpty() ? Optional.empty() : ledger.group(scope.name());
        boolean listed = reading.lists().stream()
                .flatMap(list -> list.entries().stream())
                .anyMatch(entry -> entry.name().equals(scope.name()));
        boolean county = scope.whole() && !listed && scope.standsForPlace() && ledger.means(scope.name());
        return named.isEmpty() && county ? Optional.of(new LedgerFigures.Group("", ledger.total())) : named;
    }

    private Optional<LedgerComparison> compare(Figure figure, LedgerFigures.Group group) {
        LedgerFigures.Line line = group.line();
        return switch (figure.role()) {
            case PROJECT_COUNT -> Optional.of(of(figure, group, BigDecimal.valueOf(line.projectCount())));
            case TOTAL_INVESTMENT ->
                Optional.of(of(figure, group, line.totalInvestment().wan()));
            case ANNUAL_PLAN -> Optional.of(of(figure, group, line.annualPlan().wan()));
            case COMPLETED -> Optional.of(of(figure, group, line.completed().wan()));
            case COMPLETION_RATE ->
                rate(line).map(rate -> comparison(figure, group, rate.computed(), rate.verdictOn(figure.number())));
            case GAP -> rate(line).map(rate -> gap(figure, group, rate));
            default -> Optional.empty();
        };
    }

    private LedgerComparison gap(Figure figure, LedgerFigures.Group group, Derivation rate) {
        Ratio base = baseline.at(ledger.month().getMonthValue());
        Gap gap = new Gap(Optional.of(rate), Optional.empty(), base);
        Verdict verdict = gap.verdictOn(figure.number());
        // The gap may have been taken from the rate as printed, with one or two decimals.
        for (int decimals = 1; decimals <= 2 && !verdict.follows(); decimals++) {
            BigDecimal printed = rate.computed().round(decimals, RoundingMode.HALF_UP);
            verdict = Derivation.exactly(Ratio.of(printed)).minus(base).verdictOn(figure.number());
        }
        return comparison(figure, group, rate.computed().minus(base), verdict);
    }

    private static Optional<Derivation> rate(LedgerFigures.Line line) {
        if (line.annualPlan().isZero() || line.annualPlan().isNegative()) {
            return Optional.empty();
        }
        Ratio rate = Ratio.of(line.completed().wan())
                .dividedBy(Ratio.of(line.annualPlan().wan()))
                .times(Ratio.of(100, 1));
        return Optional.of(Derivation.exactly(rate));
    }

    private static LedgerComparison of(Figure figure, LedgerFigures.Group group, BigDecimal held) {
        Verdict verdict = Derivation.exactly(Ratio.of(held)).verdictOn(figure.number());
        return new LedgerComparison(figure.role(), group.name(), figure.printed(), figure.place(), held, verdict);
    }

    private static LedgerComparison comparison(Figure figure, LedgerFigures.Group group, Ratio held, Verdict verdict) {
        return new LedgerComparison(
                figure.role(), group.name(), figure.printed(), figure.place(), Outcome.Checked.show(held), verdict);
    }
}
