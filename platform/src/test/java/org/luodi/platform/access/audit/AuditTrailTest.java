package org.luodi.platform.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.Role;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@FreshDatabase
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class AuditTrailTest {
    private static final Actor CLERK =
            new Actor(new CountyCode("140826"), "clerk", "Li", Role.DRC_CLERK, Optional.empty());
    private static final AuditEntry ENTRY = new AuditEntry("test.changed", "test/1", "1", "2");

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void tellsWhoDidWhat() {
        transaction.executeWithoutResult(running -> trail.record(CLERK, ENTRY));

        assertThat(trail.about(CLERK, "test/1")).singleElement().satisfies(recorded -> {
            assertThat(recorded.account()).isEqualTo("clerk");
            assertThat(recorded.entry()).isEqualTo(ENTRY);
        });
    }

    @Test
    void refusesToRecordOutsideTheTransactionOfTheWrite() {
        assertThatThrownBy(() -> trail.record(CLERK, ENTRY)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void neverChangesAnEntry() {
        transaction.executeWithoutResult(
                running -> trail.record(CLERK, new AuditEntry("test.changed", "test/2", "", "x")));

        assertThatThrownBy(() -> jdbc.sql("update access.audit_entry set after = 'forged'")
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from access.audit_entry").update())
                .hasMessageContaining("never changed");
    }
}
