package org.luodi.platform.access.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Role;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sessions in table `access.session`.
@Repository
public class Sessions {
    private static final String PURPOSE = "session";
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SessionSettings settings;

    Sessions(JdbcClient jdbc, Clock clock, SessionSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /// Begins a session and forgets those that time has ended.
    public SessionToken begin(Actor actor, Origin origin) {
        SessionToken token = SessionToken.random();
        OffsetDateTime now = now();
        jdbc.sql("delete from access.session where county_code = :county and (seen_at <= :idle or begun_at <= :begun)")
                .param("county", actor.county().value())
                .param("idle", now.minus(settings.idle()))
                .param("begun", now.minus(settings.longest()))
                .update();
        jdbc.sql("""
                insert into access.session
                    (county_code, token_hash, account, begun_at, seen_at, address, agent, external, second_factor_at)
                values (:county, :token, :account, :now, :now, :address, :agent, :external,
                    case when :passed then :now::timestamptz end)
                """)
                .param("county", actor.county().value())
                .param("token", token.hash(PURPOSE))
                .param("account", actor.account())
                .param("now", now)
                .param("address", origin.address())
                .param("agent", origin.agent())
                .param("external", origin.external())
                .param("passed", origin.secondFactor())
                .update();
        return token;
    }

    /// The session of a token, unless it has ended or its account is no longer active.
    public Optional<LiveSession> find(CountyCode county, SessionToken token) {
        OffsetDateTime now = now();
        byte[] hash = token.hash(PURPOSE);
        Optional<LiveSession> found = jdbc.sql("""
                select s.session_id, s.begun_at, s.seen_at, s.external, s.second_factor_at is not null as passed,
                    a.county_code, a.account, a.name, a.role, a.unit_id, a.password_changed_at, a.password_must_change,
                    a.second_factor is not null as enrolled
                from access.session s join access.account a using (county_code, account)
                where s.county_code = :county and s.token_hash = :token and a.active
                    and s.seen_at > :idle and s.begun_at > :begun and s.seen_at < :ahead
                """)
                .param("county", county.value())
                .param("token", hash)
                // The clock was put back: nobody knows how long that session has been idle.
                .param("ahead", now.plus(settings.idle()))
                .param("idle", now.minus(settings.idle()))
                .param("begun", now.minus(settings.longest()))
                .query(Sessions::live)
                .optional();
        if (found.isPresent()
                && found.get().seenAt().isBefore(now.minus(NOTED_EVERY).toInstant())) {
            jdbc.sql("update access.session set seen_at = :now where county_code = :county and token_hash = :token")
                    .param("county", county.value())
                    .param("token", hash)
                    .param("now", now)
                    .update();
        }
        return found;
    }

    /// Notes that the person of a session has given a code.
    public void passed(Actor actor, long session) {
        jdbc.sql("""
                update access.session set second_factor_at = :now
                where county_code = :county and account = :account and session_id = :session
                """)
                .param("county", actor.county().value())
                .param("account", actor.account())
                .param("session", session)
                .param("now", now())
                .update();
    }

    /// The sessions of an account that have not ended, newest first.
    public List<SessionLine> of(CountyCode county, String account) {
        OffsetDateTime now = now();
        return jdbc.sql("""
                select session_id, begun_at, seen_at, address, agent from access.session
                where county_code = :county and account = :account and seen_at > :idle and begun_at > :begun
                order by session_id desc
                """)
                .param("county", county.value())
                .param("account", account)
                .param("idle", now.minus(settings.idle()))
                .param("begun", now.minus(settings.longest()))
                .query(Sessions::line)
                .list();
    }

    /// Ends the session of a token; nothing happens when there is none.
    public void end(CountyCode county, SessionToken token) {
        jdbc.sql("delete from access.session where county_code = :county and token_hash = :token")
                .param("county", county.value())
                .param("token", token.hash(PURPOSE))
                .update();
    }

    /// Ends one session of an account.
    ///
    /// @return whether there was one: another account's number ends nothing
    public boolean end(CountyCode county, String account, long session) {
        return jdbc.sql("""
                        delete from access.session
                        where county_code = :county and account = :account and session_id = :session
                        """)
                        .param("county", county.value())
                        .param("account", account)
                        .param("session", session)
                        .update()
                > 0;
    }

    /// Ends all sessions of an account but one.
    ///
    /// @param kept number of the session that goes on; 0 for none
    /// @return how many ended
    public int endAll(CountyCode county, String account, long kept) {
        return jdbc.sql("""
                delete from access.session
                where county_code = :county and account = :account and session_id <> :kept
                """)
                .param("county", county.value())
                .param("account", account)
                .param("kept", kept)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static LiveSession live(ResultSet row, int number) throws SQLException {
        Actor actor = new Actor(
                new CountyCode(row.getString("county_code")),
                row.getString("account"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("unit_id")).map(UnitId::new));
        return new LiveSession(
                row.getLong("session_id"),
                actor,
                instant(row, "begun_at"),
                instant(row, "seen_at"),
                row.getBoolean("external"),
                row.getBoolean("passed"),
                row.getBoolean("enrolled"),
                instant(row, "password_changed_at"),
                row.getBoolean("password_must_change"));
    }

    private static SessionLine line(ResultSet row, int number) throws SQLException {
        return new SessionLine(
                row.getLong("session_id"),
                instant(row, "begun_at"),
                instant(row, "seen_at"),
                row.getString("address"),
                row.getString("agent"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
