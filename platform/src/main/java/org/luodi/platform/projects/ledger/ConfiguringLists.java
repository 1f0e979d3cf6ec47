package org.luodi.platform.projects.ledger;

import java.util.List;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.ledger.store.BulletinTemplate;
import org.luodi.platform.projects.ledger.store.SavedView;
import org.luodi.platform.projects.ledger.store.YearSettings;
import org.springframework.stereotype.Service;

/// Keeps how the office wants it: the measure of a year's list, saved views, texts of the bulletin.
@Service
public class ConfiguringLists {

    /// The settings of a year; the usual ones until somebody changes them.
    public YearSettings settings(Actor actor, int year) {
        throw new UnsupportedOperationException("settings " + year);
    }

    /// Changes the settings of a year; the standings of its months follow.
    public void change(Actor actor, int year, YearSettings settings) {
        throw new UnsupportedOperationException("settings " + year);
    }

    /// The person's own views of a page, by name.
    public List<SavedView> views(Actor actor, String page) {
        throw new UnsupportedOperationException("views " + page);
    }

    /// Keeps a view under a name; the same name again replaces it.
    public void saveView(Actor actor, String page, String name, String query) {
        throw new UnsupportedOperationException("view " + name);
    }

    public void deleteView(Actor actor, long view) {
        throw new UnsupportedOperationException("view " + view);
    }

    /// The texts of the bulletin that the office edited, one a name.
    public List<BulletinTemplate> templates(Actor actor) {
        throw new UnsupportedOperationException("templates");
    }

    public void writeTemplate(Actor actor, String name, String body) {
        throw new UnsupportedOperationException("template " + name);
    }
}
