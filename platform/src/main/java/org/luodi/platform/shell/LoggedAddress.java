package org.luodi.platform.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The address of a request as the log may hold it: the words that Luodi's own routes are made of, months and numbers.
///
/// Whatever else stands in an address may be somebody's account or name, or meant for whoever reads the log: a star.
@Component
class LoggedAddress {
    /// As long as a month or a number of ours, and shorter than a telephone number.
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9-]{0,9}");

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private volatile @Nullable Set<String> words;

    LoggedAddress(ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /// Method and path, without the query; also of a request that has come to the error page.
    String of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        Set<String> known = words();
        String shown = Arrays.stream(path.split("/"))
                .map(part -> part.isEmpty()
                                || known.contains(part)
                                || NUMBER.matcher(part).matches()
                        ? part
                        : "*")
                .collect(Collectors.joining("/"));
        // The server asks for its error page with GET, whatever was asked of it.
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return (method == null ? request.getMethod() : method) + " " + (shown.isEmpty() ? "/" : shown);
    }

    private Set<String> words() {
        Set<String> known = words;
        if (known == null) {
            known = routes.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                    .flatMap(route -> route.getPatternValues().stream())
                    .flatMap(pattern -> Arrays.stream(pattern.split("/")))
                    .filter(Predicate.not(part -> part.contains("{") || part.contains("*")))
                    .collect(Collectors.toUnmodifiableSet());
            words = known;
        }
        return known;
    }
}
