package org.luodi.platform.access.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.sessions.Sessions;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes the password of the person who asks. Whoever asks has proved to know the present one (`signin`).
@Service
public class Passwords {
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordEncoder hashing;
    private final PasswordSettings settings;
    private final CountySettings county;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Passwords(
            Accounts accounts,
            Sessions sessions,
            PasswordEncoder hashing,
            PasswordSettings settings,
            CountySettings county,
            AuditTrail trail,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashing = hashing;
        this.settings = settings;
        this.county = county;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether a password must be changed before anything else.
    ///
    /// @param changedAt when it was chosen
    /// @param mustChange whether somebody else knows it
    public boolean due(Instant changedAt, boolean mustChange) {
        boolean ages = !county.demo() && !settings.maxAge().isZero();
        return mustChange || ages && changedAt.plus(settings.maxAge()).isBefore(clock.instant());
    }

    /// Fewest letters of a password.
    public int shortest() {
        return settings.length();
    }

    /// Changes a person's own password and ends all of their sessions but one.
    ///
    /// @param kept number of the session that goes on
    /// @return why it was not changed; empty when it was
    @Transactional
    public Optional<PasswordFault> change(Actor actor, String password, long kept) {
        Account account = accounts.find(actor.county(), actor.account()).orElseThrow();
        Optional<PasswordFault> fault = new PasswordPolicy(settings.length()).fault(actor, password);
        if (fault.isPresent()) {
            return fault;
        }
        if (Stream.concat(Stream.of(account.passwordHash()), earlier(actor).stream())
                .anyMatch(hash -> hashing.matches(password, hash))) {
            return Optional.of(PasswordFault.USED);
        }
        remember(account);
        accounts.password(actor.county(), actor.account(), hash(password), false);
        sessions.endAll(actor.county(), actor.account(), kept);
        trail.record(
                actor, new AuditEntry("access.audit.password-changed", "accounts/" + actor.account(), "", ""));
        return Optional.empty();
    }

    /// Hash of a password for keeping.
    String hash(String password) {
        String hash = hashing.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No hash");
        }
        return hash;
    }

    private List<String> earlier(Actor actor) {
        return jdbc.sql("""
                select password_hash from access.old_password
                where county_code = :county and account = :account order by replaced_at desc limit :history
                """)
                .param("county", actor.county().value())
                .param("account", actor.account())
                .param("history", Math.max(0, settings.history() - 1))
                .query((row, number) -> row.getString("password_hash"))
                .list();
    }

    private void remember(Account account) {
        jdbc.sql("""
                insert into access.old_password (county_code, account, replaced_at, password_hash)
                values (:county, :account, :now, :hash) on conflict do nothing
                """)
                .param("county", account.actor().county().value())
                .param("account", account.actor().account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hash", account.passwordHash())
                .update();
    }
}
