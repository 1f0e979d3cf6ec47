package org.luodi.platform.access.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.CountySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The first start with a chain: takes in what earlier versions recorded without one, once and never again.
@Component
class Adoption implements InitializingBean {
    private static final int BATCH = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

    private final KeyKeeper keys;
    private final ChainEnds ends;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String county;

    Adoption(
            KeyKeeper keys,
            ChainEnds ends,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            CountySettings settings) {
        this.keys = keys;
        this.ends = ends;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.county = settings.county();
    }

    @Override
    public void afterPropertiesSet() {
        RowScope.withoutUnits(new CountyCode(county)).run(this::adoptOnce);
    }

    private void adoptOnce() {
        if (keys.origin() == KeyKeeper.Origin.KEPT) {
            return;
        }
        Optional<Tail> end = ends.end(county);
        if (end.isPresent() && keys.origin() == KeyKeeper.Origin.MADE) {
            throw new IllegalStateException("The audit trail in the database was sealed with a key that is not in "
                    + keys.data().resolve(InstanceKey.FOLDER).toAbsolutePath()
                    + ": put the file signing.key of that data folder there, or restore the whole backup");
        }
        if (end.isEmpty()) {
            transaction.executeWithoutResult(running -> adopt());
        }
        keys.confirm();
    }

    private void adopt() {
        long last = 0;
        long count = 0;
        List<KeptEntry> batch = after(last);
        while (!batch.isEmpty()) {
            ends.extend(county, batch);
            last = batch.getLast().id();
            count += batch.size();
            batch = after(last);
        }
        if (count > 0) {
            LOG.atInfo().log("Took {} entries of earlier versions into the audit chain", count);
        }
    }

    private List<KeptEntry> after(long id) {
        return new ArrayList<>(jdbc.sql("select " + AuditRows.COLUMNS + """
                 from access.audit_entry where county_code = :county and id > :id order by id limit :most
                """)
                .param("county", county)
                .param("id", id)
                .param("most", BATCH)
                .query((row, number) -> new KeptEntry(county, AuditRows.entry(row, number)))
                .list());
    }
}
