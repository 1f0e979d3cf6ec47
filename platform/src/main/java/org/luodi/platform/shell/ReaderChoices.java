package org.luodi.platform.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Keeps a reader's choice of language, colours and letter size: a page asked for with `lang`, `theme` or `letters`
/// sets a
/// cookie and answers with the address without it. Works on every page and without scripts.
class ReaderChoices implements HandlerInterceptor {
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // A page about what went wrong asks for no parameters: reading them may be what went wrong.
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        Optional<String> language = choice(request, "lang");
        Optional<String> theme = choice(request, "theme");
        Optional<String> letters = choice(request, "letters");
        if (!request.getMethod().equals("GET") || (language.isEmpty() && theme.isEmpty() && letters.isEmpty())) {
            return true;
        }
        language.ifPresent(tag -> setLanguage(tag, request, response));
        Look before = PageFrame.look(request);
        Look after = new Look(
                theme.map(ReaderChoices::theme).orElse(before.theme()),
                letters.map("large"::equals).orElse(before.large()));
        if (!after.equals(before)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(Look.COOKIE, after.cookie())
                            .path("/")
                            .maxAge(KEPT)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, withoutChoices(request));
        return false;
    }

    private static void setLanguage(String tag, HttpServletRequest request, HttpServletResponse response) {
        LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
        if (resolver != null) {
            resolver.setLocale(request, response, tag.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        }
    }

    private static Look.Theme theme(String value) {
        return Arrays.stream(Look.Theme.values())
                .filter(theme -> theme.attribute().equals(value))
                .findFirst()
                .orElse(Look.Theme.SYSTEM);
    }

    private static Optional<String> choice(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    /// The path is taken as one absolute path of this host: a request for `//elsewhere` must not become a
    /// redirect to it.
    private static String withoutChoices(HttpServletRequest request) {
        String path = "/" + request.getRequestURI().replaceFirst("^[/\\\\]+", "");
        String query = Arrays.stream(
                        Optional.ofNullable(request.getQueryString()).orElse("").split("&"))
                .filter(part -> !part.isEmpty() && !part.matches("(lang|theme|letters)(=.*)?"))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
