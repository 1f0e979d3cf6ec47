package org.luodi.platform.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Refuses requests whose parameters or languages cannot be read, such as broken UTF-8 or a form beyond the limit:
/// the server would throw wherever the first of them is asked for, with half of the work done.
///
/// After the filter that says in which letters forms are written, which is the first of all.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ReadableRequests implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse answer) {
            try {
                request.getLocale();
                if (holdsNul(request.getParameterMap())) {
                    answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
                    return;
                }
            } catch (InvalidParameterException unreadable) {
                if (Outage.behind(unreadable).isPresent()) {
                    // No fault of the request: there is no room for its files.
                    throw unreadable;
                }
                answer.sendError(unreadable.getErrorCode());
                return;
            } catch (IllegalArgumentException languages) {
                answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /// PostgreSQL's texts hold no NUL, and no keyboard writes one.
    private static boolean holdsNul(Map<String, String[]> parameters) {
        return parameters.values().stream()
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .anyMatch(value -> value.indexOf('\0') >= 0);
    }
}
