package org.luodi.platform.projects.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@FreshDatabase
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class LedgerTablesTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void everyKeyBeginsWithTheCounty() {
        List<String> otherwise = jdbc.sql("""
                select c.conrelid::regclass::text from pg_constraint c
                join pg_namespace n on n.oid = c.connamespace
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where n.nspname = 'projects' and c.contype = 'p' and a.attname <> 'county_code'
                  and c.conrelid::regclass::text <> 'projects.flyway_schema_history'
                """).query(String.class).list();

        assertThat(otherwise).allMatch(table -> table.contains("flyway"));
        assertThat(jdbc.sql("select count(*) from pg_tables where schemaname = 'projects'")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(18);
    }
}
