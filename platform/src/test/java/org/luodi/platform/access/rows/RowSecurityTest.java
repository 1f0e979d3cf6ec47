package org.luodi.platform.access.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What PostgreSQL shows to whom, whatever a statement asks for.
@FreshDatabase
@SpringBootTest(properties = {"luodi.demo=false", "spring.datasource.hikari.maximum-pool-size=1"})
class RowSecurityTest {
    private static final CountyCode HERE = new CountyCode("140826");
    private static final CountyCode THERE = new CountyCode("140827");
    private static final RowScope WATER =
            RowScope.ofUnit(HERE, new UnitId("water-resources"), Set.of("县水利局", "水利局"));
    private static final int YEAR = 2031;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void threeProjectsOfTwoUnitsAndTwoCounties() {
        for (String[] one : List.of(
                new String[] {"140826", "1", "县水利局"},
                new String[] {"140826", "2", "县教育局"},
                new String[] {"140827", "3", "县水利局"})) {
            jdbc.sql("insert into projects.book (county_code, year) values (:county, :year) on conflict do nothing")
                    .param("county", one[0])
                    .param("year", YEAR)
                    .update();
            jdbc.sql("""
                    insert into projects.project (county_code, project_id, name, name_key, unit, stage, created_at)
                    overriding system value values (:county, :id, 'p', 'p', :unit, 'PLANNED', now()) on conflict do nothing
                    """)
                    .param("county", one[0])
                    .param("id", Long.valueOf(one[1]))
                    .param("unit", one[2])
                    .update();
            jdbc.sql("""
                    insert into projects.plan_entry (county_code, year, project_id, position, name, name_key, unit, owner,
                        field, nature, total, plan, origin_file, origin_sheet, origin_cell)
                    values (:county, :year, :id, 1, 'p', 'p', :unit, '', '', 'NEW', 1, 1, '', '', '') on conflict do nothing
                    """)
                    .param("county", one[0])
                    .param("year", YEAR)
                    .param("id", Long.valueOf(one[1]))
                    .param("unit", one[2])
                    .update();
        }
    }

    @Test
    void everyTableOfEveryModuleIsUnderForcedPolicies() {
        List<String> open = jdbc.sql("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'events')
                and c.relname not like 'flyway%' and c.relname <> 'event_publication'
                and not (c.relrowsecurity and c.relforcerowsecurity
                    and exists (select 1 from pg_policy p where p.polrelid = c.oid
                        and pg_get_expr(p.polqual, p.polrelid) like '%luodi.county%'))
                """).query(String.class).list();
        assertThat(open)
                .as("tables that any statement reads without a scope; add policies as access/V30 and projects/V30 do")
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from pg_class where relforcerowsecurity")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(20);
    }

    @Test
    void aTableWithoutPoliciesIsFound() {
        jdbc.sql("create table projects.forgotten (county_code char(6) primary key)").update();
        try {
            assertThatThrownBy(this::everyTableOfEveryModuleIsUnderForcedPolicies)
                    .hasMessageContaining("projects.forgotten");
        } finally {
            jdbc.sql("drop table projects.forgotten").update();
        }
    }

    @Test
    void workThatIsBoundToNothingSeesNothingAndWritesNothing() {
        assertThat(inAThreadOfItsOwn(this::projects)).isEmpty();
        assertThatThrownBy(() -> inAThreadOfItsOwn(() -> {
                    jdbc.sql("insert into projects.book (county_code, year) values ('140826', 1)")
                            .update();
                    return List.of();
                }))
                .hasStackTraceContaining("row-level security");
        assertThat(inAThreadOfItsOwn(() -> {
                    jdbc.sql("delete from projects.plan_entry").update();
                    return List.of();
                }))
                .isEmpty();
        assertThat(projects()).containsExactly(1L, 2L, 3L);
    }

    private static List<Long> inAThreadOfItsOwn(java.util.function.Supplier<List<Long>> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task))
                .join();
    }

    @Test
    void eachScopeIsShownItsOwnRows() {
        assertThat(RowScope.wholeCounty(HERE).call(this::projects)).containsExactly(1L, 2L);
        assertThat(RowScope.wholeCounty(THERE).call(this::projects)).containsExactly(3L);
        assertThat(RowScope.withoutUnits(HERE).call(this::projects)).isEmpty();
        assertThat(WATER.call(this::projects)).containsExactly(1L);
        assertThat(RowScope.everyCounty().call(this::projects)).containsExactly(1L, 2L, 3L);
        // A name that would be all units, or another county's, were it taken for more than a name.
        for (String name : List.of("*", "", "%", "县教育局' or '1'='1")) {
            assertThat(RowScope.ofUnit(HERE, new UnitId("x"), Set.of(name, "y")).call(this::projects))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void aUnitChangesNothingOfTheCountys() {
        for (String write : List.of(
                "update projects.plan_entry set plan = 7",
                "delete from projects.plan_entry",
                "update projects.project set name = 'x'",
                "update projects.book set revision = 99")) {
            assertThat(WATER.call(() -> jdbc.sql(write).update())).as(write).isZero();
        }
        assertThatThrownBy(() -> WATER.call(() -> jdbc.sql("""
                        insert into projects.plan_change (county_code, year, project_id, from_month, field, before, after,
                            decision, account, by, at)
                        values ('140826', 2031, 1, '2031-01-01', 'PLAN', 1, 2, 'x', 'x', 'x', now())
                        """).update()))
                .hasStackTraceContaining("row-level security");
    }

    /// One connection serves all: it is told anew whenever the scope changes, and knows what a rollback undid.
    @Test
    void aConnectionNeverKeepsTheScopeOfAnother() {
        assertThat(RowScope.wholeCounty(HERE).call(this::projects)).hasSize(2);
        assertThat(WATER.call(this::projects)).containsExactly(1L);
        WATER.run(() -> transaction.executeWithoutResult(running -> {
            assertThat(projects()).containsExactly(1L);
            assertThat(RowScope.wholeCounty(HERE).call(this::projects)).containsExactly(1L, 2L);
            assertThat(projects()).containsExactly(1L);
            running.setRollbackOnly();
        }));
        assertThat(WATER.call(this::projects)).containsExactly(1L);
        RowScope.wholeCounty(HERE).run(() -> transaction.executeWithoutResult(running -> {
            assertThat(projects()).hasSize(2);
            running.setRollbackOnly();
        }));
        assertThat(RowScope.wholeCounty(HERE).call(this::projects)).hasSize(2);
        assertThat(WATER.call(this::projects)).containsExactly(1L);
        assertThatThrownBy(() -> RowScope.wholeCounty(THERE).run(() -> transaction.executeWithoutResult(running -> {
                    assertThat(projects()).containsExactly(3L);
                    jdbc.sql("select 1/0").query(Integer.class).single();
                })))
                .hasMessageContaining("division by zero");
        assertThat(WATER.call(this::projects)).containsExactly(1L);
        assertThat(inAThreadOfItsOwn(this::projects)).isEmpty();
        WATER.run(() -> transaction.executeWithoutResult(running -> {
            Object savepoint = running.createSavepoint();
            assertThat(RowScope.wholeCounty(HERE).call(this::projects)).hasSize(2);
            running.rollbackToSavepoint(savepoint);
            assertThat(projects()).containsExactly(1L);
            assertThat(RowScope.wholeCounty(HERE).call(this::projects)).hasSize(2);
        }));
        assertThat(inAThreadOfItsOwn(this::projects)).isEmpty();
    }

    private List<Long> projects() {
        return jdbc.sql("select project_id from projects.plan_entry where year = :year order by project_id")
                .param("year", YEAR)
                .query(Long.class)
                .list();
    }
}
