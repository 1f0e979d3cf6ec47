package org.luodi.platform.projects.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.luodi.platform.projects.bulletin.BulletinFigures;
import org.luodi.platform.projects.bulletin.Figure;
import org.luodi.platform.projects.bulletin.GroupFigures;
import org.luodi.platform.projects.bulletin.ProjectFigures;
import org.luodi.platform.projects.domain.ProjectId;

/// What the keys of figures mean to a reader: whose figure it is, and which.
final class FigureNames {
    private FigureNames() {}

    /// @param subject whose figure; empty for the whole county
    /// @param what last word of the message key `projects.figure-name.…`
    record Name(String subject, String what) {}

    static Name of(BulletinFigures figures, String key) {
        int point = key.lastIndexOf('.');
        if (point < 0) {
            return new Name("", key);
        }
        String owner = key.substring(0, point);
        String what = key.substring(point + 1);
        String subject = Stream.concat(figures.units().stream(), figures.fields().stream())
                .filter(group -> group.key().equals(owner))
                .map(GroupFigures::name)
                .findFirst()
                .or(() -> figures.projects().stream()
                        .filter(project -> project.key().equals(owner))
                        .map(project -> project.project().name())
                        .findFirst())
                .or(() -> problem(figures, owner))
                .orElse("");
        return new Name(subject, what);
    }

    private static Optional<String> problem(BulletinFigures figures, String owner) {
        if (!owner.matches("problem\\.\\d{1,6}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(owner.substring(owner.indexOf('.') + 1));
        return number < 1 || number > figures.problems().size()
                ? Optional.empty()
                : Optional.of(figures.problems().get(number - 1).text());
    }

    /// The project that a key speaks of.
    static Optional<ProjectFigures> project(BulletinFigures figures, String key) {
        if (!key.matches("project\\.\\d{1,18}\\.\\w+")) {
            return Optional.empty();
        }
        ProjectId id = new ProjectId(Long.parseLong(key.split("\\.")[1]));
        return figures.projects().stream()
                .filter(project -> project.id().equals(id))
                .findFirst();
    }

    /// A value as tables write it.
    static String cell(Figure.Value value, int decimals) {
        return switch (value) {
            case Figure.Value.Count count -> Long.toString(count.count());
            case Figure.Value.Amount amount -> Digits.wan(amount.money());
            case Figure.Value.Percent percent -> percent.rate().print(decimals);
            case Figure.Value.Gap gap ->
                Digits.points(Optional.of(gap.points().difference().percent(decimals)), decimals);
            case Figure.Value.Rank rank -> Integer.toString(rank.rank());
            case Figure.Value.None ignored -> Digits.NONE;
        };
    }

    /// The exact value behind the print, where the print says less.
    static Optional<String> exact(Figure.Value value) {
        return switch (value) {
            case Figure.Value.Amount amount ->
                Optional.of(Digits.exact(amount.money().wan()));
            case Figure.Value.Percent percent ->
                Optional.of(percent.rate().exchangedPercent().toPlainString() + "%");
            case Figure.Value.Gap gap ->
                Optional.of(Digits.exact(gap.points().difference().exchangedPercent()));
            case Figure.Value.Count ignored -> Optional.empty();
            case Figure.Value.Rank ignored -> Optional.empty();
            case Figure.Value.None ignored -> Optional.empty();
        };
    }
}
