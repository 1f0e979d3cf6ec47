package org.luodi.platform.projects.ledger;

import java.util.List;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.projects.ledger.store.BulletinTemplate;
import org.luodi.platform.projects.ledger.store.Periods;
import org.luodi.platform.projects.ledger.store.SavedView;
import org.luodi.platform.projects.ledger.store.Settings;
import org.luodi.platform.projects.ledger.store.YearSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps how the office wants it: the measure of a year's list, saved views, texts of the bulletin.
@Service
public class ConfiguringLists {
    private final Settings settings;
    private final Periods periods;
    private final StandingKeeper standings;
    private final Writing writing;
    private final Scope.Scopes scopes;

    ConfiguringLists(
            Settings settings, Periods periods, StandingKeeper standings, Writing writing, Scope.Scopes scopes) {
        this.settings = settings;
        this.periods = periods;
        this.standings = standings;
        this.writing = writing;
        this.scopes = scopes;
    }

    /// The settings of a year; the usual ones until somebody changes them.
    public YearSettings settings(Actor actor, int year) {
        scopes.reading(actor);
        return settings.ofYear(actor.county(), year);
    }

    /// Changes the settings of a year; the standings of its months follow, of closed ones too: their figures stay, the
    /// measure is the list's.
    @Transactional
    public void change(Actor actor, int year, YearSettings changed) {
        actor.require(Permission.CONFIGURE_PROJECTS);
        writing.begin(actor.county(), year);
        YearSettings before = settings.ofYear(actor.county(), year);
        if (before.equals(changed)) {
            return;
        }
        settings.keep(actor.county(), year, changed, writing.sign(actor));
        writing.end(actor.county(), year);
        periods.ofYear(actor.county(), year).forEach(period -> standings.rewrite(actor.county(), period.month()));
        writing.note(actor, "settings-changed", year + "/settings", print(before), print(changed));
    }

    private static String print(YearSettings settings) {
        return settings.list().decimals() + " " + settings.list().gapMethod() + " "
                + settings.list().curve().text() + " " + settings.list().startBase() + " "
                + settings.list().lampRules().name() + " " + settings.dueDay();
    }

    /// The person's own views of a page, by name.
    public List<SavedView> views(Actor actor, String page) {
        scopes.reading(actor);
        return settings.views(actor.county(), actor.account(), page);
    }

    /// Keeps a view under a name; the same name again replaces it.
    @Transactional
    public void saveView(Actor actor, String page, String name, String query) {
        scopes.reading(actor);
        settings.keepView(actor.county(), page, name, query, writing.sign(actor));
        writing.note(actor, "view-saved", "view/" + page + "/" + name, "", query);
    }

    @Transactional
    public void deleteView(Actor actor, long view) {
        scopes.reading(actor);
        settings.deleteView(actor.county(), actor.account(), view);
        writing.note(actor, "view-deleted", "view/" + view, "", "");
    }

    /// The texts of the bulletin that the office edited, one a name.
    public List<BulletinTemplate> templates(Actor actor) {
        scopes.reading(actor);
        return settings.templates(actor.county());
    }

    @Transactional
    public void writeTemplate(Actor actor, String name, String body) {
        actor.require(Permission.WRITE_BULLETIN);
        String before = settings.templates(actor.county()).stream()
                .filter(template -> template.name().equals(name))
                .map(BulletinTemplate::body)
                .findFirst()
                .orElse("");
        if (!before.equals(body)) {
            settings.keepTemplate(actor.county(), name, body, writing.sign(actor));
            writing.note(actor, "template-written", "template/" + name, before, body);
        }
    }
}
