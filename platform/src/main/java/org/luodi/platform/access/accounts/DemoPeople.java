package org.luodi.platform.access.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Role;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;

/// The invented people of the demo county, one for each role. Their names are data (`demo/people.properties`).
final class DemoPeople {
    private static final Properties NAMES = load();

    private DemoPeople() {}

    static List<Actor> all(CountyCode county) {
        return List.of(
                person(county, "clerk", Role.DRC_CLERK, unit("development-reform")),
                person(county, "water", Role.UNIT_REPORTER, unit("water-resources")),
                person(county, "county", Role.COUNTY_HEAD, Optional.empty()),
                person(county, "investment", Role.INVESTMENT_CENTRE, Optional.empty()),
                person(county, "station", Role.STATION_CHIEF, Optional.empty()),
                person(county, "enforcement", Role.ENFORCEMENT_OFFICER, unit("ecology-environment")),
                person(county, "cppcc", Role.CPPCC_OFFICE, Optional.empty()),
                person(county, "member", Role.CPPCC_MEMBER, Optional.empty()),
                person(county, "auditor", Role.AUDITOR, Optional.empty()),
                person(county, "admin", Role.ADMINISTRATOR, Optional.empty()));
    }

    static Actor person(CountyCode county, String account, Role role, Optional<UnitId> unit) {
        return new Actor(county, account, NAMES.getProperty(account, account), role, unit);
    }

    private static Optional<UnitId> unit(String id) {
        return Optional.of(new UnitId(id));
    }

    private static Properties load() {
        Properties names = new Properties();
        try (InputStream in = DemoPeople.class.getResourceAsStream("/demo/people.properties")) {
            if (in == null) {
                throw new IllegalStateException("demo/people.properties is not on the class path");
            }
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
