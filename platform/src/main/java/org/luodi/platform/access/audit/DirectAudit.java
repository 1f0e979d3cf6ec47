package org.luodi.platform.access.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.ZoneId;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The audit trail for commands, which work beside a running Luodi or without one.
public final class DirectAudit {
    private DirectAudit() {}

    /// Records what a command does, in a transaction of its own.
    ///
    /// @param data the data folder, whose key seals the entry
    /// @return false when that folder has no key: the instance has no audit chain yet
    public static boolean record(Connection connection, Path data, Actor actor, AuditEntry entry) {
        if (!InstanceKey.existsIn(data)) {
            return false;
        }
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        CountySettings settings = new CountySettings(actor.county().value(), data, false);
        SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        KeyKeeper keys = new KeyKeeper(settings);
        JdbcClient jdbc = JdbcClient.create(source);
        ChainEnds ends = new ChainEnds(new JdbcTemplate(source), keys, new AnchorKeeper(keys), clock);
        AuditLedger ledger = new AuditLedger(
                new AuditRows(jdbc),
                ends,
                new Adoption(keys, ends, jdbc, transaction, settings),
                new ClockWatch(clock, System::nanoTime),
                clock);
        transaction.executeWithoutResult(running -> ledger.record(actor, entry));
        return true;
    }
}
