package org.luodi.platform.projects.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.luodi.platform.projects.checker.CheckReport;
import org.luodi.platform.projects.checker.Claim;
import org.luodi.platform.projects.checker.Formula;
import org.luodi.platform.projects.checker.Input;
import org.luodi.platform.projects.checker.LedgerComparison;
import org.luodi.platform.projects.checker.Outcome;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.web.CheckedText.Mark;

/// Content of the page that checks a bulletin.
///
/// @param text as given, shown again for mending
/// @param months that hold anything, the latest first
/// @param month that the reader chose; empty to let the text tell
/// @param refusal message key of what hindered the check; empty when nothing did
/// @param result empty before something was checked
public record CheckerPage(
        String text,
        List<Period> months,
        Optional<YearMonth> month,
        String refusal,
        List<String> refusalArguments,
        Optional<Result> result) {

    /// The months with which a text can be compared.
    public List<Period> closedMonths() {
        return months.stream().filter(Period::closed).toList();
    }

    /// What came of a check.
    ///
    /// @param marked the text with its marks
    /// @param about the month that the reader chose or the text tells; empty when neither does
    /// @param compared the month of the ledger that was compared; empty when none was
    public record Result(
            CheckReport report, CheckedText marked, Optional<YearMonth> about, Optional<YearMonth> compared) {

        /// The month that the text names without a year; empty when it names none, or a year as well.
        public Optional<Integer> monthWithoutYear() {
            return report.period()
                    .filter(ignored -> about.isEmpty())
                    .map(org.luodi.platform.projects.checker.reading.Period::month);
        }

        public long count(Mark mark) {
            return report.claims().stream()
                    .filter(claim -> Mark.of(claim) == mark)
                    .count();
        }

        public Mark mark(Claim claim) {
            return Mark.of(claim);
        }

        /// How the sum of it looks.
        public String look() {
            return report.empty() ? "amber" : report.clean() ? "green" : "red";
        }

        /// The formula with its numbers, `10.54亿元 ÷ 29.05亿元 × 100`; empty when there is nothing to work out.
        public String formula(Claim claim) {
            return claim.outcome() instanceof Outcome.Checked checked
                    ? formula(
                            claim.formula(),
                            checked.inputs().stream().map(Result::written).toList())
                    : "";
        }

        private static String formula(Formula formula, List<String> numbers) {
            return switch (formula) {
                case RATE, GROWTH -> numbers.stream().collect(Collectors.joining(" \u00f7 "));
                case GAP, AVERAGE_GAP -> gap(numbers);
                case STARTED -> numbers.stream().collect(Collectors.joining(" \u2212 "));
                case SUM -> numbers.stream().collect(Collectors.joining(" + "));
                case BASELINE, SORTED, RANK, SAME_FIGURE, UNKNOWN ->
                    numbers.stream().collect(Collectors.joining(" \u00b7 "));
            };
        }

        /// The baseline of the settings stands in no text and has no sign of its own.
        private static String written(Input input) {
            return input.place().isPresent() ? input.printed() : input.printed() + "%";
        }

        /// A gap follows from the printed rate, or exactly from the two amounts behind it; the baseline comes last.
        private static String gap(List<String> numbers) {
            int size = numbers.size();
            return size < 3
                    ? String.join(" \u2212 ", numbers)
                    : numbers.get(size - 3) + " \u00f7 " + numbers.get(size - 2) + " \u2212 " + numbers.get(size - 1);
        }

        /// A claim with its number in the text.
        public record Numbered(int number, Claim claim) {}

        /// The claims that somebody must look at first, then all others, each in the order of the text.
        public List<Numbered> ordered() {
            List<Numbered> all = IntStream.range(0, report.claims().size())
                    .mapToObj(i -> new Numbered(i + 1, report.claims().get(i)))
                    .toList();
            return Stream.concat(
                            all.stream().filter(one -> one.claim().objection()),
                            all.stream().filter(one -> !one.claim().objection()))
                    .toList();
        }

        public String computed(Claim claim) {
            return claim.outcome() instanceof Outcome.Checked checked
                    ? checked.computed().map(Digits::exact).orElse("")
                    : "";
        }

        public String reason(Claim claim) {
            return claim.outcome() instanceof Outcome.NotCheckable not
                    ? not.reason().name()
                    : "";
        }

        /// What a printed gap supposes the baseline to be.
        public String implied(Claim claim) {
            return claim.outcome() instanceof Outcome.Checked checked
                    ? checked.impliedBase().map(BigDecimal::toPlainString).orElse("")
                    : "";
        }

        public String held(LedgerComparison comparison) {
            return Digits.exact(comparison.held());
        }

        public long agreeing() {
            return report.ledger().stream().filter(LedgerComparison::agrees).count();
        }
    }
}
