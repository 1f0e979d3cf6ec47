package org.luodi.platform.projects.web;

import java.util.List;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.ledger.ConfiguringLists;
import org.luodi.platform.projects.ledger.store.SavedView;
import org.luodi.platform.shell.PageView;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Keeps a person's own views of the list: filters, order and columns under a name.
@Controller
class SavedViewPages {
    private static final String PAGE = "projects";
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_WORDS = 4000;

    private final ConfiguringLists lists;
    private final Panels panels;

    SavedViewPages(ConfiguringLists lists, Panels panels) {
        this.lists = lists;
        this.panels = panels;
    }

    /// The views, and a form to keep the one that is seen.
    ///
    /// @param now words of the view that is seen
    @GetMapping("/projects/views")
    PageView views(Actor actor, @RequestParam(defaultValue = "") String now) {
        List<SavedViewsPage.View> views = lists.views(actor, PAGE).stream()
                .map(view -> new SavedViewsPage.View(view.id(), view.name(), link(view)))
                .toList();
        return panels.answer("projects.views.title", PageView.of("projects/views", new SavedViewsPage(views, now)));
    }

    @PostMapping("/projects/views")
    String save(
            Actor actor, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String now) {
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NAME) {
            throw new Refusal("projects.views.name", "a view has a name of 1 to 40 characters", kept);
        }
        String words = ListAddress.of(Addresses.words(now)).ofLatest().words();
        if (words.length() > LONGEST_WORDS) {
            throw new Refusal("projects.views.too-long", "a view's filters are too many", kept);
        }
        lists.saveView(actor, PAGE, kept, words);
        return "redirect:" + ProjectListPages.PATH + "?" + words;
    }

    @PostMapping("/projects/views/{view}/delete")
    String delete(Actor actor, @PathVariable long view, @RequestParam(defaultValue = "") String now) {
        lists.deleteView(actor, view);
        return "redirect:" + ProjectListPages.PATH + "?"
                + ListAddress.of(Addresses.words(now)).words();
    }

    private static String link(SavedView view) {
        return ListAddress.of(Addresses.words(view.query())).link();
    }
}
