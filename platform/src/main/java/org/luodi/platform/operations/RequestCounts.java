package org.luodi.platform.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts the requests to the pages by how they ended, and the time that they took.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestCounts extends OncePerRequestFilter {
    /// How a request ended.
    enum Outcome {
        /// Status below 400.
        OK,
        /// 4xx.
        REFUSED,
        /// 503: the database or the disk is away.
        UNAVAILABLE,
        /// Any other 5xx: a defect.
        FAILED;

        static Outcome of(int status) {
            return status < 400 ? OK : status < 500 ? REFUSED : status == 503 ? UNAVAILABLE : FAILED;
        }
    }

    private static final String COUNTED = RequestCounts.class.getName() + ".counted";

    private final LongAdder[] counts = {new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder()};
    private final LongAdder nanos = new LongAdder();

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /// What a filter throws is answered by the error page, which comes by here too, and counted there; an answer that
    /// was only sent to the error page is counted already.
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begin = System.nanoTime();
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            nanos.add(System.nanoTime() - begin);
            if (answered && request.getAttribute(COUNTED) == null) {
                request.setAttribute(COUNTED, true);
                counts[Outcome.of(response.getStatus()).ordinal()].increment();
            }
        }
    }

    long count(Outcome outcome) {
        return counts[outcome.ordinal()].sum();
    }

    double seconds() {
        return nanos.sum() / 1e9;
    }
}
