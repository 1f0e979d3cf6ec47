package org.luodi.platform.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.ledger.ReturnFiles;
import org.luodi.platform.projects.ledger.Upload;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.ledger.store.Understood;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Finding;
import org.luodi.platform.projects.wording.DoubtWording;
import org.luodi.sheets.CellRef;
import org.luodi.sheets.MarkedWorkbook;
import org.luodi.sheets.MarkedWorkbook.Mark;
import org.luodi.sheets.MarkedWorkbook.Tone;
import org.luodi.sheets.Source;
import org.luodi.sheets.Unreadable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Marks the waiting doubts in the workbook that the unit sent, so that the unit can mend its own table.
@Component
class MarkedReturns {
    private final ReturnFiles files;
    private final MessageSource messages;

    MarkedReturns(ReturnFiles files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    /// Whether something would be marked.
    static boolean any(ReturnFile file, List<Doubt> doubts) {
        return file.understood().isPresent()
                && doubts.stream().anyMatch(doubt -> doubt.open() && concerns(doubt, file));
    }

    /// The file with the waiting ones of these doubts marked.
    ///
    /// @throws org.luodi.standards.Refusal `projects.file.<reason>` for a file that cannot be read
    Exports.Handed of(Actor actor, ReturnFile file, List<Doubt> doubts) {
        Upload sent = files.content(actor, file.id());
        List<Mark> marks = new ArrayList<>();
        doubts.stream()
                .filter(doubt -> doubt.open() && concerns(doubt, file))
                .forEach(doubt -> marks.addAll(marks(file, doubt)));
        try {
            MarkedWorkbook marked = MarkedWorkbook.of(Source.of(sent.name(), sent.bytes()), text("shell.name"), marks);
            int dot = sent.name().lastIndexOf('.');
            String stem = dot > 0 ? sent.name().substring(0, dot) : sent.name();
            return new Exports.Handed(text("projects.marked.name", stem), Exports.XLSX, marked.bytes());
        } catch (Unreadable unreadable) {
            throw ReturnFiles.refusal(sent.name(), unreadable);
        }
    }

    private List<Mark> marks(ReturnFile file, Doubt doubt) {
        DoubtWording words = new DoubtWording(this::text);
        List<Mark> marks = new ArrayList<>();
        for (Finding finding : doubt.findings()) {
            String said = text("projects.marked.comment", words.rule(finding.rule()), words.why(doubt, finding));
            Tone tone = DoubtCard.grave(doubt) ? Tone.WRONG : Tone.DOUBTFUL;
            List<Origin> cells = cells(file, doubt, finding);
            cells.forEach(cell -> marks.add(new Mark(cell.sheet(), cell.cell(), tone, said)));
            if (cells.isEmpty()) {
                // A project that the table leaves out has no cell: the column of names speaks for it.
                nameColumn(file)
                        .ifPresent(cell -> marks.add(new Mark(
                                cell.sheet(),
                                cell.a1(),
                                tone,
                                doubt.projectName() + text("projects.list-comma") + said)));
            }
        }
        return marks;
    }

    private static List<Origin> cells(ReturnFile file, Doubt doubt, Finding finding) {
        Optional<Origin> own =
                finding.sent().origin().filter(origin -> origin.file().equals(file.name()));
        if (own.isPresent() && doubt.rows().size() <= 1) {
            return List.of(own.get());
        }
        return doubt.rows().stream()
                .filter(row -> row.file().equals(file.name()))
                .map(row -> row.row().nameOrigin())
                .toList();
    }

    private static Optional<CellRef> nameColumn(ReturnFile file) {
        return file.understood()
                .flatMap(understood -> understood.columns().stream()
                        .filter(column -> column.field().equals(Optional.of("projectName")))
                        .findFirst()
                        .map((Understood.Column column) -> new CellRef(
                                understood.sheet(), understood.header().lastRow() - 1, column.index())));
    }

    /// A project that the table leaves out has no row; the unit's file is where it is missing.
    private static boolean concerns(Doubt doubt, ReturnFile file) {
        return doubt.rows().isEmpty()
                ? doubt.project().isPresent() && file.unit().equals(Optional.of(doubt.unit()))
                : FileCards.speaksOf(doubt, file);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
