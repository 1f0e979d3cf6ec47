package org.luodi.platform.projects.checker;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.luodi.platform.projects.checker.figures.Derivation;
import org.luodi.platform.projects.checker.figures.Verdict;
import org.luodi.platform.projects.checker.reading.Figure;
import org.luodi.platform.projects.checker.reading.Kind;
import org.luodi.platform.projects.checker.reading.PartsGroup;
import org.luodi.platform.projects.checker.reading.Place;
import org.luodi.platform.projects.checker.reading.Reading;
import org.luodi.platform.projects.checker.reading.Role;
import org.luodi.platform.projects.checker.reading.Scope;

/// Computes shares («占…的») and growth.
final class ShareClaims {

    private ShareClaims() {}

    static Claim check(Reading reading, Scope scope, Figure share) {
        Optional<Figure> part = before(scope, share);
        Outcome outcome = part.map(figure -> judge(share, figure, wholes(reading, scope, share, figure)))
                .orElseGet(() -> new Outcome.NotCheckable(Reason.NO_INPUTS));
        Set<Note> notes = EnumSet.noneOf(Note.class);
        if (share.number().isImplausibleRate()) {
            notes.add(Note.IMPLAUSIBLE_RATE);
        }
        return new Claim(share.role(), Formula.RATE, scope.name(), share.printed(), share.place(), outcome, notes);
    }

    /// Growth over the earlier year: the printed change over the figure before the change.
    static Claim growth(Scope scope, Figure growth) {
        Optional<Figure> change = scope.candidates(EnumSet.of(Role.CHANGE), growth.place()).stream()
                .findFirst();
        Optional<Figure> now = scope.candidates(EnumSet.of(Role.COMPLETED, Role.ARRIVED), growth.place()).stream()
                .findFirst();
        Outcome outcome = new Outcome.NotCheckable(Reason.NO_INPUTS);
        if (change.isPresent() && now.isPresent()) {
            Derivation before =
                    Derivation.difference(now.get().number(), change.get().number());
            if (before.possible().low().signum() > 0) {
                Derivation result =
                        Derivation.growth(change.get().number(), now.get().number());
                outcome = Outcome.Checked.of(
                        result.verdictOn(growth.number()),
                        result.computed(),
                        List.of(Input.of(change.get()), Input.of(now.get())));
            }
        }
        return new Claim(
                growth.role(), Formula.GROWTH, scope.name(), growth.printed(), growth.place(), outcome, Set.of());
    }

    private static Outcome judge(Figure share, Figure part, List<Figure> wholes) {
        return wholes.stream()
                .filter(whole -> whole.number().span().low().signum() > 0)
                .map(whole -> {
                    Derivation rate = Derivation.rate(part.number(), whole.number());
                    Verdict verdict = rate.verdictOn(share.number());
                    return Outcome.Checked.of(verdict, rate.computed(), List.of(Input.of(part), Input.of(whole)));
                })
                .min(Comparator.comparing(Outcome.Checked::verdict))
                .<Outcome>map(checked -> checked)
                .orElseGet(() -> new Outcome.NotCheckable(Reason.NO_INPUTS));
    }

    /// The figure that the share is a share of something: the last amount or count before it for the same subject.
    private static Optional<Figure> before(Scope scope, Figure share) {
        return scope.figures().stream()
                .filter(figure -> figure.firm() && isQuantity(figure))
                .filter(figure -> figure.place().end() <= share.place().start())
                .max(Comparator.comparingInt(figure -> figure.place().start()));
    }

    /// The wholes the words allow: a figure whose own words stand in «占…的», else what the list of parts is taken of.
    private static List<Figure> wholes(Reading reading, Scope scope, Figure share, Figure part) {
        List<Figure> named = reading.scopes().stream()
                .flatMap(other -> other.figures().stream())
                .filter(figure -> figure.firm() && isQuantity(figure) && figure != part)
                .filter(figure -> figure.role().kind() == part.role().kind())
                .filter(figure -> figure.place().end() <= share.place().start())
                .filter(figure -> figure.place().start() != part.place().start())
                .filter(figure -> isNamedIn(share.lead(), figure))
                .toList();
        if (!named.isEmpty()) {
            return List.of(named.getLast());
        }
        List<Figure> ofParts = wholeOfParts(reading, scope, share, part);
        return ofParts.isEmpty() ? countBefore(scope, part) : ofParts;
    }

    /// «在建项目53个,达到序时进度的20个,占37.74%»: the projects of the subject itself are the whole.
    private static List<Figure> countBefore(Scope scope, Figure part) {
        boolean state = part.role().kind() == Kind.COUNT
                && part.role() != Role.PROJECT_COUNT
                && part.role() != Role.OTHER_COUNT;
        return scope.figures().stream()
                .filter(figure -> state && figure.firm() && figure.role() == Role.PROJECT_COUNT)
                .filter(figure -> figure.place().end() <= part.place().start())
                .reduce((first, second) -> second)
                .stream()
                .toList();
    }

    private static boolean isNamedIn(String words, Figure figure) {
        String name = figure.lead();
        return name.length() > 1 && words.contains(name.substring(Math.max(0, name.length() - 2)));
    }

    private static List<Figure> wholeOfParts(Reading reading, Scope scope, Figure share, Figure part) {
        Optional<PartsGroup> group = reading.groups().stream()
                .filter(parts -> parts.origin() != PartsGroup.Origin.PARAGRAPHS)
                .filter(parts -> parts.parts().contains(scope))
                .filter(parts -> parts.place().start() <= share.place().start()
                        && share.place().end() <= parts.place().end())
                .findFirst();
        return group.stream().flatMap(parts -> candidates(parts, part)).toList();
    }

    private static Stream<Figure> candidates(PartsGroup parts, Figure part) {
        EnumSet<Role> roles = part.role().kind() == Kind.COUNT
                ? EnumSet.of(Role.PROJECT_COUNT, Role.OTHER_COUNT)
                : EnumSet.of(part.role());
        return parts
                .whole()
                .candidates(
                        roles, new Place(parts.place().start(), parts.place().start()))
                .stream();
    }

    private static boolean isQuantity(Figure figure) {
        return figure.role().kind() == Kind.COUNT || figure.role().kind() == Kind.MONEY;
    }
}
