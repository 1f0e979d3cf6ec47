package org.luodi.platform.projects.checker;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.projects.checker.figures.Baseline;
import org.luodi.platform.projects.checker.reading.Figure;
import org.luodi.platform.projects.checker.reading.Period;
import org.luodi.platform.projects.checker.reading.PlainText;
import org.luodi.platform.projects.checker.reading.ProseReader;
import org.luodi.platform.projects.checker.reading.Reading;
import org.luodi.platform.projects.checker.reading.Scope;
import org.luodi.platform.projects.checker.reading.Table;
import org.luodi.platform.projects.checker.reading.TableReading;
import org.luodi.standards.Refusal;

/// Checks the figures of a bulletin against each other and against the ledger.
///
/// The text is what was pasted, or the lines of a document with the cells of a table row parted by tabs.
public final class BulletinChecker {

    /// Characters; a bulletin has some thousands, and time grows with the square. Longer texts are refused with
    /// `checker.too-long`.
    public static final int LONGEST = 100_000;

    private final Baseline baseline;
    private final Ledger ledger;

    public BulletinChecker(Baseline baseline, Ledger ledger) {
        this.baseline = baseline;
        this.ledger = ledger;
    }

    /// Checks with the straight line as baseline and without a ledger.
    public static BulletinChecker plain() {
        return new BulletinChecker(Baseline.linear(), Ledger.none());
    }

    /// Checks a text whose month the text itself tells.
    ///
    /// @throws Refusal `checker.too-long`
    public CheckReport check(String text) {
        return check(text, Optional.empty());
    }

    /// @param month the month that the reader says it is about; it decides which ledger is asked
    /// @throws Refusal `checker.too-long`
    public CheckReport check(String text, Optional<YearMonth> month) {
        if (text.length() > LONGEST) {
            throw new Refusal("checker.too-long", "longer than " + LONGEST + " characters", "" + LONGEST);
        }
        String plain = PlainText.of(text);
        Reading reading = ProseReader.read(plain);
        List<Table> tables = TableReading.read(plain);
        List<Claim> claims = new ArrayList<>(proseClaims(reading));
        tables.forEach(table -> claims.addAll(TableClaims.check(table, baseline, reading)));
        claims.sort(
                Comparator.comparingInt((Claim claim) -> claim.place().start()).thenComparing(Claim::formula));
        Optional<LedgerFigures> held =
                month.or(() -> reading.period().flatMap(Period::yearMonth)).flatMap(ledger::figures);
        List<LedgerComparison> comparisons = held.map(
                        figures -> new LedgerComparisons(figures, baseline).compare(reading, tables))
                .orElse(List.of());
        return new CheckReport(
                text, reading.period(), List.copyOf(claims), comparisons, held.isPresent(), impliedBase(claims));
    }

    private List<Claim> proseClaims(Reading reading) {
        List<Claim> claims = new ArrayList<>();
        GapClaims gaps = new GapClaims(reading, baseline);
        for (Scope scope : reading.scopes()) {
            for (Figure figure : scope.figures()) {
                if (figure.firm()) {
                    claim(reading, gaps, scope, figure).ifPresent(claims::add);
                }
            }
            StartedClaims.check(scope).ifPresent(claims::add);
        }
        reading.groups().forEach(group -> claims.addAll(SumClaims.check(group)));
        reading.lists().forEach(list -> claims.addAll(SortedClaims.check(list)));
        return ShareRounding.clear(claims, reading.groups());
    }

    private static Optional<Claim> claim(Reading reading, GapClaims gaps, Scope scope, Figure figure) {
        return switch (figure.role()) {
            case COMPLETION_RATE,
                    MONTHLY_RATE,
                    START_RATE,
                    START_OR_RESUME_RATE,
                    RESUME_RATE,
                    FINISH_RATE,
                    ARRIVAL_RATE -> Optional.of(RateClaims.check(scope, figure));
            case SHARE -> Optional.of(ShareClaims.check(reading, scope, figure));
            case GROWTH -> Optional.of(GrowthClaims.check(scope, figure));
            case BASELINE -> Optional.of(gaps.baseline(scope, figure));
            case GAP -> Optional.of(gaps.gap(scope, figure));
            case AVERAGE_GAP -> Optional.of(gaps.averageGap(scope, figure));
            case OTHER_PERCENT, OTHER_POINTS -> Optional.of(notUnderstood(scope, figure));
            default -> Optional.empty();
        };
    }

    private static Claim notUnderstood(Scope scope, Figure figure) {
        Set<Note> notes =
                figure.number().isImplausibleRate() ? EnumSet.of(Note.IMPLAUSIBLE_RATE) : EnumSet.noneOf(Note.class);
        Outcome outcome = new Outcome.NotCheckable(Reason.NOT_UNDERSTOOD);
        return new Claim(
                figure.role(), Formula.UNKNOWN, scope.name(), figure.printed(), figure.place(), outcome, notes);
    }

    /// Two or more gaps that fail but suppose the same baseline point to another curve, not to errors.
    private static Optional<BigDecimal> impliedBase(List<Claim> claims) {
        List<BigDecimal> implied = claims.stream()
                .map(Claim::outcome)
                .filter(Outcome.Checked.class::isInstance)
                .map(Outcome.Checked.class::cast)
                .flatMap(checked -> checked.impliedBase().stream())
                .map(BigDecimal::stripTrailingZeros)
                .toList();
        return implied.size() > 1 && implied.stream().distinct().count() == 1
                ? Optional.of(implied.getFirst())
                : Optional.empty();
    }
}
