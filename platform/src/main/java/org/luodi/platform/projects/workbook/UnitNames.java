package org.luodi.platform.projects.workbook;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.projects.domain.NameKey;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.standards.HalfWidth;

/// The names that units go by, ready to be found in a file's name, a title or a cell.
///
/// A unit is also known without the county's prefix: 水利局 in a file name means 县水利局. The longest name that fits wins,
/// so that 县水利局 is never taken for a shorter namesake.
public final class UnitNames {
    private final Map<String, String> unitByName = new LinkedHashMap<>();
    private final List<String> namesByLength;
    private final Map<String, String> unitByProject = new LinkedHashMap<>();

    private UnitNames(Map<String, List<String>> aliases, Collection<PlannedProject> plan) {
        aliases.forEach((unit, names) -> {
            register(unit, unit);
            names.forEach(name -> register(name, unit));
        });
        plan.forEach(project -> register(project.unit(), project.unit()));
        plan.forEach(project -> {
            unitByProject.put(NameKey.of(project.name()).text(), project.unit());
            project.code().ifPresent(code -> unitByProject.put(code, project.unit()));
        });
        namesByLength = unitByName.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// The units of a year's list, under their own names.
    public static UnitNames of(Collection<PlannedProject> plan) {
        return new UnitNames(Map.of(), plan);
    }

    /// The units of a county's directory with the other names that they go by.
    public static UnitNames of(Map<String, List<String>> aliases, Collection<PlannedProject> plan) {
        return new UnitNames(aliases, plan);
    }

    private void register(String name, String unit) {
        unitByName.putIfAbsent(name, unit);
        for (String prefix : Words.list("unit.prefix")) {
            if (name.startsWith(prefix) && name.length() > prefix.length() + 1) {
                unitByName.putIfAbsent(name.substring(prefix.length()), unit);
            }
        }
    }

    /// The unit that a text names, if any.
    public Optional<String> in(String text) {
        String plain = HalfWidth.of(text).replace(" ", "");
        return namesByLength.stream().filter(plain::contains).findFirst().map(unitByName::get);
    }

    /// The unit that answers for a project, by its code or name.
    Optional<String> answeringFor(Optional<String> code, String name) {
        return code.map(unitByProject::get)
                .or(() -> Optional.ofNullable(unitByProject.get(NameKey.of(name).text())));
    }
}
