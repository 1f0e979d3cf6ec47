package org.luodi.platform.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.sessions.Origin;
import org.luodi.platform.access.sessions.SessionToken;
import org.luodi.platform.access.sessions.Sessions;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Reads who is signed in from the session's cookie and row, begins a session after a right proof and ends it after
/// sign-out. The secret changes with each sign-in, so a cookie planted before is worth nothing after.
@Component
class SessionContexts implements SecurityContextRepository {
    private static final String FAILED = SessionContexts.class.getName() + ".failed";

    private final Sessions sessions;
    private final SessionBeginnings beginnings;
    private final Steps steps;
    private final CountySettings county;

    SessionContexts(Sessions sessions, SessionBeginnings beginnings, Steps steps, CountySettings county) {
        this.sessions = sessions;
        this.beginnings = beginnings;
        this.steps = steps;
        this.county = county;
    }

    @Override
    @SuppressWarnings("deprecation") // Its other form is wrapped around this one and reads only when somebody asks.
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        HttpServletRequest request = exchange.getRequest();
        Optional<SessionToken> token = SecretCookie.SESSION.read(request);
        // The page that says that the database is away must not ask the database again.
        if (token.isEmpty() || request.getAttribute(FAILED) != null) {
            return SecurityContextHolder.createEmptyContext();
        }
        try {
            return sessions.find(county.countyCode(), token.get())
                    .<SecurityContext>map(session ->
                            new SecurityContextImpl(new SessionAuthentication(session, steps.of(session))))
                    .orElseGet(SecurityContextHolder::createEmptyContext);
        } catch (DataAccessException away) {
            request.setAttribute(FAILED, true);
            throw away;
        }
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        @Nullable Authentication proof = context.getAuthentication();
        if (proof == null) {
            SecretCookie.SESSION.read(request).ifPresent(beginnings::end);
            SecretCookie.SESSION.remove(request, response);
        } else if (proof.getPrincipal() instanceof Actor actor && !(proof instanceof SessionAuthentication)) {
            begin(actor, false, false, request, response);
        }
    }

    /// Begins a session in place of the one that the browser had.
    void begin(
            Actor actor,
            boolean external,
            boolean secondFactor,
            HttpServletRequest request,
            HttpServletResponse response) {
        String agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        Origin origin = new Origin(request.getRemoteAddr(), printable(agent), external, secondFactor);
        SessionToken token = beginnings.begin(actor, origin, SecretCookie.SESSION.read(request));
        SecretCookie.SESSION.write(token, request, response);
        SecretCookie.VISIT.remove(request, response);
    }

    private static String printable(String agent) {
        return agent.replaceAll("\\p{Cntrl}", " ");
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SecretCookie.SESSION.read(request).isPresent();
    }
}
