package org.luodi.platform.projects.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.directory.Unit;
import org.luodi.platform.directory.Units;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.ledger.store.LearnedHeaders;
import org.luodi.platform.projects.ledger.store.PlanEntry;
import org.luodi.platform.projects.ledger.store.Plans;
import org.luodi.platform.projects.ledger.store.ReturnFile.State;
import org.luodi.platform.projects.workbook.ReturnReader;
import org.luodi.platform.projects.workbook.ReturnReading;
import org.luodi.platform.projects.workbook.ReturnVocabulary;
import org.luodi.platform.projects.workbook.UnitNames;
import org.luodi.sheets.Source;
import org.luodi.sheets.Unreadable;
import org.luodi.sheets.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads files with what the county knows: its units, the year's list, the headers that its clerks taught.
@Component
class FileReading {
    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);

    private final Plans plans;
    private final Units units;
    private final LearnedHeaders headers;

    FileReading(Plans plans, Units units, LearnedHeaders headers) {
        this.plans = plans;
        this.units = units;
        this.headers = headers;
    }

    Vocabulary vocabulary(CountyCode county) {
        return ReturnVocabulary.shipped().learned(headers.all(county));
    }

    /// A reader with what is known now; may be used by several threads.
    Reader reader(CountyCode county, int year) {
        List<PlannedProject> plan =
                plans.entries(county, year).stream().map(PlanEntry::project).toList();
        Map<String, List<String>> names = new HashMap<>();
        for (Unit unit : units.all(county)) {
            List<String> others = new java.util.ArrayList<>(unit.aliases());
            others.add(unit.shortName());
            names.put(unit.name(), others);
        }
        UnitNames unitNames = UnitNames.of(names, plan);
        return new Reader(new ReturnReader(vocabulary(county), unitNames), unitNames);
    }

    /// The name under which the county keeps a unit: the directory's, else the one given.
    String canonical(CountyCode county, String unit) {
        return units.named(county, unit).map(Unit::name).orElse(unit);
    }

    static String reason(Unreadable unreadable) {
        return unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads any number of files.
    record Reader(ReturnReader returns, UnitNames units) {
        ReadFile read(String name, byte[] bytes, String sha256) {
            try {
                ReturnReading reading = returns.read(Source.of(name, bytes));
                if (!reading.namesProjects()) {
                    return ReadFile.nameless(name, bytes.length, sha256, reading);
                }
                return new ReadFile(
                        name,
                        bytes.length,
                        sha256,
                        reading.unit().isPresent() ? State.READ : State.UNIT_UNKNOWN,
                        "",
                        reading.unit(),
                        reading.returns(),
                        Optional.of(Tables.understood(reading.table(), reading.problems())));
            } catch (Unreadable unreadable) {
                return ReadFile.unreadable(name, bytes.length, sha256, reason(unreadable), units.in(name));
            } catch (RuntimeException defect) {
                // A defect in a reader must not stop the other files; the file is kept, and the log tells which. Not by
                // its name, in which people's names stand.
                LOG.atError().setCause(defect).log("Reading the file with SHA-256 {} failed", sha256);
                return ReadFile.unreadable(name, bytes.length, sha256, "broken", units.in(name));
            }
        }
    }
}
