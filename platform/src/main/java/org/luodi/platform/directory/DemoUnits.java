package org.luodi.platform.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives the demo county its units, from `demo/units.csv`, when the demo is on. Units that exist are left as
/// they are.
@Component
class DemoUnits implements InitializingBean {
    private static final int COLUMNS = 5;

    private final JdbcClient jdbc;
    private final CountySettings county;

    DemoUnits(JdbcClient jdbc, CountySettings county) {
        this.jdbc = jdbc;
        this.county = county;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (county.demo()) {
            List<String> lines = lines();
            RowScope.withoutUnits(county.countyCode()).run(() -> give(lines));
        }
    }

    private void give(List<String> lines) {
        if (exists()) {
            return;
        }
        for (int place = 1; place < lines.size(); place++) {
            insert(lines.get(place).split(",", COLUMNS), place);
        }
    }

    private boolean exists() {
        return jdbc.sql("select exists (select 1 from directory.unit where county_code = :county)")
                .param("county", county.county())
                .query(Boolean.class)
                .single();
    }

    private void insert(String[] unit, int place) {
        jdbc.sql("""
                insert into directory.unit (county_code, unit_id, kind, name, short_name, aliases, place)
                values (:county, :id, :kind, :name, :shortName, string_to_array(nullif(:aliases, ''), ';'), :place)
                on conflict do nothing
                """)
                .param("county", county.county())
                .param("id", unit[0])
                .param("kind", unit[1])
                .param("name", unit[2])
                .param("shortName", unit[3])
                .param("aliases", unit[4])
                .param("place", place)
                .update();
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = DemoUnits.class.getResourceAsStream("/demo/units.csv")) {
            if (in == null) {
                throw new IllegalStateException("demo/units.csv is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
