package org.luodi.platform.projects.web;

import java.util.List;

/// Content of the panel of saved views.
///
/// @param now words of the view that is seen, to be kept under a name
public record SavedViewsPage(List<View> views, String now) {

    /// A kept view and where it leads.
    public record View(long id, String name, String link) {}
}
