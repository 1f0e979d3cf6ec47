package org.luodi.platform.projects.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.luodi.sheets.Field;
import org.luodi.sheets.FieldKind;
import org.luodi.sheets.Vocabulary;

/// The columns of plans and returns, and the words that units write over them.
public final class ReturnVocabulary {
    static final String NAME = "projectName";
    static final String CODE = "projectCode";
    static final String UNIT = "unit";
    static final String OWNER = "owner";
    static final String NATURE = "nature";
    static final String FIELD = "field";
    static final String TOTAL = "totalInvestment";
    static final String PLAN = "annualPlan";
    static final String MONTH = "monthDone";
    static final String CUMULATIVE = "cumulativeDone";
    static final String PROGRESS = "progress";
    static final String PROBLEMS = "problems";
    static final String STARTED = "started";

    private ReturnVocabulary() {}

    /// What ships with Luodi; a county's corrections are laid over it with [Vocabulary#learned].
    public static Vocabulary shipped() {
        return Vocabulary.of(fields());
    }

    /// The fields that a column can be given to by hand, in the order of the usual table.
    public static List<Field> fields() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReturnVocabulary.class.getResourceAsStream("/projects/vocabulary.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(ReturnVocabulary::field)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Field field(String line) {
        String[] parts = line.split(",", 4);
        return new Field(
                parts[0], FieldKind.valueOf(parts[1]), Boolean.parseBoolean(parts[2]), List.of(parts[3].split("\\|")));
    }
}
