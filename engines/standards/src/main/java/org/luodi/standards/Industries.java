package org.luodi.standards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The classification of the national economy (国民经济行业分类), GB/T 4754-2017: 20 sections, 97 divisions, 473 groups and
/// 1381 classes.
///
/// For statistics a project belongs to the branch of its product, not of the company that builds it.
public final class Industries {

    private final Map<String, Industry> byCode = new LinkedHashMap<>();

    private Industries(List<String[]> rows) {
        for (String[] row : rows) {
            byCode.put(row[1], new Industry(row[0], row[1], row[2]));
        }
    }

    /// The list of the standard.
    public static Industries shipped() {
        return Shipped.INDUSTRIES;
    }

    /// The branch of a code as people write it, with or without the section's letter: 0111, A0111, ａ０１１１.
    ///
    /// Empty when the standard has no such code; a wrong letter before right digits is no such code.
    public Optional<Industry> find(String code) {
        String plain = HalfWidth.of(code).strip().toUpperCase(Locale.ROOT);
        boolean lettered = plain.length() > 1 && Character.isLetter(plain.charAt(0));
        Industry found = byCode.get(lettered ? plain.substring(1) : plain);
        if (found == null || (lettered && !found.codeWithSection().equals(plain))) {
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /// The branch of a code; refused with `industry.unknown` when the standard has none.
    public Industry get(String code) {
        return find(code)
                .orElseThrow(() -> new Refusal("industry.unknown", "GB/T 4754-2017 has no code " + code, code));
    }

    /// The branches whose name is this one, finest last: a group with one class often shares its name.
    public List<Industry> named(String name) {
        String plain = name.strip();
        return byCode.values().stream()
                .filter(industry -> industry.name().equals(plain))
                .toList();
    }

    /// The branch directly above; empty for a section.
    public Optional<Industry> parent(Industry industry) {
        return switch (industry.level()) {
            case SECTION -> Optional.empty();
            case DIVISION -> Optional.of(get(industry.section()));
            case GROUP -> Optional.of(get(industry.code().substring(0, 2)));
            case CLASS -> Optional.of(get(industry.code().substring(0, 3)));
        };
    }

    /// The branches directly below, in the order of the standard.
    public List<Industry> children(Industry industry) {
        return byCode.values().stream()
                .filter(below -> parent(below).filter(industry::equals).isPresent())
                .toList();
    }

    /// The way from the section down to the branch itself.
    public List<Industry> path(Industry industry) {
        List<Industry> path = new ArrayList<>();
        for (Optional<Industry> at = Optional.of(industry); at.isPresent(); at = at.flatMap(this::parent)) {
            path.add(at.get());
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /// Every branch, in the order of the standard.
    public List<Industry> all() {
        return List.copyOf(byCode.values());
    }

    /// Read on first use only.
    private static final class Shipped {
        private static final Industries INDUSTRIES = new Industries(ShippedList.rows("industries.csv"));
    }
}
