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
import org.luodi.platform.projects.checker.reading.Labels;
import org.luodi.platform.projects.checker.reading.PartsGroup;
import org.luodi.platform.projects.checker.reading.Place;
import org.luodi.platform.projects.checker.reading.Reading;
import org.luodi.platform.projects.checker.reading.Role;
import org.luodi.platform.projects.checker.reading.Scope;
import org.luodi.platform.projects.checker.reading.Words;

/// Computes shares («占…的»).
final class ShareClaims {

    private ShareClaims() {}

    /// A whole of which a share may be taken.
    ///
    /// @param sure whether the words allow no other
    private record Whole(Figure figure, boolean sure) {}

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

    private static Outcome judge(Figure share, Figure part, List<Whole> wholes) {
        return wholes.stream()
                .filter(whole -> whole.figure.number().span().low().signum() > 0)
                .flatMap(whole -> judge(share, part, whole).stream())
                .min(Comparator.comparing(Outcome.Checked::verdict))
                .<Outcome>map(checked -> checked)
                .orElseGet(() -> new Outcome.NotCheckable(Reason.NO_INPUTS));
    }

    private static Optional<Outcome.Checked> judge(Figure share, Figure part, Whole whole) {
        Derivation rate = Derivation.rate(part.number(), whole.figure.number());
        Verdict verdict = rate.verdictOn(share.number());
        List<Input> inputs = List.of(Input.of(part), Input.of(whole.figure));
        return whole.sure || verdict.follows()
                ? Optional.of(Outcome.Checked.of(verdict, rate.computed(), inputs))
                : Optional.empty();
    }

    /// The figure that the share is a share of something: the last amount or count before it for the same subject.
    private static Optional<Figure> before(Scope scope, Figure share) {
        return scope.figures().stream()
                .filter(figure -> figure.firm() && isQuantity(figure))
                .filter(figure -> figure.place().end() <= share.place().start())
                .max(Comparator.comparingInt(figure -> figure.place().start()));
    }

    /// The wholes the words allow: what «占…的» names, of the subject itself or of the county, else what the list of
    /// parts is taken of.
    private static List<Whole> wholes(Reading reading, Scope scope, Figure share, Figure part) {
        if (Words.in(share.lead(), "whole")) {
            return reading.county().stream()
                    .flatMap(county -> named(county, share, part).stream())
                    .map(figure -> new Whole(figure, true))
                    .toList();
        }
        Optional<Figure> own = named(scope, share, part);
        if (own.isPresent()) {
            return List.of(new Whole(own.get(), scope.figures().contains(own.get())));
        }
        List<Figure> ofParts = wholeOfParts(reading, scope, share, part);
        List<Figure> implied = ofParts.isEmpty() ? countBefore(scope, part) : ofParts;
        boolean unnamed = role(share, part).isEmpty();
        Stream<Whole> others = unnamed
                ? Stream.empty()
                : reading.scopes().stream()
                        .flatMap(other -> named(other, share, part).stream())
                        .map(figure -> new Whole(figure, false));
        return Stream.concat(implied.stream().map(figure -> new Whole(figure, unnamed)), others)
                .toList();
    }

    /// What the words of a share name of a subject: its last figure of that kind before, other than the part.
    private static Optional<Figure> named(Scope scope, Figure share, Figure part) {
        Optional<Role> role = role(share, part);
        boolean county = Words.in(share.lead(), "whole");
        return Stream.concat(Stream.of(scope), scope.inherits().stream())
                .flatMap(subject -> subject.figures().stream())
                .filter(figure -> figure.firm() && isQuantity(figure) && figure != part)
                .filter(figure -> figure.role().kind() == part.role().kind())
                .filter(figure -> figure.place().end() <= share.place().start()
                        && figure.place().start() != part.place().start())
                .filter(figure -> role.map(it -> it == figure.role()).orElse(county && figure.role() == part.role()))
                .reduce((first, second) -> second);
    }

    /// The role that the words of a share name: «占总投资的» that of the total investment.
    private static Optional<Role> role(Figure share, Figure part) {
        return Labels.last(share.lead(), part.role().kind());
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
