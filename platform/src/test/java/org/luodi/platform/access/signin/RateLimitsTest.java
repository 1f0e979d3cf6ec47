package org.luodi.platform.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.RateLimited;
import org.luodi.platform.access.Role;
import org.luodi.platform.access.SignedIn;
import org.luodi.platform.kernel.CountyCode;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

class RateLimitsTest {
    private Instant now = Instant.parse("2026-11-24T01:00:10Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final RateLimits limits = new RateLimits(new SignedIn(), clock);
    private MockHttpServletResponse answer = new MockHttpServletResponse();

    @BeforeEach
    void signIn() {
        signIn("clerk");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void letsSoManyPassInAMinuteAndSaysWhenToComeBack() throws Exception {
        assertThat(asked("costly")).isTrue();
        assertThat(asked("costly")).isTrue();
        assertThat(asked("costly")).isFalse();
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("50");

        now = now.plusSeconds(50);
        assertThat(asked("costly")).isTrue();
    }

    @Test
    void countsPeopleAndRoutesApart() throws Exception {
        assertThat(asked("costly")).isTrue();
        assertThat(asked("costly")).isTrue();
        assertThat(asked("other")).isTrue();
        signIn("water");
        assertThat(asked("costly")).isTrue();
    }

    @Test
    void leavesAllOtherRoutesAlone() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertThat(asked("free")).isTrue();
        }
    }

    private boolean asked(String route) throws Exception {
        answer = new MockHttpServletResponse();
        return limits.preHandle(
                new MockHttpServletRequest(), answer, new HandlerMethod(new Routes(), Routes.class.getMethod(route)));
    }

    private static void signIn(String account) {
        Actor actor = new Actor(
                new CountyCode("140826"), account, account, Role.DRC_CLERK, java.util.Optional.empty());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(actor, null, java.util.List.of()));
    }

    /// Routes of a page.
    public static class Routes {
        @RateLimited(perMinute = 2)
        public void costly() {}

        @RateLimited(perMinute = 2)
        public void other() {}

        public void free() {}
    }
}
