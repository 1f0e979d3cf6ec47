package org.luodi.platform.projects.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luodi.platform.projects.bulletin.Figure.Formula;
import org.luodi.platform.projects.bulletin.Figure.Input;
import org.luodi.platform.projects.bulletin.Figure.Operation;
import org.luodi.platform.projects.bulletin.Figure.Value;
import org.luodi.platform.projects.bulletin.FigurePrint.Form;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.metrics.GapMethod;
import org.luodi.platform.projects.metrics.Lamp;
import org.luodi.platform.projects.metrics.Points;
import org.luodi.platform.projects.metrics.Progress;
import org.luodi.platform.projects.metrics.Rate;
import org.luodi.platform.projects.metrics.StartRateBase;
import org.luodi.platform.projects.metrics.Starts;
import org.luodi.standards.Money;

/// Writes the book of a month's figures: each with its formula and inputs.
final class Bookkeeping {
    /// Sums of more terms are written with their first and last ones.
    private static final int TERMS_WRITTEN = 6;

    private final BulletinFigures figures;
    private final List<PlannedProject> plan;
    private final FigurePrint print;
    private final Map<String, Figure> book = new LinkedHashMap<>();

    Bookkeeping(BulletinFigures figures, List<PlannedProject> plan) {
        this.figures = figures;
        this.plan = plan;
        this.print = FigurePrint.of(figures.settings());
    }

    FigureBook book() {
        schedule();
        figures.projects().forEach(this::project);
        totals("", figures.overall(), figures.projects(), Form.USUAL);
        figures.fields().forEach(field -> group(field, Form.USUAL));
        figures.units().forEach(unit -> group(unit, Form.WAN));
        starts();
        lists();
        return new FigureBook(book);
    }

    private void schedule() {
        int month = figures.month().getMonthValue();
        Rate due = figures.schedule();
        String expression = figures.settings().curve().isLinear()
                ? month + " \u00f7 12"
                : due.exchangedPercent().toPlainString() + "%";
        put("schedule", new Value.Percent(due), new Formula(Operation.SCHEDULE, expression), List.of());
    }

    private void project(ProjectFigures line) {
        String key = line.key() + ".";
        PlannedProject project = line.project();
        given(key + "total", line, project.totalInvestment());
        given(key + "plan", line, project.annualPlan());
        held(key + "completed", line, line.progress().completed());
        held(key + "month", line, line.progress().month());
        rates(key, line.progress());
    }

    private void given(String key, ProjectFigures line, Money money) {
        PlannedProject project = line.project();
        Input cell =
                new Input.OfCell(project.id(), project.name(), money, Optional.empty(), List.of(project.planOrigin()));
        amount(key, money, Form.WAN, new Formula(Operation.GIVEN, ""), List.of(cell));
    }

    private void held(String key, ProjectFigures line, Money money) {
        Input cell = new Input.OfCell(
                line.id(),
                line.project().name(),
                money,
                line.figure().map(MonthlyFigure::basis),
                line.figure().map(MonthlyFigure::origins).orElse(List.of()));
        amount(key, money, Form.WAN, new Formula(Operation.GIVEN, ""), List.of(cell));
    }

    private void group(GroupFigures group, Form form) {
        totals(group.key() + ".", group.totals(), group.projects(), form);
        Value rank = group.rank().isPresent() ? new Value.Rank(group.rank().getAsInt()) : new Value.None();
        put(
                group.key() + ".rank",
                rank,
                new Formula(Operation.RANK, ""),
                List.of(new Input.OfFigure(group.key() + ".rate")));
    }

    private void totals(String key, Totals totals, List<ProjectFigures> members, Form form) {
        count(key + "count", members);
        sum(key, "total", totals.totalInvestment(), members, form);
        sum(key, "plan", totals.annualPlan(), members, form);
        sum(key, "completed", totals.completed(), members, form);
        sum(key, "month", totals.month(), members, form);
        rates(key, totals.progress());
        quotient(
                key + "monthRate",
                totals.progress().monthRate(),
                new Quotient(
                        key + "month",
                        totals.month().plain(),
                        key + "plan",
                        totals.annualPlan().plain()));
    }

    private void sum(String key, String what, Money sum, List<ProjectFigures> members, Form form) {
        List<Input> terms = new ArrayList<>(members.size());
        List<String> numbers = new ArrayList<>(members.size());
        for (ProjectFigures member : members) {
            Figure term = book.get(member.key() + "." + what);
            if (term != null && term.value() instanceof Value.Amount amount) {
                terms.add(new Input.OfFigure(term.key()));
                numbers.add(amount.money().plain());
            }
        }
        if (numbers.size() > TERMS_WRITTEN) {
            numbers = List.of(numbers.get(0), numbers.get(1), numbers.get(2), "\u2026", numbers.getLast());
        }
        amount(key + what, sum, form, new Formula(Operation.SUM, String.join(" + ", numbers)), terms);
    }

    private void rates(String key, Progress progress) {
        quotient(
                key + "rate",
                progress.completionRate(),
                new Quotient(
                        key + "completed",
                        progress.completed().plain(),
                        key + "plan",
                        progress.annualPlan().plain()));
        Optional<Points> gap = progress.gap(figures.settings());
        put(
                key + "gap",
                gap.<Value>map(Value.Gap::new).orElseGet(Value.None::new),
                new Formula(
                        Operation.DIFFERENCE,
                        progress.completionRate().map(this::gapExpression).orElse("")),
                List.of(new Input.OfFigure(key + "rate"), new Input.OfFigure("schedule")));
    }

    /// By the method of the list: exact percentages or the printed ones.
    private String gapExpression(Rate rate) {
        Function<Rate, String> written = figures.settings().gapMethod() == GapMethod.EXACT
                ? number -> number.exchangedPercent().toPlainString()
                : number -> number.digits(figures.settings().decimals());
        return written.apply(rate) + " \u2212 " + written.apply(figures.schedule());
    }

    private record Quotient(String partKey, String part, String wholeKey, String whole) {}

    private void quotient(String key, Optional<Rate> rate, Quotient quotient) {
        put(
                key,
                rate.<Value>map(Value.Percent::new).orElseGet(Value.None::new),
                new Formula(Operation.QUOTIENT, quotient.part() + " \u00f7 " + quotient.whole()),
                List.of(new Input.OfFigure(quotient.partKey()), new Input.OfFigure(quotient.wholeKey())));
    }

    private void starts() {
        Starts starts = figures.starts();
        count("plannedNew", figures.of(Nature.NEW));
        count(
                "started",
                figures.of(Nature.NEW).stream().filter(ProjectFigures::building).toList());
        count("notStarted", figures.notStarted());
        count("startUnknown", figures.startUnknown());
        count("continued", figures.of(Nature.CONTINUED));
        count(
                "resumed",
                figures.of(Nature.CONTINUED).stream()
                        .filter(ProjectFigures::building)
                        .toList());
        count("building", building());
        StartRateBase base = figures.settings().startBase();
        boolean ofAll = base != StartRateBase.PLANNED_NEW_STARTS;
        boolean both = base == StartRateBase.STARTED_AND_RESUMED;
        quotient(
                "startRate",
                starts.startRate(base),
                new Quotient(
                        both ? "building" : "started",
                        Integer.toString(both ? starts.building() : starts.started()),
                        ofAll ? "count" : "plannedNew",
                        Integer.toString(ofAll ? starts.all() : starts.plannedNew())));
        quotient(
                "resumeRate",
                starts.resumeRate(),
                new Quotient(
                        "resumed",
                        Integer.toString(starts.resumed()),
                        "continued",
                        Integer.toString(starts.continued())));
    }

    private void lists() {
        List<ProjectFigures> active = figures.active();
        List<ProjectFigures> onSchedule =
                active.stream().filter(line -> line.progress().onSchedule()).toList();
        count("active", active);
        count("onSchedule", onSchedule);
        quotient(
                "onScheduleShare",
                Progress.onScheduleShare(
                        active.stream().map(ProjectFigures::progress).toList()),
                new Quotient(
                        "onSchedule", Integer.toString(onSchedule.size()), "active", Integer.toString(active.size())));
        count("behind", figures.behind());
        count("red", figures.lit(Lamp.RED));
        count("amber", figures.lit(Lamp.AMBER));
        count("silent", figures.lit(Lamp.NO_REPORT));
        int number = 0;
        for (Problem problem : figures.problems()) {
            number++;
            count("problem." + number + ".count", problem.projects());
        }
        count(
                "problems",
                figures.problems().stream()
                        .flatMap(problem -> problem.projects().stream())
                        .toList());
        List<Input> doubts = figures.openDoubts().stream()
                .map(doubt -> (Input) new Input.OfDoubt(doubt.place().key()))
                .toList();
        put("doubts", new Value.Count(doubts.size()), new Formula(Operation.COUNT, ""), doubts);
        parents();
    }

    private void parents() {
        Set<ProjectId> packages =
                plan.stream().flatMap(project -> project.parent().stream()).collect(Collectors.toSet());
        countPlanned(
                "parents",
                plan.stream().filter(project -> packages.contains(project.id())).toList());
        count("parts", figures.parts());
    }

    private List<ProjectFigures> building() {
        return figures.projects().stream()
                .filter(line -> line.project().nature() != Nature.PRELIMINARY && line.building())
                .toList();
    }

    private void count(String key, List<ProjectFigures> counted) {
        countPlanned(key, counted.stream().map(ProjectFigures::project).toList());
    }

    private void countPlanned(String key, List<PlannedProject> counted) {
        List<Input> inputs = counted.stream()
                .map(project -> (Input) new Input.OfProject(project.id(), project.name()))
                .toList();
        put(key, new Value.Count(inputs.size()), new Formula(Operation.COUNT, ""), inputs);
    }

    private void amount(String key, Money money, Form form, Formula formula, List<Input> inputs) {
        Value value = new Value.Amount(money);
        book.put(key, new Figure(key, print.print(value, form), value, formula, inputs));
    }

    private void put(String key, Value value, Formula formula, List<Input> inputs) {
        book.put(key, new Figure(key, print.print(value, Form.USUAL), value, formula, inputs));
    }
}
