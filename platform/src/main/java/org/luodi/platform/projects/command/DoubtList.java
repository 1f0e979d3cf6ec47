package org.luodi.platform.projects.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.wording.DoubtWording;
import org.luodi.platform.projects.wording.Texts;
import org.luodi.sheets.Defused;
import org.luodi.standards.Money;

/// The doubts of a month for the terminal, and as a table to be answered in a spreadsheet and given back.
record DoubtList(YearMonth month, List<Doubt> doubts, Texts texts) {
    private static final List<String> COLUMNS =
            List.of("number", "rules", "unit", "project", "cell", "sent", "expected", "state");
    private static final List<String> FILE_COLUMNS = List.of(
            "month",
            "place",
            "unit",
            "project",
            "rules",
            "why",
            "cell",
            "sent",
            "expected",
            "choices",
            "answer",
            "figure",
            "value",
            "reason");

    String console() {
        ConsoleTable table = new ConsoleTable();
        table.row(headings(COLUMNS));
        DoubtWording wording = new DoubtWording(texts);
        for (int i = 0; i < doubts.size(); i++) {
            Doubt doubt = doubts.get(i);
            table.row(List.of(
                    String.valueOf(i + 1),
                    wording.rules(doubt),
                    doubt.unit(),
                    doubt.projectName(),
                    doubt.cell().map(Origin::place).orElse(""),
                    sent(doubt),
                    expected(doubt),
                    state(doubt)));
        }
        return table.print();
    }

    /// Writes the list as UTF-8 csv with a mark that Excel and WPS know, the answer columns empty.
    void writeTo(Path file) {
        DoubtWording wording = new DoubtWording(texts);
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings(FILE_COLUMNS));
        for (Doubt doubt : doubts) {
            String choices = doubt.proposals().stream().map(wording::proposal).collect(Collectors.joining(" / "));
            rows.add(List.of(
                    month.toString(),
                    doubt.place().key(),
                    doubt.unit(),
                    doubt.projectName(),
                    wording.rules(doubt),
                    wording.why(doubt, doubt.first()),
                    doubt.cell().map(Origin::place).orElse(""),
                    sent(doubt),
                    expected(doubt),
                    choices,
                    "",
                    "",
                    "",
                    ""));
        }
        String csv = rows.stream()
                .map(row -> row.stream().map(DoubtList::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        try {
            Files.writeString(file, csv, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> headings(List<String> columns) {
        return columns.stream()
                .map(column -> texts.text("projects.doubt-list." + column))
                .toList();
    }

    private static String sent(Doubt doubt) {
        return doubt.first().field().isPresent() ? doubt.first().sent().raw() : "";
    }

    private static String expected(Doubt doubt) {
        return doubt.first().expected().map(Money::plain).orElse("");
    }

    private String state(Doubt doubt) {
        String state = doubt.asked() ? "asked" : doubt.open() ? "open" : "answered";
        return texts.text("projects.doubt-state." + state);
    }

    /// A cell of a unit's workbook is printed here, so a text that a spreadsheet would take for a formula is defused.
    static String quoted(String text) {
        return '"' + Defused.defuse(text).replace("\"", "\"\"") + '"';
    }
}
