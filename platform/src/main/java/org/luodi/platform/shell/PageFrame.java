package org.luodi.platform.shell;

import gg.jte.TemplateEngine;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Makes the [Page] of a request.
@Component
class PageFrame {
    private final TemplateEngine templates;
    private final MessageSource messages;
    private final Assets assets;
    private final List<NavigationEntry> entries;
    private final ObjectProvider<ViewerSource> viewers;
    private final CountySettings county;

    PageFrame(
            TemplateEngine templates,
            MessageSource messages,
            Assets assets,
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<ViewerSource> viewers,
            CountySettings county) {
        this.templates = templates;
        this.messages = messages;
        this.assets = assets;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.viewers = viewers;
        this.county = county;
    }

    TemplateEngine templates() {
        return templates;
    }

    Page page(HttpServletRequest request) {
        Optional<Viewer> viewer = viewers.stream()
                .map(ViewerSource::viewer)
                .flatMap(Optional::stream)
                .findFirst();
        return new Page(
                messages,
                RequestContextUtils.getLocale(request),
                look(request),
                asked(request, RequestDispatcher.ERROR_REQUEST_URI).orElseGet(request::getRequestURI),
                asked(request, RequestDispatcher.ERROR_QUERY_STRING)
                        .or(() -> Optional.ofNullable(request.getQueryString()))
                        .orElse(""),
                viewer,
                entries.stream()
                        .filter(entry -> viewer.map(person -> person.may(entry.permission()))
                                .orElse(false))
                        .toList(),
                new Csrf(() -> Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()))),
                assets,
                county.county());
    }

    /// What an error page was shown instead of: its links lead back there.
    private static Optional<String> asked(HttpServletRequest request, String attribute) {
        return Optional.ofNullable(request.getAttribute(attribute)).map(Object::toString);
    }

    static Look look(HttpServletRequest request) {
        return Look.of(Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Look.COOKIE))
                .map(Cookie::getValue)
                .findFirst());
    }
}
