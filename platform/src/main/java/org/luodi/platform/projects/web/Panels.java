package org.luodi.platform.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luodi.platform.shell.PageParts;
import org.luodi.platform.shell.PageView;
import org.springframework.stereotype.Component;

/// Answers with what belongs into the side panel: alone to htmx, within a page of its own to whoever follows or keeps
/// its address.
@Component
class Panels {
    private final PageParts parts;
    private final HttpServletRequest request;

    /// @param request the request that is being answered; a proxy, the same for all
    Panels(PageParts parts, HttpServletRequest request) {
        this.parts = parts;
        this.request = request;
    }

    /// @param title message key of the page's title
    PageView answer(String title, PageView fragment) {
        return asked() ? fragment : PageView.of("projects/panel", new PanelPage(title, parts.content(fragment)));
    }

    /// Whether htmx asks, which swaps the answer into a page that is shown already.
    boolean asked() {
        return request.getHeader("HX-Request") != null;
    }
}
