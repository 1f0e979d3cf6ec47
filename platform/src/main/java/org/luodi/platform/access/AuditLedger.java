package org.luodi.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The audit trail in table `access.audit_entry`.
@Component
class AuditLedger implements AuditTrail {
    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Mandatory: without the transaction of the write an entry could outlive a write that was rolled back.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, AuditEntry entry) {
        jdbc.sql("""
                insert into access.audit_entry (county_code, at, account, name, action, subject, before, after)
                values (:county, :at, :account, :name, :action, :subject, :before, :after)
                """)
                .param("county", actor.county().value())
                .param("at", OffsetDateTime.now(clock))
                .param("account", actor.account())
                .param("name", actor.name())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("before", entry.before())
                .param("after", entry.after())
                .update();
    }

    @Override
    public List<RecordedEntry> about(Actor actor, String subject) {
        return jdbc.sql("""
                select at, account, name, action, subject, before, after from access.audit_entry
                where county_code = :county and subject = :subject order by id
                """)
                .param("county", actor.county().value())
                .param("subject", subject)
                .query(AuditLedger::entry)
                .list();
    }

    private static RecordedEntry entry(ResultSet row, int number) throws SQLException {
        return new RecordedEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                row.getString("name"),
                new AuditEntry(
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("before"),
                        row.getString("after")));
    }
}
