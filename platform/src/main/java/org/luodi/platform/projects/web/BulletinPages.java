package org.luodi.platform.projects.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.bulletin.BulletinFigures;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.shell.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Serves the bulletin (通报) of a month.
@Controller
class BulletinPages {
    private final Bulletins bulletins;
    private final BulletinTexts texts;
    private final ReviewingMonths months;
    private final Clock clock;

    BulletinPages(Bulletins bulletins, BulletinTexts texts, ReviewingMonths months, Clock clock) {
        this.bulletins = bulletins;
        this.texts = texts;
        this.months = months;
        this.clock = clock;
    }

    /// Leads to the latest month that is closed, else to the latest one.
    @GetMapping("/projects/bulletin")
    String latest(Actor actor) {
        List<Period> held = months.periods(actor);
        YearMonth month = held.stream()
                .filter(Period::closed)
                .findFirst()
                .or(() -> held.stream().findFirst())
                .map(Period::month)
                .orElseGet(() -> YearMonth.now(clock));
        return "redirect:/projects/months/" + month + "/bulletin";
    }

    @GetMapping("/projects/months/{month}/bulletin")
    PageView bulletin(Actor actor, @PathVariable YearMonth month) {
        Bulletins.Month shown = bulletins.month(actor, month);
        BulletinFigures figures = shown.figures();
        int restated = (int) shown.review().figures().stream()
                .filter(figure -> !figure.restatements().isEmpty())
                .count();
        return PageView.of(
                "projects/bulletin",
                new BulletinPage(
                        figures,
                        texts.bulletin(actor, figures),
                        texts.letterhead(actor, month),
                        texts.groupLine(actor, figures),
                        shown.review().period(),
                        months.periods(actor),
                        restated));
    }

    /// The bulletin of a chosen month.
    @GetMapping("/projects/bulletin/of")
    String of(@RequestParam YearMonth month) {
        return "redirect:/projects/months/" + month + "/bulletin";
    }
}
