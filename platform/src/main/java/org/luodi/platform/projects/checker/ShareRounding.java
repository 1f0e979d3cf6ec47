package org.luodi.platform.projects.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.projects.checker.figures.Verdict;
import org.luodi.platform.projects.checker.reading.Figure;
import org.luodi.platform.projects.checker.reading.Kind;
import org.luodi.platform.projects.checker.reading.PartsGroup;
import org.luodi.platform.projects.checker.reading.Place;
import org.luodi.platform.projects.checker.reading.Role;
import org.luodi.platform.projects.checker.reading.Scope;
import org.luodi.platform.projects.metrics.Shares;

/// Clears shares that fail by themselves but were made to add to 100 by the largest remainder.
final class ShareRounding {

    private record Shared(Figure part, Figure share) {}

    private ShareRounding() {}

    static List<Claim> clear(List<Claim> claims, List<PartsGroup> groups) {
        List<Claim> cleared = new ArrayList<>(claims);
        for (PartsGroup group : groups) {
            List<Shared> shared = shared(group);
            if (shared.size() > 1 && shared.size() == group.parts().size() && isLargestRemainder(shared)) {
                List<Place> places = shared.stream().map(it -> it.share.place()).toList();
                cleared.replaceAll(claim -> places.contains(claim.place()) ? cleared(claim) : claim);
            }
        }
        return cleared;
    }

    private static List<Shared> shared(PartsGroup group) {
        List<Shared> shared = new ArrayList<>();
        for (Scope part : group.parts()) {
            Optional<Figure> share = first(part, group, Role.SHARE);
            Optional<Figure> count = part.figures().stream()
                    .filter(figure -> figure.role().kind() == Kind.COUNT && within(figure, group))
                    .findFirst();
            if (share.isPresent() && count.isPresent()) {
                shared.add(new Shared(count.get(), share.get()));
            }
        }
        return shared;
    }

    private static Optional<Figure> first(Scope part, PartsGroup group, Role role) {
        return part.figures().stream()
                .filter(figure -> figure.role() == role && within(figure, group))
                .findFirst();
    }

    private static boolean within(Figure figure, PartsGroup group) {
        return figure.firm()
                && figure.place().start() >= group.place().start()
                && figure.place().end() <= group.place().end();
    }

    private static boolean isLargestRemainder(List<Shared> shared) {
        int decimals = shared.getFirst().share.number().decimals();
        List<BigDecimal> printed =
                shared.stream().map(it -> it.share.number().value()).toList();
        List<BigDecimal> parts =
                shared.stream().map(it -> it.part.number().value()).toList();
        boolean positive = parts.stream().allMatch(part -> part.signum() > 0);
        boolean sameDecimals = printed.stream().allMatch(share -> share.scale() == decimals);
        return positive && sameDecimals && Shares.ofNumbers(parts, decimals).equals(printed);
    }

    private static Claim cleared(Claim claim) {
        if (!(claim.outcome() instanceof Outcome.Checked checked) || checked.verdict() != Verdict.MISMATCH) {
            return claim;
        }
        Set<Note> notes = EnumSet.of(Note.LARGEST_REMAINDER);
        notes.addAll(claim.notes());
        Outcome reachable = new Outcome.Checked(
                Verdict.REACHABLE, checked.computed(), checked.inputs(), checked.methods(), checked.impliedBase());
        return new Claim(
                claim.role(), claim.formula(), claim.subject(), claim.printed(), claim.place(), reachable, notes);
    }
}
