package org.luodi.standards;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A list of administrative divisions, looked up by code or by name.
///
/// The shipped list holds Shanxi, its cities and counties, and the towns of Yuncheng; a county elsewhere makes its own
/// with [#of] or adds to this one with [#with].
public final class Divisions {

    private final TreeMap<DivisionCode, Division> byCode = new TreeMap<>();

    private Divisions(Stream<Division> divisions) {
        divisions.forEach(division -> byCode.put(division.code(), division));
    }

    /// The list that comes with Luodi.
    public static Divisions shipped() {
        return Shipped.DIVISIONS;
    }

    /// A list of one's own; of two entries with one code the later counts.
    public static Divisions of(Collection<Division> divisions) {
        return new Divisions(divisions.stream());
    }

    /// This list with more entries, which replace those of the same code.
    public Divisions with(Collection<Division> more) {
        return new Divisions(Stream.concat(byCode.values().stream(), more.stream()));
    }

    public Optional<Division> find(DivisionCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The division of a code; refused with `division.unknown` when the list does not hold it.
    public Division get(DivisionCode code) {
        return find(code)
                .orElseThrow(() -> new Refusal("division.unknown", "no division has the code " + code, code.code()));
    }

    /// All divisions with this official name or alias, by code: 城关镇 is the name of many.
    public List<Division> named(String name) {
        String plain = HalfWidth.of(name).strip();
        return byCode.values().stream()
                .filter(division -> division.isCalled(plain))
                .toList();
    }

    /// The divisions directly below one, by code.
    public List<Division> children(DivisionCode parent) {
        return byCode.values().stream()
                .filter(division ->
                        division.code().parent().filter(parent::equals).isPresent())
                .toList();
    }

    /// The names from the province down, joined as in an address: 山西省运城市绛县. Levels that the list does not hold
    /// are left out.
    public String fullName(DivisionCode code) {
        String above = code.parent().map(this::fullNameIfKnown).orElse("");
        return above + get(code).name();
    }

    private String fullNameIfKnown(DivisionCode code) {
        String above = code.parent().map(this::fullNameIfKnown).orElse("");
        return above + find(code).map(Division::name).orElse("");
    }

    /// Every division of the list, by code.
    public List<Division> all() {
        return List.copyOf(byCode.values());
    }

    /// Read on first use only.
    private static final class Shipped {

        private static final Divisions DIVISIONS =
                new Divisions(ShippedList.rows("divisions.csv").stream().map(Shipped::division));

        private static Division division(String[] row) {
            return new Division(new DivisionCode(row[0]), row[1], row[2].isEmpty() ? List.of() : List.of(row[2]));
        }
    }
}
