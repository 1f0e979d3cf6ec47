package org.luodi.platform.access.signin;

import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.accounts.Accounts;
import org.luodi.platform.access.sessions.Origin;
import org.luodi.platform.access.sessions.SessionToken;
import org.luodi.platform.access.sessions.Sessions;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Begins and ends sessions, each with its line in the audit trail: who cannot be recorded cannot sign in.
@Service
class SessionBeginnings {
    private final Sessions sessions;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final CountySettings county;

    SessionBeginnings(Sessions sessions, Accounts accounts, AuditTrail trail, CountySettings county) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.trail = trail;
        this.county = county;
    }

    @Transactional
    public SessionToken begin(Actor actor, Origin origin, Optional<SessionToken> replaced) {
        replaced.ifPresent(token -> sessions.end(actor.county(), token));
        accounts.signedIn(actor);
        trail.record(
                actor,
                new AuditEntry("access.audit.signed-in", "accounts/" + actor.account(), "", origin.address()));
        return sessions.begin(actor, origin);
    }

    @Transactional
    public void end(SessionToken token) {
        sessions.find(county.countyCode(), token)
                .ifPresent(session -> trail.record(
                        session.actor(),
                        new AuditEntry(
                                "access.audit.signed-out", "accounts/" + session.actor().account(), "", "")));
        sessions.end(county.countyCode(), token);
    }
}
