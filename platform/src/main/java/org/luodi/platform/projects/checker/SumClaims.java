package org.luodi.platform.projects.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.projects.checker.figures.Derivation;
import org.luodi.platform.projects.checker.figures.PrintedNumber;
import org.luodi.platform.projects.checker.figures.Verdict;
import org.luodi.platform.projects.checker.reading.Figure;
import org.luodi.platform.projects.checker.reading.PartsGroup;
import org.luodi.platform.projects.checker.reading.Place;
import org.luodi.platform.projects.checker.reading.Role;
import org.luodi.platform.projects.checker.reading.Scope;

/// Adds parts up to their whole.
///
/// «其中» does not promise that all parts follow. A sum that falls short is an error only where the words or the names of
/// the parts say that they are complete, or where another column of the same parts adds up; a sum above the whole
/// always is.
final class SumClaims {

    private static final Set<Role> ADDITIVE = EnumSet.of(
            Role.PROJECT_COUNT,
            Role.TOTAL_INVESTMENT,
            Role.ANNUAL_PLAN,
            Role.COMPLETED,
            Role.MONTHLY,
            Role.ARRIVED,
            Role.START_BASE,
            Role.STARTED,
            Role.NOT_STARTED,
            Role.OTHER_COUNT);

    /// A whole beside its parts.
    private record Sum(Figure whole, List<Figure> parts) {
        Derivation derivation() {
            List<PrintedNumber> numbers = parts.stream().map(Figure::number).toList();
            return Derivation.sum(numbers);
        }

        Verdict verdict() {
            return derivation().verdictOn(whole.number());
        }

        boolean above() {
            Derivation sum = derivation();
            return !sum.verdictOn(whole.number()).follows()
                    && sum.computed().compareTo(whole.number().ratio()) > 0;
        }
    }

    private SumClaims() {}

    static List<Claim> check(PartsGroup group) {
        List<Sum> sums = sums(group);
        boolean proved = sums.stream()
                .anyMatch(sum -> sum.parts.size() > 1 && sum.verdict().follows());
        boolean complete = group.complete() || proved;
        List<Claim> claims = new ArrayList<>();
        if (group.origin() == PartsGroup.Origin.PARAGRAPHS && !proved) {
            return claims;
        }
        for (Sum sum : sums) {
            boolean single = sum.parts.size() < 2;
            if (single && !sum.above()) {
                continue;
            }
            Set<Note> notes = sum.above() && single ? EnumSet.of(Note.PART_ABOVE_WHOLE) : EnumSet.noneOf(Note.class);
            boolean judged = sum.verdict().follows() || complete || (sum.above() && (single || !group.mixed()));
            Outcome outcome = judged
                    ? Outcome.Checked.exact(
                            sum.verdict(),
                            sum.derivation().computed(),
                            sum.parts.stream().map(Input::of).toList())
                    : new Outcome.NotCheckable(Reason.PARTS_MAY_BE_INCOMPLETE);
            Figure whole = sum.whole;
            claims.add(new Claim(
                    whole.role(), Formula.SUM, group.whole().name(), whole.printed(), whole.place(), outcome, notes));
        }
        return claims;
    }

    private static List<Sum> sums(PartsGroup group) {
        Place before = new Place(group.place().start(), group.place().start());
        List<Sum> sums = new ArrayList<>();
        for (Role role : ADDITIVE) {
            List<Figure> parts = group.parts().stream()
                    .map(part -> firstIn(part, role, group.place()))
                    .flatMap(Optional::stream)
                    .toList();
            List<Figure> wholes = group.whole().candidates(EnumSet.of(role), before).stream()
                    .filter(whole -> whole.place().end() <= before.start())
                    .toList();
            if (!wholes.isEmpty()
                    && !parts.isEmpty()
                    && parts.size() == group.parts().size()) {
                sums.add(new Sum(wholes.getFirst(), parts));
            }
        }
        return sums;
    }

    private static Optional<Figure> firstIn(Scope part, Role role, Place range) {
        return part.figures().stream()
                .filter(figure -> figure.role() == role && figure.firm())
                .filter(figure -> figure.place().start() >= range.start()
                        && figure.place().end() <= range.end())
                .min(Comparator.comparingInt(figure -> figure.place().start()));
    }
}
