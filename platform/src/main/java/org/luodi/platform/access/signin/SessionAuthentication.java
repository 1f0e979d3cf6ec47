package org.luodi.platform.access.signin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.access.sessions.LiveSession;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// The proof that a session is. Its principal is the person only when no step is left: nothing that asks for an actor
/// finds one before.
final class SessionAuthentication extends AbstractAuthenticationToken {
    private final transient LiveSession session;
    private final Step step;

    SessionAuthentication(LiveSession session, Step step) {
        super(List.of());
        this.session = session;
        this.step = step;
        setAuthenticated(true);
    }

    /// The session of the running request; empty when there is none.
    static Optional<SessionAuthentication> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(SessionAuthentication.class::isInstance)
                .map(SessionAuthentication.class::cast);
    }

    LiveSession session() {
        return session;
    }

    Step step() {
        return step;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return step == Step.NONE ? session.actor() : session;
    }

    @Override
    public String getName() {
        return session.actor().account();
    }
}
