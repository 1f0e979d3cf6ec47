package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.Permission;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.ledger.ClosingMonths;
import org.luodi.platform.projects.ledger.DoubtsOpen;
import org.luodi.platform.projects.ledger.MonthReview;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.UnitState;
import org.luodi.platform.shell.NavigationEntry;
import org.luodi.platform.shell.PageView;
import org.luodi.standards.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Shows a month as a whole and closes it.
@Controller
class MonthPages {
    private static final int MOST_REMEMBERED = 300;

    private final ReviewingMonths reviewing;
    private final ClosingMonths closing;
    private final MonthHeads heads;
    private final MonthSums sums;
    private final AuditTrail trail;

    MonthPages(
            ReviewingMonths reviewing,
            ClosingMonths closing,
            MonthHeads heads,
            MonthSums sums,
            AuditTrail trail) {
        this.trail = trail;
        this.reviewing = reviewing;
        this.closing = closing;
        this.heads = heads;
        this.sums = sums;
    }

    @GetMapping("/projects/months")
    PageView months(Actor actor) {
        return PageView.of(
                "projects/months",
                new MonthPage.Months(
                        reviewing.periods(actor),
                        heads.current(actor),
                        actor.may(Permission.IMPORT_RETURNS) || actor.may(Permission.REPORT_OWN_RETURN)));
    }

    /// Leads to the import of a month that holds nothing yet.
    @GetMapping("/projects/months/open")
    View open(@RequestParam YearMonth month) {
        return Htmx.seeOther(MonthHead.path(month) + "/import");
    }

    @GetMapping(ImportPages.MONTH)
    PageView month(Actor actor, @PathVariable YearMonth month) {
        return page(actor, month, Optional.empty());
    }

    @PostMapping(ImportPages.MONTH + "/close")
    View close(Actor actor, @PathVariable YearMonth month) {
        try {
            closing.close(actor, month);
            return Htmx.seeOther(MonthHead.path(month));
        } catch (DoubtsOpen open) {
            return refused(actor, month, new MonthPage.Refused(open.doubts(), open.files(), Optional.empty()));
        } catch (Refusal refusal) {
            return refused(actor, month, new MonthPage.Refused(List.of(), List.of(), Optional.of(refusal)));
        }
    }

    /// What was done in a month, by everybody: only for those who see the county.
    @GetMapping(ImportPages.MONTH + "/history")
    PageView history(Actor actor, @PathVariable YearMonth month) {
        actor.require(Permission.READ_PROJECTS);
        MonthReview review = reviewing.review(actor, month);
        return PageView.of(
                "projects/history",
                new MonthPage.History(
                        heads.of(actor, review, reviewing.units(actor, month)),
                        trail.below(actor, "projects/" + month, MOST_REMEMBERED)));
    }

    private View refused(Actor actor, YearMonth month, MonthPage.Refused refused) {
        return page(actor, month, Optional.of(refused)).status(HttpStatus.CONFLICT);
    }

    private PageView page(Actor actor, YearMonth month, Optional<MonthPage.Refused> refused) {
        MonthReview review = reviewing.review(actor, month);
        List<UnitState> units = reviewing.units(actor, month);
        int provisional = (int) review.figures().stream()
                .filter(figure -> figure.figure().basis() == MonthlyFigure.Basis.WITHHELD)
                .count();
        return PageView.of(
                "projects/month",
                new MonthPage(
                        heads.of(actor, review, units),
                        units,
                        sums.of(actor, month, review.settings()),
                        provisional,
                        refused,
                        actor.may(Permission.CLOSE_MONTH)));
    }

    /// The months in the menu: for those who see the county, and for those who see their own unit.
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry monthsOfTheCounty() {
            return new NavigationEntry("projects.months.nav", "/projects/months", 110, Permission.READ_PROJECTS);
        }

        @Bean
        NavigationEntry monthsOfOnesUnit() {
            return new NavigationEntry("projects.months.nav", "/projects/months", 110, Permission.READ_OWN_PROJECTS);
        }
    }
}
