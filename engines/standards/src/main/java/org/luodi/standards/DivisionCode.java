package org.luodi.standards;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The code of an administrative division (区划代码): six digits down to the county (GB/T 2260), nine to the town
/// (GB/T 10114), twelve to the village as the statistics bureau counts.
///
/// The shape is checked and the province must exist; whether the county exists is a matter of the list ([Divisions]),
/// which changes every year. Refusals: `division-code.shape`, `division-code.province`.
///
/// @param code 6, 9 or 12 digits without trailing zero groups: 140826, never 140826000
public record DivisionCode(String code) implements Comparable<DivisionCode> {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{5}(?:\\d{3}){0,2}");
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    /// How deep a code reaches.
    public enum Level {
        /// 省, 自治区, 直辖市
        PROVINCE,
        /// 市, 州, 盟, 地区
        CITY,
        /// 县, 区, 县级市, 旗
        COUNTY,
        /// 镇, 乡, 街道, and zones counted like them
        TOWN,
        /// 村, 社区
        VILLAGE
    }

    public DivisionCode {
        if (!SHAPE.matcher(code).matches()
                || (code.length() > 6 && code.startsWith("000", 6))
                || (code.length() > 9 && code.endsWith("000"))
                || (code.startsWith("00", 2) && !code.endsWith("0000"))) {
            throw new Refusal("division-code.shape", "a division code has 6, 9 or 12 digits: " + code, code);
        }
        if (!PROVINCES.contains(code.substring(0, 2))) {
            throw new Refusal("division-code.province", "no province has this code: " + code, code);
        }
    }

    /// Reads a code as people write it: full-width digits, spaces, and the padded forms 140826000 and 140826000000.
    public static DivisionCode parse(String text) {
        String plain = HalfWidth.of(text).strip();
        while (plain.length() > 6 && plain.length() % 3 == 0 && plain.endsWith("000")) {
            plain = plain.substring(0, plain.length() - 3);
        }
        return new DivisionCode(plain);
    }

    public Level level() {
        return switch (code.length()) {
            case 12 -> Level.VILLAGE;
            case 9 -> Level.TOWN;
            default -> code.endsWith("0000") ? Level.PROVINCE : code.endsWith("00") ? Level.CITY : Level.COUNTY;
        };
    }

    /// The division that this one belongs to; empty for a province.
    ///
    /// A town of a city without counties (东莞, 中山) belongs to the city.
    public Optional<DivisionCode> parent() {
        return switch (level()) {
            case VILLAGE -> Optional.of(new DivisionCode(code.substring(0, 9)));
            case TOWN -> Optional.of(new DivisionCode(code.substring(0, 6)));
            case COUNTY -> Optional.of(new DivisionCode(code.substring(0, 4) + "00"));
            case CITY -> Optional.of(new DivisionCode(code.substring(0, 2) + "0000"));
            case PROVINCE -> Optional.empty();
        };
    }

    /// Whether the other division is this one or lies inside it.
    public boolean contains(DivisionCode other) {
        return switch (level()) {
            case PROVINCE -> other.code.startsWith(code.substring(0, 2));
            case CITY -> other.code.startsWith(code.substring(0, 4));
            case COUNTY, TOWN, VILLAGE -> other.code.startsWith(code);
        };
    }

    @Override
    public int compareTo(DivisionCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
