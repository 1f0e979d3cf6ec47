package org.luodi.platform.projects.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.projects.bulletin.BulletinFigures;
import org.luodi.platform.projects.bulletin.BulletinTemplate;
import org.luodi.platform.projects.bulletin.BulletinText;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.shell.PageView;
import org.luodi.standards.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets the office edit its texts: the bulletin's template, the line for work groups, the letterhead.
@Controller
class BulletinTextPages {
    private static final int LONGEST = 60_000;

    private final BulletinTexts texts;
    private final Bulletins bulletins;
    private final ReviewingMonths months;
    private final Clock clock;

    BulletinTextPages(BulletinTexts texts, Bulletins bulletins, ReviewingMonths months, Clock clock) {
        this.texts = texts;
        this.bulletins = bulletins;
        this.months = months;
        this.clock = clock;
    }

    @GetMapping("/projects/bulletin-template")
    PageView template(Actor actor, @RequestParam(defaultValue = "BULLETIN") BulletinTexts.Name name) {
        actor.require(Permission.WRITE_BULLETIN);
        BulletinTexts.Held held = texts.held(actor, name);
        return page(actor, name, held.source());
    }

    private PageView page(Actor actor, BulletinTexts.Name name, String source) {
        return PageView.of(
                "projects/bulletin-template",
                new TemplatePage(
                        name,
                        source,
                        texts.held(actor, name).edited(),
                        tried(actor, name, source),
                        List.of("all", "group", "project", "problem").stream()
                                .map(about -> new TemplatePage.Names(about, BulletinTemplate.placeholders(about)))
                                .toList()));
    }

    /// What would come of a template, for the latest month; while somebody writes.
    @PostMapping("/projects/bulletin-template/check")
    PageView check(
            Actor actor,
            @RequestParam(defaultValue = "BULLETIN") BulletinTexts.Name name,
            @RequestParam(defaultValue = "") String source) {
        actor.require(Permission.WRITE_BULLETIN);
        return PageView.of("projects/template-check", tried(actor, name, lines(source)));
    }

    @PostMapping("/projects/bulletin-template")
    Object save(
            Actor actor,
            @RequestParam(defaultValue = "BULLETIN") BulletinTexts.Name name,
            @RequestParam(defaultValue = "") String source,
            @RequestParam Optional<String> restore) {
        actor.require(Permission.WRITE_BULLETIN);
        String back = "redirect:/projects/bulletin-template?name=" + name + "&done";
        if (restore.isPresent()) {
            texts.restore(actor, name);
            return back;
        }
        try {
            texts.write(actor, name, lines(source), sample(actor));
            return back;
        } catch (Refusal faulty) {
            return page(actor, name, lines(source)).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /// Browsers send lines parted as in mail.
    private static String lines(String source) {
        String plain = source.replace("\r\n", "\n");
        if (plain.length() > LONGEST) {
            throw new Refusal("projects.refusal.bulletin-template.too-long", "the template is too long", "");
        }
        return plain;
    }

    private TemplateCheck tried(Actor actor, BulletinTexts.Name name, String source) {
        BulletinFigures figures = sample(actor);
        try {
            BulletinText text = texts.render(name, source, figures);
            return new TemplateCheck(figures.month(), Optional.of(text), "", List.of(), "");
        } catch (Refusal faulty) {
            return new TemplateCheck(
                    figures.month(), Optional.empty(), faulty.code(), faulty.args(), String.valueOf(faulty.getMessage()));
        }
    }

    private BulletinFigures sample(Actor actor) {
        YearMonth month =
                months.periods(actor).stream().map(Period::month).findFirst().orElseGet(() -> YearMonth.now(clock));
        return bulletins.month(actor, month).figures();
    }

    @GetMapping("/projects/letterhead")
    PageView letterhead(Actor actor, @RequestParam YearMonth month) {
        actor.require(Permission.WRITE_BULLETIN);
        return PageView.of("projects/letterhead", new LetterheadPage(month, texts.letterhead(actor, month), List.of()));
    }

    @PostMapping("/projects/letterhead")
    Object keep(Actor actor, @RequestParam YearMonth month, @ModelAttribute LetterheadForm form) {
        actor.require(Permission.WRITE_BULLETIN);
        List<LetterheadForm.Fault> faults = form.faults();
        if (!faults.isEmpty()) {
            return PageView.of("projects/letterhead", new LetterheadPage(month, form, faults))
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        texts.keep(actor, month, form);
        return "redirect:/projects/months/" + month + "/bulletin";
    }
}
