package org.luodi.platform.projects.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.sheets.Cell;
import org.luodi.sheets.DataRow;
import org.luodi.sheets.Field;
import org.luodi.sheets.FieldKind;
import org.luodi.sheets.Source;
import org.luodi.sheets.TableReader;
import org.luodi.sheets.Vocabulary;

/// Answers to doubts as a table (csv or xlsx): the command's own list of doubts with the answer columns filled in, or
/// one
/// written by hand.
final class AnswerTable {
    private final List<AnswerLine> lines;

    private AnswerTable(List<AnswerLine> lines) {
        this.lines = lines;
    }

    static AnswerTable none() {
        return new AnswerTable(List.of());
    }

    /// @throws org.luodi.sheets.Unreadable when the file holds no such table
    /// @throws org.luodi.standards.Refusal naming the row, when an answer or an amount cannot be understood
    static AnswerTable read(Path file) {
        List<AnswerLine> lines = new ArrayList<>();
        for (DataRow row : new TableReader(vocabulary()).read(Source.of(file)).rows()) {
            String answer = text(row, "answer");
            if (!answer.isBlank()) {
                lines.add(new AnswerLine(
                        row.row() + 1,
                        text(row, "month"),
                        text(row, "place"),
                        text(row, "unit"),
                        text(row, "project"),
                        AnswerWords.kind(answer, row.row() + 1),
                        text(row, "figure"),
                        text(row, "value"),
                        text(row, "reason")));
            }
        }
        return new AnswerTable(lines);
    }

    /// The answers to those of a month's doubts that the table speaks of; several lines about one doubt are one answer.
    List<Answer> to(YearMonth month, List<Doubt> doubts, List<PlannedProject> plan) {
        Map<Doubt, List<AnswerLine>> byDoubt = new LinkedHashMap<>();
        for (Doubt doubt : doubts) {
            for (AnswerLine line : lines) {
                if (line.isFor(month) && line.speaksOf(doubt, plan)) {
                    byDoubt.computeIfAbsent(doubt, ignored -> new ArrayList<>()).add(line);
                }
            }
        }
        List<Answer> answers = new ArrayList<>();
        byDoubt.forEach((doubt, spoken) -> answers.add(AnswerLine.answer(doubt, spoken, plan)));
        return answers;
    }

    private static String text(DataRow row, String field) {
        return row.cell(field).map(Cell::text).orElse("");
    }

    private static Vocabulary vocabulary() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AnswerTable.class.getResourceAsStream("/projects/answers.csv")),
                StandardCharsets.UTF_8))) {
            return Vocabulary.of(in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", 4))
                    .map(part -> new Field(
                            part[0],
                            FieldKind.valueOf(part[1]),
                            Boolean.parseBoolean(part[2]),
                            List.of(part[3].split("\\|"))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
