package org.luodi.platform.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.luodi.platform.access.RateLimited;
import org.luodi.platform.access.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Holds requests to routes that are [RateLimited]: so many a minute and person, counted in this process.
final class RateLimits implements HandlerInterceptor {
    private static final int KEPT = 1000;
    private static final long SECONDS = 60;

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final SignedIn signedIn;
    private final Clock clock;

    RateLimits(SignedIn signedIn, Clock clock) {
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        RateLimited limit = method.getMethodAnnotation(RateLimited.class);
        if (limit == null) {
            return true;
        }
        long second = clock.instant().getEpochSecond();
        long minute = second / SECONDS;
        if (counts.size() > KEPT) {
            counts.values().removeIf(count -> count.minute < minute);
        }
        String person = signedIn.actor().map(actor -> actor.account()).orElseGet(request::getRemoteAddr);
        Count count = counts.merge(
                method.getShortLogMessage() + " " + person,
                new Count(minute, 1),
                (before, one) -> before.minute == minute ? new Count(minute, before.times + 1) : one);
        if (count.times <= limit.perMinute()) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS - second % SECONDS));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }

    private record Count(long minute, int times) {}
}
