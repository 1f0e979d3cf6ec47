package org.luodi.platform.projects.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.projects.checker.figures.Baseline;
import org.luodi.platform.projects.checker.figures.Derivation;
import org.luodi.platform.projects.checker.figures.Gap;
import org.luodi.platform.projects.checker.figures.GapMethod;
import org.luodi.platform.projects.checker.figures.PrintedNumber;
import org.luodi.platform.projects.checker.figures.Ratio;
import org.luodi.platform.projects.checker.figures.Verdict;
import org.luodi.platform.projects.checker.reading.Figure;
import org.luodi.platform.projects.checker.reading.Reading;
import org.luodi.platform.projects.checker.reading.Role;
import org.luodi.platform.projects.checker.reading.Scope;

/// Computes how far a rate is ahead of the baseline or of the average, and judges a printed baseline.
final class GapClaims {

    /// A baseline or average against which a gap may have been taken.
    private record Base(Ratio value, Input input) {}

    private final Reading reading;
    private final Baseline baseline;

    GapClaims(Reading reading, Baseline baseline) {
        this.reading = reading;
        this.baseline = baseline;
    }

    Claim baseline(Scope scope, Figure printed) {
        Outcome outcome = printed.month() == 0
                ? new Outcome.NotCheckable(Reason.NO_MONTH)
                : Outcome.Checked.of(
                        verdictOnBaseline(printed),
                        baseline.at(printed.month()),
                        List.of(configured(printed.month()).input));
        return new Claim(
                printed.role(), Formula.BASELINE, scope.name(), printed.printed(), printed.place(), outcome, Set.of());
    }

    Claim gap(Scope scope, Figure gap) {
        List<Base> bases = bases(scope, gap);
        Outcome outcome = bases.isEmpty() ? new Outcome.NotCheckable(Reason.NO_MONTH) : judge(scope, gap, bases);
        return claim(Formula.GAP, scope, gap, outcome);
    }

    Claim averageGap(Scope scope, Figure gap) {
        List<Base> bases = new ArrayList<>();
        reading.county().filter(whole -> whole != scope).ifPresent(whole -> {
            for (Figure rate : whole.candidates(EnumSet.of(Role.COMPLETION_RATE), gap.place())) {
                bases.add(new Base(rate.number().ratio(), Input.of(rate)));
                RateClaims.completionRate(whole, rate)
                        .ifPresent(computed ->
                                bases.add(new Base(computed.derivation().computed(), Input.of(rate))));
            }
        });
        Outcome outcome = bases.isEmpty() ? new Outcome.NotCheckable(Reason.NO_INPUTS) : judge(scope, gap, bases);
        return claim(Formula.AVERAGE_GAP, scope, gap, outcome);
    }

    private static Claim claim(Formula formula, Scope scope, Figure gap, Outcome outcome) {
        Set<Note> notes = gap.isGapInPercent() ? EnumSet.of(Note.GAP_IN_PERCENT) : EnumSet.noneOf(Note.class);
        return new Claim(gap.role(), formula, scope.name(), gap.printed(), gap.place(), outcome, notes);
    }

    /// A printed baseline counts; the configured one beside it only if the two agree.
    private List<Base> bases(Scope scope, Figure gap) {
        List<Figure> printed = new ArrayList<>(scope.candidates(EnumSet.of(Role.BASELINE), gap.place()));
        if (printed.isEmpty()) {
            reading.whole()
                    .ifPresent(whole -> printed.addAll(whole.candidates(EnumSet.of(Role.BASELINE), gap.place())));
        }
        List<Base> bases = new ArrayList<>();
        printed.forEach(figure -> bases.add(new Base(figure.number().ratio(), Input.of(figure))));
        boolean agrees = printed.stream()
                .allMatch(figure ->
                        figure.month() > 0 && verdictOnBaseline(figure).follows());
        if (gap.month() > 0 && agrees) {
            bases.add(configured(gap.month()));
        }
        return bases;
    }

    private Verdict verdictOnBaseline(Figure printed) {
        return Derivation.exactly(baseline.at(printed.month())).verdictOn(printed.number());
    }

    private Base configured(int month) {
        Ratio value = baseline.at(month);
        return new Base(
                value, new Input(Role.BASELINE, Outcome.Checked.show(value).toPlainString(), Optional.empty()));
    }

    private Outcome judge(Scope scope, Figure gap, List<Base> bases) {
        Set<Role> rated = EnumSet.of(Role.COMPLETION_RATE);
        List<Figure> rates = scope.candidates(rated, gap.place());
        List<Outcome.Checked> results = new ArrayList<>();
        for (Figure rate : rates) {
            Optional<RateClaims.Computed> computed = RateClaims.completionRate(scope, rate);
            bases.forEach(base -> results.add(judge(gap, Optional.of(rate), computed, base)));
        }
        Optional<RateClaims.Computed> amounts = RateClaims.completionRate(scope, gap);
        if (results.isEmpty()) {
            amounts.ifPresent(it -> bases.forEach(base -> results.add(judge(gap, Optional.empty(), amounts, base))));
        }
        boolean settled = rates.isEmpty()
                ? amounts.filter(it -> scope.settles(it.figures(), Set.of(Role.ANNUAL_PLAN), gap.place()))
                        .isPresent()
                : scope.settles(rates, rated, gap.place());
        return results.stream()
                .min(Comparator.comparing(Outcome.Checked::verdict))
                .filter(checked -> settled || checked.verdict().follows())
                .<Outcome>map(checked -> checked)
                .orElseGet(() -> new Outcome.NotCheckable(Reason.NO_INPUTS));
    }

    private static Outcome.Checked judge(
            Figure gap, Optional<Figure> rate, Optional<RateClaims.Computed> computed, Base base) {
        Gap candidates = new Gap(computed.map(RateClaims.Computed::derivation), rate.map(Figure::number), base.value);
        PrintedNumber printed = gap.number();
        Verdict verdict = candidates.verdictOn(printed);
        Ratio result = candidates
                .results()
                .getOrDefault(
                        GapMethod.EXACT_RATE,
                        candidates.results().values().iterator().next());
        List<Input> inputs = new ArrayList<>();
        rate.ifPresent(figure -> inputs.add(Input.of(figure)));
        computed.ifPresent(it -> inputs.addAll(it.inputs()));
        inputs.add(base.input);
        return new Outcome.Checked(
                verdict,
                Optional.of(Outcome.Checked.show(result)),
                inputs,
                candidates.methods(printed),
                verdict.follows() ? Optional.empty() : candidates.impliedBase(printed));
    }
}
