package org.luodi.platform.access.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.Role;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.CountySettings;
import org.luodi.platform.storage.SharedServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// An audit trail on a database of its own, put together by hand: the parts that Spring puts together in Luodi.
final class Trail {
    static final String COUNTY = "140826";
    static final Actor CLERK = new Actor(new CountyCode(COUNTY), "clerk", "Li", Role.DRC_CLERK, Optional.empty());

    final ClockThatMoves clock = new ClockThatMoves(Instant.parse("2026-11-20T01:00:00Z"));
    final Path data;
    final DataSource database;
    final JdbcTemplate jdbc;
    final TransactionTemplate transaction;
    final KeyKeeper keys;
    final AnchorKeeper anchors;
    final ChainEnds ends;
    final AuditLedger ledger;

    Trail(Path data) {
        this(data, database());
    }

    Trail(Path data, DataSource database) {
        this.data = data;
        this.database = database;
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/access")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        CountySettings settings = new CountySettings(COUNTY, data, false);
        keys = new KeyKeeper(settings);
        anchors = new AnchorKeeper(keys);
        ends = new ChainEnds(jdbc, keys, anchors, clock);
        JdbcClient client = JdbcClient.create(database);
        Adoption adoption = new Adoption(keys, ends, client, transaction, settings);
        adoption.afterPropertiesSet();
        ClockWatch watch = new ClockWatch(clock, () -> clock.instant().toEpochMilli() * 1_000_000);
        ledger = new AuditLedger(new AuditRows(client), ends, adoption, watch, clock);
    }

    static DataSource database() {
        SharedServer.Database fresh = SharedServer.newDatabase();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(fresh.url());
        source.setUser(fresh.user());
        source.setPassword(fresh.password());
        // No scopes here: this database is seen whole.
        source.setOptions("-c luodi.county=* -c luodi.units=*");
        return source;
    }

    void record(AuditEntry entry) {
        transaction.executeWithoutResult(running -> ledger.record(CLERK, entry));
    }

    void record(int number) {
        record(new AuditEntry(
                "test.changed", "test/" + number % 7, "monthDone=" + number, "monthDone=" + (number + 1), "because"));
    }

    /// What was noted outside the database.
    List<SignedTail> notes() {
        return ends.end(COUNTY).stream()
                .map(tail -> SignedTail.sign(COUNTY, tail, keys.key()))
                .toList();
    }

    AuditReport verify() {
        List<SignedTail> notes = notes();
        try (Connection connection = database.getConnection()) {
            return new Verification(connection, keys.key(), notes).of(COUNTY);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
