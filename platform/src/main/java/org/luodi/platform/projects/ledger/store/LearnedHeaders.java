package org.luodi.platform.projects.ledger.store;

import java.util.Map;
import java.util.TreeMap;
import org.luodi.platform.kernel.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What clerks said that headers mean.
@Component
public class LearnedHeaders {
    private final JdbcClient jdbc;

    LearnedHeaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void learn(CountyCode county, String header, String field, Signature by) {
        jdbc.sql("""
                insert into projects.learned_header (county_code, header, field, account, by, at)
                values (:county, :header, :field, :account, :by, :at)
                on conflict (county_code, header) do update
                set field = excluded.field, account = excluded.account, by = excluded.by, at = excluded.at
                """)
                .param("county", county.value())
                .param("header", header)
                .param("field", field)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", by.moment())
                .update();
    }

    public void forget(CountyCode county, String header) {
        jdbc.sql("delete from projects.learned_header where county_code = :county and header = :header")
                .param("county", county.value())
                .param("header", header)
                .update();
    }

    /// Header to field; the empty field means: ignore.
    public Map<String, String> all(CountyCode county) {
        Map<String, String> learned = new TreeMap<>();
        jdbc.sql("select header, field from projects.learned_header where county_code = :county")
                .param("county", county.value())
                .query(row -> {
                    learned.put(row.getString("header"), row.getString("field"));
                });
        return learned;
    }
}
