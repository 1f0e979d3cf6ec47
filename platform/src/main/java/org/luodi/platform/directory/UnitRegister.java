package org.luodi.platform.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luodi.platform.access.UnitSpellings;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The units in table `directory.unit`.
///
/// A county has some hundred units, so names are compared in memory: rules of spelling need no index.
@Component
class UnitRegister implements Units, UnitSpellings {
    private final JdbcClient jdbc;

    UnitRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Unit> all(CountyCode county) {
        return jdbc.sql("""
                select unit_id, name, short_name, kind, aliases from directory.unit
                where county_code = :county order by place, unit_id
                """)
                .param("county", county.value())
                .query(UnitRegister::unit)
                .list();
    }

    @Override
    public Optional<Unit> byId(CountyCode county, UnitId id) {
        return jdbc.sql("""
                select unit_id, name, short_name, kind, aliases from directory.unit
                where county_code = :county and unit_id = :unit
                """)
                .param("county", county.value())
                .param("unit", id.value())
                .query(UnitRegister::unit)
                .optional();
    }

    @Override
    public Set<String> of(CountyCode county, UnitId id) {
        return byId(county, id)
                .map(unit -> Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.aliases().stream())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    @Override
    public Optional<Unit> named(CountyCode county, String name) {
        List<Unit> units = all(county);
        Spelling sought = Spelling.of(name);
        return only(units, unit -> Spelling.of(unit.name()).equals(sought))
                .or(() -> only(units, unit -> spellings(unit).contains(sought)));
    }

    @Override
    public List<Unit> search(CountyCode county, String text, int limit) {
        Spelling sought = Spelling.of(text);
        return all(county).stream()
                .filter(unit -> spellings(unit).stream().anyMatch(spelling -> spelling.contains(sought)))
                .sorted(Comparator.comparing(
                        unit -> !Spelling.of(unit.name()).text().startsWith(sought.text())))
                .limit(limit)
                .toList();
    }

    private static Optional<Unit> only(List<Unit> units, Predicate<Unit> fits) {
        List<Unit> found = units.stream().filter(fits).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<Spelling> spellings(Unit unit) {
        return Stream.concat(
                        Stream.of(unit.name(), unit.shortName()), unit.aliases().stream())
                .map(Spelling::of)
                .distinct()
                .toList();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                new UnitId(row.getString("unit_id")),
                row.getString("name"),
                row.getString("short_name"),
                UnitKind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("aliases").getArray()));
    }
}
