package org.luodi.platform.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.kernel.WrittenDate;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.ChangingPlan;
import org.luodi.platform.projects.ledger.ListQuery;
import org.luodi.platform.projects.ledger.ProjectLists;
import org.luodi.platform.projects.ledger.RestatingFigures;
import org.luodi.platform.projects.ledger.store.PlanChange;
import org.luodi.platform.projects.ledger.store.ProjectStage;
import org.luodi.platform.projects.ledger.store.Restatement;
import org.luodi.platform.projects.ledger.store.Standing;
import org.luodi.platform.shell.Malformed;
import org.luodi.platform.shell.PageView;
import org.luodi.standards.Money;
import org.luodi.standards.MoneyUnit;
import org.luodi.standards.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Serves a project's page, and takes its decided changes, restatements, stages and place in a bundle.
@Controller
@RequestMapping("/projects/{id:\\d{1,18}}")
class ProjectPages {
    private final ProjectView view;
    private final ChangingPlan plans;
    private final RestatingFigures restating;
    private final ProjectLists lists;
    private final Panels panels;
    private final Clock clock;

    ProjectPages(
            ProjectView view,
            ChangingPlan plans,
            RestatingFigures restating,
            ProjectLists lists,
            Panels panels,
            Clock clock) {
        this.view = view;
        this.plans = plans;
        this.restating = restating;
        this.lists = lists;
        this.panels = panels;
        this.clock = clock;
    }

    /// The page; to htmx, which asks for the side panel, only what belongs there.
    @GetMapping
    PageView project(
            Actor actor,
            @PathVariable long id,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<String> month) {
        Optional<YearMonth> asked = month.flatMap(WrittenDate::month);
        if (panels.asked() && asked.isPresent()) {
            return PageView.of("projects/project-panel", view.panel(actor, new ProjectId(id), asked.get()));
        }
        int shown = year.or(() -> asked.map(YearMonth::getYear)).orElseGet(this::thisYear);
        return PageView.of("projects/project", view.page(actor, shown, new ProjectId(id), asked, ProjectForm.NONE));
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    @PostMapping("/plan-changes")
    Object changePlan(Actor actor, @PathVariable long id, @RequestParam Map<String, String> given) {
        return handle("plan", actor, id, given, faults -> {
            Optional<YearMonth> from = month(given, "from", faults);
            Optional<Money> money = money(given, "money", faults);
            need(faults, text(given, "decision"), "decision", "projects.plan-change.decision.missing");
            if (faults.isEmpty()) {
                PlanChange.Amount amount =
                        text(given, "amount").equals("TOTAL") ? PlanChange.Amount.TOTAL : PlanChange.Amount.PLAN;
                plans.changeAmount(
                        actor,
                        new ProjectId(id),
                        new ChangingPlan.Decided(
                                from.orElseThrow(), amount, money.orElseThrow(), text(given, "decision")),
                        text(given, "request"));
            }
        });
    }

    @PostMapping("/restatements")
    Object restate(Actor actor, @PathVariable long id, @RequestParam Map<String, String> given) {
        return handle("restate", actor, id, given, faults -> {
            Optional<YearMonth> month = month(given, "of", faults);
            Optional<Money> monthly = money(given, "monthly", faults);
            Optional<Money> cumulative = money(given, "cumulative", faults);
            need(faults, text(given, "reason"), "reason", "projects.restate.reason.missing");
            if (faults.isEmpty()) {
                restating.restate(
                        actor,
                        month.orElseThrow(),
                        new RestatingFigures.Correction(
                                new ProjectId(id),
                                new Restatement.Amounts(monthly.orElseThrow(), cumulative.orElseThrow()),
                                text(given, "reason")),
                        text(given, "request"));
            }
        });
    }

    @PostMapping("/stages")
    Object reach(Actor actor, @PathVariable long id, @RequestParam Map<String, String> given) {
        return handle("stage", actor, id, given, faults -> {
            Optional<LocalDate> since = WrittenDate.day(text(given, "since"));
            if (since.isEmpty()) {
                faults.add(new ProjectForm.Fault("since", "projects.stage.since.wrong", List.of(), ""));
            } else {
                plans.reachStage(
                        actor,
                        new ProjectId(id),
                        Malformed.constant(ProjectStage.class, text(given, "stage")),
                        since.get(),
                        text(given, "note"));
            }
        });
    }

    /// Puts the project under the one that is named, by name or code; an empty name makes it independent.
    @PostMapping("/parent")
    Object putUnder(Actor actor, @PathVariable long id, @RequestParam Map<String, String> given) {
        return handle("part", actor, id, given, faults -> {
            String named = text(given, "parent");
            int year = year(given);
            Optional<ProjectId> parent = named.isEmpty() ? Optional.empty() : named(actor, year, named);
            if (!named.isEmpty() && parent.isEmpty()) {
                faults.add(new ProjectForm.Fault("parent", "projects.part.unknown", List.of(named), ""));
            } else {
                plans.putUnder(actor, year, new ProjectId(id), parent);
            }
        });
    }

    private Optional<ProjectId> named(Actor actor, int year, String name) {
        YearMonth last = YearMonth.of(year, 12);
        for (YearMonth month = last; month.getYear() == year; month = month.minusMonths(1)) {
            ListQuery query = new ListQuery(
                    month,
                    new ListQuery.Filter(name, List.of(), List.of(), List.of(), List.of(), List.of()),
                    ListQuery.Sort.POSITION,
                    false,
                    Optional.empty(),
                    ListAddress.SIZE);
            List<Standing> found = lists.page(actor, query).lines().stream()
                    .filter(line -> line.names().name().equals(name)
                            || line.names().code().filter(name::equals).isPresent())
                    .toList();
            if (found.size() == 1) {
                return Optional.of(found.getFirst().project());
            }
        }
        return Optional.empty();
    }

    /// The work of a form: finds faults, or does what is asked.
    private interface Work {
        void on(List<ProjectForm.Fault> faults);
    }

    /// Sends the reader back to the page after the work, or gives the form back with its faults.
    private Object handle(String which, Actor actor, long id, Map<String, String> given, Work work) {
        List<ProjectForm.Fault> faults = new ArrayList<>();
        try {
            work.on(faults);
        } catch (Refusal refusal) {
            faults.add(
                    new ProjectForm.Fault(which, refusal.code(), refusal.args(), String.valueOf(refusal.getMessage())));
        }
        int year = year(given);
        if (faults.isEmpty()) {
            return "redirect:/projects/" + id + "?year=" + year + "&done=" + which;
        }
        return PageView.of(
                        "projects/project",
                        view.page(
                                actor,
                                year,
                                new ProjectId(id),
                                Optional.empty(),
                                new ProjectForm(which, Map.copyOf(given), List.copyOf(faults))))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private int year(Map<String, String> given) {
        String year = text(given, "year");
        return year.matches("[12]\\d{3}") ? Integer.parseInt(year) : thisYear();
    }

    private static String text(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").strip();
    }

    private static void need(List<ProjectForm.Fault> faults, String text, String field, String code) {
        if (text.isEmpty()) {
            faults.add(new ProjectForm.Fault(field, code, List.of(), ""));
        }
    }

    private static Optional<YearMonth> month(Map<String, String> given, String name, List<ProjectForm.Fault> faults) {
        Optional<YearMonth> month = WrittenDate.month(text(given, name));
        if (month.isEmpty()) {
            faults.add(new ProjectForm.Fault(name, "projects.month.wrong", List.of(text(given, name)), ""));
        }
        return month;
    }

    private static Optional<Money> money(Map<String, String> given, String name, List<ProjectForm.Fault> faults) {
        try {
            Optional<Money> money = Money.parse(text(given, name), MoneyUnit.WAN_YUAN);
            if (money.isEmpty()) {
                faults.add(new ProjectForm.Fault(name, "projects.money.missing", List.of(), ""));
            }
            return money;
        } catch (Refusal refusal) {
            faults.add(new ProjectForm.Fault(name, "projects.money.wrong", List.of(text(given, name)), ""));
            return Optional.empty();
        }
    }
}
