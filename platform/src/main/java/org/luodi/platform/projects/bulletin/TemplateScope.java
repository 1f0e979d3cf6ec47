package org.luodi.platform.projects.bulletin;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.metrics.Lamp;
import org.luodi.platform.projects.metrics.LampWording;
import org.luodi.platform.projects.metrics.Points;
import org.luodi.platform.projects.metrics.Progress;

/// The part of a month that a stretch of template speaks about.
sealed interface TemplateScope {

    BulletinFigures figures();

    TemplateName.Scope scope();

    /// What begins the keys of this part's figures.
    String prefix();

    String word(String code);

    Optional<Progress> progress();

    default boolean flag(String code) {
        return switch (code) {
            case "provisional" -> figures().provisional();
            case "rated" -> gap().isPresent();
            case "level" -> gap().filter(this::printsAsNone).isPresent();
            case "ahead" ->
                gap().filter(Points::ahead).filter(g -> !printsAsNone(g)).isPresent();
            case "behind" ->
                gap().filter(Points::behind).filter(g -> !printsAsNone(g)).isPresent();
            default -> throw unknown(code);
        };
    }

    default List<? extends TemplateScope> list(String code) {
        throw unknown(code);
    }

    default Optional<Points> gap() {
        return progress().flatMap(progress -> progress.gap(figures().settings()));
    }

    private boolean printsAsNone(Points gap) {
        return gap.printsAsNone(figures().settings().decimals());
    }

    /// The word before 序时进度.
    default String direction() {
        return BulletinWords.of(gap().filter(Points::behind).isPresent() ? "behind" : "ahead");
    }

    default IllegalArgumentException unknown(String code) {
        return new IllegalArgumentException("no such name in " + scope() + ": " + code);
    }

    /// The whole list.
    record Whole(BulletinFigures figures) implements TemplateScope {
        @Override
        public TemplateName.Scope scope() {
            return TemplateName.Scope.ALL;
        }

        @Override
        public String prefix() {
            return "";
        }

        @Override
        public Optional<Progress> progress() {
            return Optional.of(figures.overall().progress());
        }

        @Override
        public String word(String code) {
            return switch (code) {
                case "county" -> figures.county();
                case "year" -> Integer.toString(figures.month().getYear());
                case "month" -> Integer.toString(figures.month().getMonthValue());
                case "period" -> BulletinWords.period(figures.month());
                case "direction" -> direction();
                case "rules" -> figures.settings().lampRules().name();
                default -> throw unknown(code);
            };
        }

        @Override
        public List<? extends TemplateScope> list(String code) {
            return switch (code) {
                case "fields" -> groups(figures.fields());
                case "units" -> groups(figures.units());
                case "projects" -> projects(figures, figures.projects());
                case "notStarted" -> projects(figures, figures.notStarted());
                case "startUnknown" -> projects(figures, figures.startUnknown());
                case "behind" -> projects(figures, figures.behind());
                case "red" -> projects(figures, figures.lit(Lamp.RED));
                case "amber" -> projects(figures, figures.lit(Lamp.AMBER));
                case "silent" -> projects(figures, figures.lit(Lamp.NO_REPORT));
                case "problems" -> problems();
                case "parts" -> projects(figures, figures.parts());
                case "plannedNew" -> projects(figures, figures.of(Nature.NEW));
                case "continued" -> projects(figures, figures.of(Nature.CONTINUED));
                default -> throw unknown(code);
            };
        }

        private List<OfGroup> groups(List<GroupFigures> groups) {
            return groups.stream().map(group -> new OfGroup(figures, group)).toList();
        }

        private List<OfProblem> problems() {
            return IntStream.range(0, figures.problems().size())
                    .mapToObj(i ->
                            new OfProblem(figures, i + 1, figures.problems().get(i)))
                    .toList();
        }
    }

    private static List<OfProject> projects(BulletinFigures figures, List<ProjectFigures> projects) {
        return projects.stream().map(project -> new OfProject(figures, project)).toList();
    }

    /// A field or a unit.
    record OfGroup(BulletinFigures figures, GroupFigures group) implements TemplateScope {
        @Override
        public TemplateName.Scope scope() {
            return TemplateName.Scope.GROUP;
        }

        @Override
        public String prefix() {
            return group.key() + ".";
        }

        @Override
        public Optional<Progress> progress() {
            return Optional.of(group.totals().progress());
        }

        @Override
        public String word(String code) {
            return switch (code) {
                case "name" -> group.name();
                case "direction" -> direction();
                default -> throw unknown(code);
            };
        }

        @Override
        public List<? extends TemplateScope> list(String code) {
            if (code.equals("projects")) {
                return projects(figures, group.projects());
            }
            throw unknown(code);
        }
    }

    /// A project.
    record OfProject(BulletinFigures figures, ProjectFigures project) implements TemplateScope {
        @Override
        public TemplateName.Scope scope() {
            return TemplateName.Scope.PROJECT;
        }

        @Override
        public String prefix() {
            return project.key() + ".";
        }

        @Override
        public Optional<Progress> progress() {
            return Optional.of(project.progress());
        }

        @Override
        public String word(String code) {
            return switch (code) {
                case "name" -> project.project().name();
                case "unit" -> project.project().unit();
                case "owner" -> project.project().owner();
                case "field" -> project.project().field();
                case "works" -> project.stateOfWorks();
                case "problems" -> project.problems();
                case "lamp" -> LampWording.name(project.lamp().lamp());
                case "reason" ->
                    LampWording.reason(project.lamp(), figures.settings().decimals());
                case "direction" -> direction();
                case "provisionalMark" -> project.provisional() ? BulletinWords.of("provisional.mark") : "";
                default -> throw unknown(code);
            };
        }
    }

    /// A problem with the projects that have it.
    record OfProblem(BulletinFigures figures, int number, Problem problem) implements TemplateScope {
        @Override
        public TemplateName.Scope scope() {
            return TemplateName.Scope.PROBLEM;
        }

        @Override
        public String prefix() {
            return "problem." + number + ".";
        }

        @Override
        public Optional<Progress> progress() {
            return Optional.empty();
        }

        @Override
        public String word(String code) {
            if (code.equals("text")) {
                return problem.text();
            }
            throw unknown(code);
        }

        @Override
        public List<? extends TemplateScope> list(String code) {
            if (code.equals("projects")) {
                return projects(figures, problem.projects());
            }
            throw unknown(code);
        }
    }
}
