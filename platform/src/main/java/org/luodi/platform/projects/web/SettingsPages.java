package org.luodi.platform.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.projects.ledger.ConfiguringLists;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.YearSettings;
import org.luodi.platform.projects.metrics.LampRules;
import org.luodi.platform.shell.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets the office decide how a year's list is measured: schedule, rounding, denominators, lamps.
@Controller
class SettingsPages {
    private final ConfiguringLists lists;
    private final ReviewingMonths months;
    private final Clock clock;

    SettingsPages(ConfiguringLists lists, ReviewingMonths months, Clock clock) {
        this.lists = lists;
        this.months = months;
        this.clock = clock;
    }

    @GetMapping("/projects/settings")
    PageView settings(Actor actor, @RequestParam Optional<Integer> year) {
        actor.require(Permission.CONFIGURE_PROJECTS);
        int shown = year.orElseGet(() -> months.periods(actor).stream()
                .findFirst()
                .map(Period::month)
                .map(YearMonth::getYear)
                .orElseGet(() -> LocalDate.now(clock).getYear()));
        YearSettings held = lists.settings(actor, shown);
        return page(shown, SettingsForm.of(held), held, List.of());
    }

    private static PageView page(int year, SettingsForm form, YearSettings held, List<ProjectForm.Fault> faults) {
        return PageView.of(
                "projects/settings",
                new SettingsPage(
                        year,
                        form,
                        held.list().lampRules(),
                        LampRules.shippedCodes().stream()
                                .map(code -> new SettingsPage.Shipped(code, LampRules.shipped(code)))
                                .toList(),
                        faults));
    }

    @PostMapping("/projects/settings")
    Object change(Actor actor, @RequestParam int year, @RequestParam Map<String, String> sent) {
        actor.require(Permission.CONFIGURE_PROJECTS);
        YearSettings held = lists.settings(actor, year);
        SettingsForm form = SettingsForm.read(sent, held);
        List<ProjectForm.Fault> faults = new ArrayList<>();
        YearSettings changed = form.settings(held, faults);
        if (!faults.isEmpty()) {
            return page(year, form, held, faults).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        lists.change(actor, year, changed);
        return "redirect:/projects/settings?year=" + year + "&done";
    }
}
