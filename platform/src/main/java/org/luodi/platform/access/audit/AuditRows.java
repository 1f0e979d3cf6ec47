package org.luodi.platform.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.RecordedEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The entries in table `access.audit_entry`.
@Repository
class AuditRows {
    static final String COLUMNS = "id, at, account, name, address, action, subject, before, after, reason";

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes an entry and tells its number.
    KeptEntry add(String county, RecordedEntry entry) {
        long id = jdbc.sql("""
                insert into access.audit_entry
                    (county_code, at, account, name, address, action, subject, before, after, reason)
                values (:county, :at, :account, :name, :address, :action, :subject, :before, :after, :reason)
                returning id
                """)
                .param("county", county)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("account", entry.account())
                .param("name", entry.name())
                .param("address", entry.address())
                .param("action", entry.entry().action())
                .param("subject", entry.entry().subject())
                .param("before", entry.entry().before())
                .param("after", entry.entry().after())
                .param("reason", entry.entry().reason())
                .query(Long.class)
                .single();
        return new KeptEntry(
                county,
                new RecordedEntry(id, entry.at(), entry.account(), entry.name(), entry.address(), entry.entry()));
    }

    List<RecordedEntry> about(String county, String subject) {
        return jdbc.sql("select " + COLUMNS
                        + " from access.audit_entry where county_code = :county and subject = :subject order by id")
                .param("county", county)
                .param("subject", subject)
                .query(AuditRows::entry)
                .list();
    }

    List<RecordedEntry> below(String county, String subject, int most) {
        // The range of all texts that begin with "subject/": the next letter after the slash is the nought.
        return jdbc.sql("select " + COLUMNS + """
                 from access.audit_entry
                where county_code = :county and (subject = :subject or (subject >= :from and subject < :to))
                order by id desc limit :most
                """)
                .param("county", county)
                .param("subject", subject)
                .param("from", subject + "/")
                .param("to", subject + "0")
                .param("most", most)
                .query(AuditRows::entry)
                .list();
    }

    /// Reads a row that has the [#COLUMNS].
    static RecordedEntry entry(ResultSet row, int number) throws SQLException {
        return new RecordedEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                row.getString("name"),
                row.getString("address"),
                new AuditEntry(
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason")));
    }
}
