package org.luodi.platform.projects.web;

import java.time.Clock;
import java.time.Year;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.RateLimited;
import org.luodi.platform.projects.ledger.ImportingPlan;
import org.luodi.platform.projects.ledger.PlanImport;
import org.luodi.platform.shell.PageView;
import org.luodi.standards.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Takes the year's list of projects and tells what the file changed.
@Controller
public class PlanPages {
    private static final String PLAN = "/projects/plans/{year:20\\d{2}}";

    private final ImportingPlan importing;
    private final Clock clock;

    PlanPages(ImportingPlan importing, Clock clock) {
        this.importing = importing;
        this.clock = clock;
    }

    /// Content of the page.
    ///
    /// @param held the list that is in force; empty before the first import
    /// @param imported what the file did, after one was sent
    public record Content(
            int year,
            int thisYear,
            Optional<PlanImport.Totals> held,
            Optional<PlanImport> imported,
            Optional<Refusal> refused) {}

    @GetMapping(PLAN)
    PageView page(Actor actor, @PathVariable int year) {
        actor.require(Permission.CONFIGURE_PROJECTS);
        return view(actor, year, Optional.empty(), Optional.empty());
    }

    /// The same file again changes nothing, so that the answer may be a page and needs no going on to another.
    @RateLimited(perMinute = 30)
    @PostMapping(PLAN)
    PageView submit(Actor actor, @PathVariable int year, @RequestParam MultipartFile file) {
        actor.require(Permission.CONFIGURE_PROJECTS);
        try {
            PlanImport done = importing.importPlan(actor, year, ImportPages.upload(file));
            return view(actor, year, Optional.of(done), Optional.empty());
        } catch (Refusal refusal) {
            return view(actor, year, Optional.empty(), Optional.of(refusal)).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private PageView view(Actor actor, int year, Optional<PlanImport> imported, Optional<Refusal> refused) {
        return PageView.of(
                "projects/plan",
                new Content(year, Year.now(clock).getValue(), importing.held(actor, year), imported, refused));
    }
}
