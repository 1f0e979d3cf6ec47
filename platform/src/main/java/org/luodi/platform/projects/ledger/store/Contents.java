package org.luodi.platform.projects.ledger.store;

import org.luodi.platform.kernel.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The bytes of what was sent, each content once however often it comes.
@Component
public class Contents {
    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps bytes under their print.
    public void keep(CountyCode county, String sha256, byte[] bytes) {
        jdbc.sql("""
                insert into projects.content (county_code, sha256, bytes) values (:county, :sha, :bytes)
                on conflict do nothing
                """)
                .param("county", county.value())
                .param("sha", sha256)
                .param("bytes", bytes)
                .update();
    }

    public byte[] of(CountyCode county, String sha256) {
        return jdbc.sql("select bytes from projects.content where county_code = :county and sha256 = :sha")
                .param("county", county.value())
                .param("sha", sha256)
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
