package org.luodi.platform.projects.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.projects.checker.figures.Baseline;
import org.luodi.platform.projects.checker.figures.Derivation;
import org.luodi.platform.projects.checker.figures.Gap;
import org.luodi.platform.projects.checker.figures.PrintedNumber;
import org.luodi.platform.projects.checker.figures.Ranking;
import org.luodi.platform.projects.checker.figures.Ratio;
import org.luodi.platform.projects.checker.figures.Verdict;
import org.luodi.platform.projects.checker.reading.Figure;
import org.luodi.platform.projects.checker.reading.Kind;
import org.luodi.platform.projects.checker.reading.Partition;
import org.luodi.platform.projects.checker.reading.Reading;
import org.luodi.platform.projects.checker.reading.Role;
import org.luodi.platform.projects.checker.reading.Scope;
import org.luodi.platform.projects.checker.reading.Table;

/// Checks a table: rates and gaps along the rows, sums and ranks down the columns, and its rows against the text.
final class TableClaims {

    private static final Map<Role, List<Role>> RATES = Map.of(
            Role.COMPLETION_RATE, List.of(Role.COMPLETED, Role.ANNUAL_PLAN),
            Role.START_RATE, List.of(Role.STARTED, Role.START_BASE),
            Role.SHARE, List.of(Role.COMPLETED, Role.TOTAL_INVESTMENT));
    private static final Set<Role> ADDITIVE = EnumSet.of(
            Role.PROJECT_COUNT,
            Role.TOTAL_INVESTMENT,
            Role.ANNUAL_PLAN,
            Role.COMPLETED,
            Role.MONTHLY,
            Role.START_BASE,
            Role.STARTED);

    private final Table table;
    private final Baseline baseline;
    private final List<Claim> claims = new ArrayList<>();

    private TableClaims(Table table, Baseline baseline) {
        this.table = table;
        this.baseline = baseline;
    }

    static List<Claim> check(Table table, Baseline baseline, Reading reading) {
        TableClaims checks = new TableClaims(table, baseline);
        table.rows().forEach(checks::rates);
        table.rows().forEach(checks::gap);
        checks.sums(reading);
        checks.ranks();
        checks.sameFigures(reading);
        return checks.claims;
    }

    private void rates(Table.Row row) {
        for (Figure rate : row.figures()) {
            if (rate.role().kind() != Kind.PERCENT) {
                continue;
            }
            Set<Note> notes =
                    rate.number().isImplausibleRate() ? EnumSet.of(Note.IMPLAUSIBLE_RATE) : EnumSet.noneOf(Note.class);
            add(rate, Formula.RATE, row.name(), rateOutcome(row, rate), notes);
        }
    }

    /// Two columns may hold what is completed, since the start of the work and this year: the one that explains the
    /// rate is meant, else the nearer one.
    private static Outcome rateOutcome(Table.Row row, Figure rate) {
        List<Role> roles = RATES.getOrDefault(rate.role(), List.of());
        if (roles.isEmpty()) {
            return new Outcome.NotCheckable(Reason.NO_INPUTS);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Figure part : row.all(roles.getFirst()).reversed()) {
            row.all(roles.getLast()).forEach(whole -> outcomes.add(rateOutcome(rate, part, whole)));
        }
        return outcomes.stream()
                .min(Comparator.comparing(TableClaims::rank))
                .orElseGet(() -> new Outcome.NotCheckable(Reason.NO_INPUTS));
    }

    private static int rank(Outcome outcome) {
        return outcome instanceof Outcome.Checked checked ? checked.verdict().ordinal() : Verdict.values().length;
    }

    private static Outcome rateOutcome(Figure rate, Figure part, Figure whole) {
        if (whole.number().span().low().signum() <= 0) {
            return new Outcome.NotCheckable(Reason.ZERO_WHOLE);
        }
        Derivation derivation = Derivation.rate(part.number(), whole.number());
        return Outcome.Checked.of(
                derivation.verdictOn(rate.number()), derivation.computed(), inputsOf(List.of(part, whole)));
    }

    private void gap(Table.Row row) {
        Optional<Figure> gap = row.figure(Role.GAP);
        if (gap.isEmpty()) {
            return;
        }
        Optional<Figure> rate = row.figure(Role.COMPLETION_RATE);
        Optional<Derivation> derived = derivedRate(row);
        Outcome outcome = new Outcome.NotCheckable(Reason.NO_INPUTS);
        if (gap.get().month() == 0) {
            outcome = new Outcome.NotCheckable(Reason.NO_MONTH);
        } else if (rate.isPresent() || derived.isPresent()) {
            Ratio base = baseline.at(gap.get().month());
            Gap candidates = new Gap(derived, rate.map(Figure::number), base);
            Verdict verdict = candidates.verdictOn(gap.get().number());
            List<Input> inputs = new ArrayList<>(inputsOf(rate.stream().toList()));
            inputs.add(new Input(Role.BASELINE, Outcome.Checked.show(base).toPlainString(), Optional.empty()));
            Ratio result = candidates.results().values().iterator().next();
            outcome = new Outcome.Checked(
                    verdict,
                    Optional.of(Outcome.Checked.show(result)),
                    inputs,
                    candidates.methods(gap.get().number()),
                    verdict.follows()
                            ? Optional.empty()
                            : candidates.impliedBase(gap.get().number()));
        }
        add(gap.get(), Formula.GAP, row.name(), outcome, Set.of());
    }

    private static Optional<Derivation> derivedRate(Table.Row row) {
        return only(row, Role.COMPLETED)
                .flatMap(part -> row.figure(Role.ANNUAL_PLAN)
                        .filter(whole -> whole.number().span().low().signum() > 0)
                        .map(whole -> Derivation.rate(part.number(), whole.number())));
    }

    /// The figure of a role where one column holds it; of two it is not known which is meant.
    private static Optional<Figure> only(Table.Row row, Role role) {
        return row.all(role).size() == 1 ? row.figure(role) : Optional.empty();
    }

    /// The total row against the rows; where the table has none, the figures of the text against the rows.
    private void sums(Reading reading) {
        List<Figure> wholes = table.total()
                .map(Table.Row::figures)
                .orElseGet(() -> reading.whole().map(Scope::figures).orElse(List.of()));
        String name = table.total().map(Table.Row::name).orElse("");
        List<Sum> sums = new ArrayList<>();
        for (Role role : ADDITIVE) {
            Optional<Figure> whole = wholes.stream()
                    .filter(figure -> figure.role() == role && figure.firm())
                    .findFirst();
            List<Figure> parts = table.parts().stream()
                    .map(row -> row.figure(role))
                    .flatMap(Optional::stream)
                    .toList();
            boolean inUnits = role.kind() != Kind.MONEY
                    || table.total().isPresent()
                    || table.columns().stream()
                            .allMatch(column ->
                                    column.role() != role || column.power().isPresent());
            if (whole.isPresent() && inUnits && parts.size() > 1) {
                sums.add(new Sum(whole.get(), parts));
            }
        }
        boolean saysTotal =
                table.total().filter(row -> row.kind() == Table.RowKind.TOTAL).isPresent();
        boolean proved =
                saysTotal || sums.stream().anyMatch(sum -> sum.verdict().follows());
        boolean overlapping = table.rows().stream().anyMatch(row -> row.kind() == Table.RowKind.WITHIN)
                || Partition.mixed(table.parts().stream().map(Table.Row::name).toList());
        for (Sum sum : sums) {
            Outcome outcome = sum.verdict().follows() || (proved && !overlapping)
                    ? Outcome.Checked.exact(sum.verdict(), sum.derivation().computed(), inputsOf(sum.parts))
                    : new Outcome.NotCheckable(Reason.PARTS_MAY_BE_INCOMPLETE);
            add(sum.whole, Formula.SUM, name, outcome, Set.of());
        }
    }

    private record Sum(Figure whole, List<Figure> parts) {
        Derivation derivation() {
            List<PrintedNumber> numbers = parts.stream().map(Figure::number).toList();
            return Derivation.sum(numbers);
        }

        Verdict verdict() {
            return derivation().verdictOn(whole.number());
        }
    }

    /// A column of ranks belongs to the column of rates before it.
    private void ranks() {
        for (Table.Column column : table.columns()) {
            if (column.role() != Role.RANK) {
                continue;
            }
            Optional<Table.Column> ranked = table.columns().stream()
                    .filter(other ->
                            other.index() < column.index() && other.role().kind() == Kind.PERCENT)
                    .reduce((first, second) -> second);
            ranked.ifPresent(rates -> ranks(rates, column));
        }
    }

    private void ranks(Table.Column rates, Table.Column ranks) {
        List<Table.Row> rows = table.parts().stream()
                .filter(row -> in(row, rates).isPresent() && in(row, ranks).isPresent())
                .toList();
        List<BigDecimal> values = rows.stream()
                .map(row -> in(row, rates).orElseThrow().number().value())
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            Figure rank = in(rows.get(i), ranks).orElseThrow();
            Figure rate = in(rows.get(i), rates).orElseThrow();
            boolean right = Ranking.allows(values, i, rank.number().value().intValue());
            Ratio computed = Ratio.of(Ranking.ranks(values).get(i), 1);
            Outcome outcome = Outcome.Checked.exact(
                    right ? Verdict.HALF_UP : Verdict.MISMATCH, computed, List.of(Input.of(rate)));
            add(rank, Formula.RANK, rows.get(i).name(), outcome, Set.of());
        }
    }

    /// The figure of a row in a column: figures keep the order of the columns that they fill.
    private Optional<Figure> in(Table.Row row, Table.Column column) {
        long sameBefore = table.columns().stream()
                .filter(other -> other.index() < column.index() && other.role() == column.role())
                .count();
        return row.figures().stream()
                .filter(figure -> figure.role() == column.role())
                .skip(sameBefore)
                .findFirst();
    }

    /// A subject of the text that is also a row of the table must have the same figures there.
    private void sameFigures(Reading reading) {
        boolean units = table.columns().stream()
                .filter(column -> column.role().kind() == Kind.MONEY)
                .allMatch(column -> column.power().isPresent());
        for (Scope scope : reading.scopes()) {
            if (scope.aside()) {
                continue;
            }
            Optional<Table.Row> row = scope.whole()
                    ? table.total()
                    : table.rows().stream()
                            .filter(candidate -> !candidate.name().isEmpty()
                                    && candidate.name().equals(scope.name()))
                            .findFirst();
            List<Claim> same =
                    row.map(found -> sameFigures(scope, found, units)).orElse(List.of());
            // A table with a total of its own may be of some projects only; one equal figure shows that it is not.
            if (!scope.whole() || same.stream().anyMatch(claim -> !claim.objection())) {
                claims.addAll(same);
            }
        }
    }

    private static List<Claim> sameFigures(Scope scope, Table.Row row, boolean units) {
        return firsts(scope).stream()
                .flatMap(figure -> sameFigure(scope, figure, row, units).stream())
                .toList();
    }

    /// The first figure of each role: later ones may be of something within the subject.
    private static List<Figure> firsts(Scope scope) {
        Set<Role> said = EnumSet.noneOf(Role.class);
        return scope.figures().stream()
                .filter(figure -> said.add(figure.role()))
                .toList();
    }

    private static Optional<Claim> sameFigure(Scope scope, Figure said, Table.Row row, boolean units) {
        boolean comparable = said.firm()
                && (said.role().kind() != Kind.MONEY || units)
                && (ADDITIVE.contains(said.role()) || RATES.containsKey(said.role()));
        Optional<Figure> listed = comparable ? only(row, said.role()) : Optional.empty();
        return listed.filter(figure -> figure.month() == said.month()).map(figure -> {
            Derivation derivation = Derivation.same(figure.number());
            Outcome outcome = Outcome.Checked.exact(
                    derivation.verdictOn(said.number()), derivation.computed(), List.of(Input.of(figure)));
            return claim(said, Formula.SAME_FIGURE, scope.name(), outcome, Set.of());
        });
    }

    private static Claim claim(Figure figure, Formula formula, String subject, Outcome outcome, Set<Note> notes) {
        return new Claim(figure.role(), formula, subject, figure.printed(), figure.place(), outcome, notes);
    }

    private void add(Figure figure, Formula formula, String subject, Outcome outcome, Set<Note> notes) {
        claims.add(claim(figure, formula, subject, outcome, notes));
    }

    private static List<Input> inputsOf(List<Figure> figures) {
        return figures.stream().map(Input::of).toList();
    }
}
