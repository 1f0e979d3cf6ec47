package org.luodi.platform.access.audit;

import java.sql.ResultSet;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.RecordedEntry;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the auditor reads, newest first.
@Service
class ReadingAudit {
    static final int PAGE = 50;
    static final int MOST_EXPORTED = 100_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String FROM = " from access.audit_entry where county_code = :county";

    private final NamedParameterJdbcTemplate jdbc;
    private final AuditLedger ledger;

    ReadingAudit(NamedParameterJdbcTemplate jdbc, AuditLedger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /// One page, and one entry more when there is another page.
    List<RecordedEntry> page(Actor actor, AuditQuery query) {
        actor.require(Permission.READ_AUDIT);
        List<RecordedEntry> entries = new ArrayList<>();
        read(actor, query, PAGE + 1, entries::add);
        return entries;
    }

    /// Hands out everything that was asked for, up to a limit, one after the other; that it was taken away is recorded
    /// first.
    @Transactional
    public void export(Actor actor, AuditQuery query, String file, Consumer<RecordedEntry> taker) {
        actor.require(Permission.READ_AUDIT);
        ledger.record(
                actor, new AuditEntry("access.audit.exported", "audit", "", file + query.address(query.below())));
        read(actor, query, MOST_EXPORTED, taker);
    }

    /// The actions that occur, without reading all rows: from each to the next in the index.
    List<String> actions(Actor actor) {
        actor.require(Permission.READ_AUDIT);
        return jdbc.query(
                """
                with recursive action(name) as (
                    (select action from access.audit_entry where county_code = :county order by action limit 1)
                    union all
                    select (select e.action from access.audit_entry e
                        where e.county_code = :county and e.action > action.name order by e.action limit 1)
                    from action where action.name is not null)
                select name from action where name is not null
                """,
                new MapSqlParameterSource("county", actor.county().value()),
                (row, number) -> row.getString("name"));
    }

    private void read(Actor actor, AuditQuery query, int most, Consumer<RecordedEntry> taker) {
        MapSqlParameterSource values = new MapSqlParameterSource("county", actor.county().value()).addValue("most", most);
        StringBuilder sql = new StringBuilder("select ").append(AuditRows.COLUMNS).append(FROM);
        if (!query.person().isEmpty()) {
            sql.append(" and (account = :person or position(:person in account) > 0 or position(:person in name) > 0)");
            values.addValue("person", query.person());
        }
        if (!query.action().isEmpty()) {
            sql.append(" and action = :action");
            values.addValue("action", query.action());
        }
        if (!query.subject().isEmpty()) {
            sql.append(" and position(:subject in subject) > 0");
            values.addValue("subject", query.subject());
        }
        query.from().ifPresent(day -> {
            sql.append(" and at >= :from");
            values.addValue("from", day.atStartOfDay(ZONE).toOffsetDateTime());
        });
        query.to().ifPresent(day -> {
            sql.append(" and at < :to");
            values.addValue("to", day.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime());
        });
        query.below().ifPresent(id -> {
            sql.append(" and id < :below");
            values.addValue("below", id);
        });
        jdbc.query(sql.append(" order by id desc limit :most").toString(), values, (ResultSet row) -> {
            taker.accept(AuditRows.entry(row, 0));
        });
    }
}
