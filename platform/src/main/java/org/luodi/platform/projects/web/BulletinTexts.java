package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.bulletin.BulletinFigures;
import org.luodi.platform.projects.bulletin.BulletinTemplate;
import org.luodi.platform.projects.bulletin.BulletinText;
import org.luodi.platform.projects.bulletin.GroupLine;
import org.luodi.platform.projects.ledger.ConfiguringLists;
import org.springframework.stereotype.Component;

/// The office's own texts of the bulletin: its template, the line for work groups, what stands around the text.
@Component
public class BulletinTexts {
    private static final String LETTERHEAD = "letterhead";

    private final ConfiguringLists lists;

    BulletinTexts(ConfiguringLists lists) {
        this.lists = lists;
    }

    /// A text that the office may edit.
    public enum Name {
        BULLETIN,
        GROUP_LINE;

        String stored() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A text as it holds.
    ///
    /// @param edited by whom and when; empty for the text that comes with the program
    record Held(String source, Optional<org.luodi.platform.projects.ledger.store.BulletinTemplate> edited) {}

    Held held(Actor actor, Name name) {
        Optional<org.luodi.platform.projects.ledger.store.BulletinTemplate> edited =
                stored(actor, name.stored()).filter(text -> !text.body().isBlank());
        return new Held(edited.map(text -> text.body()).orElseGet(() -> shipped(name)), edited);
    }

    static String shipped(Name name) {
        return switch (name) {
            case BULLETIN -> BulletinTemplate.standard().source();
            case GROUP_LINE -> GroupLine.standard();
        };
    }

    /// @throws Refusal as in [BulletinTemplate#parse]
    void write(Actor actor, Name name, String source, BulletinFigures sample) {
        render(name, source, sample);
        lists.writeTemplate(actor, name.stored(), source);
    }

    /// The program's own text holds again.
    void restore(Actor actor, Name name) {
        lists.writeTemplate(actor, name.stored(), "");
    }

    /// The text of a month by a source that may be faulty.
    ///
    /// @throws Refusal as in [BulletinTemplate#parse]
    BulletinText render(Name name, String source, BulletinFigures figures) {
        return switch (name) {
            case BULLETIN -> BulletinTemplate.parse(source).render(figures);
            case GROUP_LINE ->
                new BulletinText(
                        "",
                        List.of(new BulletinText.Paragraph(
                                0, List.of(new BulletinText.Words(GroupLine.of(figures, source))))));
        };
    }

    BulletinText bulletin(Actor actor, BulletinFigures figures) {
        return BulletinTemplate.parse(held(actor, Name.BULLETIN).source()).render(figures);
    }

    String groupLine(Actor actor, BulletinFigures figures) {
        return GroupLine.of(figures, held(actor, Name.GROUP_LINE).source());
    }

    /// What stands around the text: as kept for the month, else as kept last for any, without number and date.
    LetterheadForm letterhead(Actor actor, YearMonth month) {
        return stored(actor, LETTERHEAD + "." + month)
                .map(text -> LetterheadForm.read(text.body()))
                .or(() -> stored(actor, LETTERHEAD)
                        .map(text -> LetterheadForm.read(text.body()).undated()))
                .orElse(LetterheadForm.EMPTY);
    }

    void keep(Actor actor, YearMonth month, LetterheadForm letterhead) {
        lists.writeTemplate(actor, LETTERHEAD + "." + month, letterhead.text());
        lists.writeTemplate(actor, LETTERHEAD, letterhead.undated().text());
    }

    private Optional<org.luodi.platform.projects.ledger.store.BulletinTemplate> stored(Actor actor, String name) {
        return lists.templates(actor).stream()
                .filter(text -> text.name().equals(name))
                .findFirst();
    }
}
