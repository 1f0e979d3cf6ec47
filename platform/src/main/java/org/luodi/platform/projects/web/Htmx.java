package org.luodi.platform.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The two ways in which a page is asked for: whole, or a part of it by htmx.
final class Htmx {
    private Htmx() {}

    static boolean asks(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /// Sends the browser on after a form, so that going back or reloading sends nothing twice.
    static View seeOther(String path) {
        RedirectView view = new RedirectView(path, true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
