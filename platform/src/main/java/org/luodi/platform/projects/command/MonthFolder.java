package org.luodi.platform.projects.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.luodi.platform.projects.domain.UnitReturn;
import org.luodi.platform.projects.workbook.ReturnReader;
import org.luodi.platform.projects.workbook.ReturnReading;
import org.luodi.platform.projects.workbook.RowProblem;
import org.luodi.sheets.Source;
import org.luodi.sheets.Unreadable;

/// The returns of one month as a folder of files.
///
/// @param unreadable files that could not be read, and why; the others count all the same
record MonthFolder(List<ReturnReading> readings, List<Refused> unreadable) {
    private static final Set<String> ENDINGS = Set.of("xlsx", "xls", "csv", "et", "xlsm");

    /// A file that could not be read.
    record Refused(String file, Unreadable.Reason reason) {}

    static MonthFolder read(Path folder, ReturnReader reader) {
        List<ReturnReading> readings = new ArrayList<>();
        List<Refused> unreadable = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                readings.add(reader.read(Source.of(file)));
            } catch (Unreadable e) {
                unreadable.add(new Refused(String.valueOf(file.getFileName()), e.reason()));
            }
        }
        return new MonthFolder(readings, unreadable);
    }

    List<UnitReturn> returns() {
        return readings.stream().flatMap(reading -> reading.returns().stream()).toList();
    }

    List<RowProblem> problems() {
        return readings.stream().flatMap(reading -> reading.problems().stream()).toList();
    }

    /// Workbooks and csv files in the order of their names; the lock files that Office and WPS leave are passed over.
    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isTable(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTable(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) && !name.startsWith("~") && !name.startsWith(".");
    }
}
