package org.luodi.platform.projects.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.luodi.gongwen.DocxWriter;
import org.luodi.platform.projects.bulletin.BulletinDocument;
import org.luodi.platform.projects.bulletin.BulletinFigures;
import org.luodi.platform.projects.bulletin.BulletinInput;
import org.luodi.platform.projects.bulletin.BulletinJson;
import org.luodi.platform.projects.bulletin.BulletinTemplate;
import org.luodi.platform.projects.bulletin.BulletinText;
import org.luodi.platform.projects.bulletin.BulletinWorkbook;
import org.luodi.platform.projects.bulletin.GroupLine;
import org.luodi.platform.projects.bulletin.Letterhead;
import org.luodi.platform.projects.domain.PlanRow;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.wording.Texts;
import org.luodi.platform.projects.workbook.PlanReader;
import org.luodi.platform.projects.workbook.PlanReading;
import org.luodi.platform.projects.workbook.ReturnReader;
import org.luodi.platform.projects.workbook.ReturnVocabulary;
import org.luodi.platform.projects.workbook.UnitNames;
import org.luodi.sheets.Source;
import org.luodi.sheets.Unreadable;
import org.luodi.standards.Refusal;

/// `luodi bulletin --plan FILE --returns DIR --month 2021-09 --out DIR [--answers FILE]`: from files to doubts to
/// documents,
/// without a server.
///
/// Exit status: 0 when no doubt is open, 2 when one is (the documents are written all the same and say that they are
/// provisional), 1 when the work could not be done.
public final class BulletinCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int DOUBTS_OPEN = 2;

    private final Texts texts;
    private final PrintStream out;

    BulletinCommand(Texts texts, PrintStream out) {
        this.texts = texts;
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new BulletinCommand(Texts.bundled(Locale.SIMPLIFIED_CHINESE), out).run(arguments));
    }

    int run(String[] arguments) {
        try {
            return work(Options.parse(arguments, texts.text("projects.command.county")));
        } catch (Refusal refusal) {
            out.println(texts.text("projects.command.refused", told(refusal)));
        } catch (Unreadable unreadable) {
            out.println(texts.text(
                    "projects.command.unreadable",
                    String.valueOf(unreadable.getMessage()),
                    reason(unreadable.reason())));
        } catch (IOException e) {
            out.println(texts.text("projects.command.io", String.valueOf(e.getMessage())));
        }
        return FAILED;
    }

    private int work(Options options) throws IOException {
        refuseMissing(options);
        List<PlannedProject> plan = plan(options.plan());
        ReturnReader reader = new ReturnReader(ReturnVocabulary.shipped(), UnitNames.of(plan));
        AnswerTable answers = options.answers().map(AnswerTable::read).orElseGet(AnswerTable::none);
        List<YearSoFar.ReviewedMonth> months =
                new YearSoFar(plan, reader, answers).upTo(options.month(), options.returns());
        YearSoFar.ReviewedMonth month = months.getLast();
        months.subList(0, months.size() - 1).forEach(this::tellEarlier);
        tell(month);
        write(options, month);
        return month.review().open().isEmpty() && month.folder().unreadable().isEmpty() ? DONE : DOUBTS_OPEN;
    }

    private static void refuseMissing(Options options) {
        if (!Files.isRegularFile(options.plan())) {
            throw new Refusal(
                    "command.no-file",
                    "no such file: " + options.plan(),
                    options.plan().toString());
        }
        if (!Files.isDirectory(options.returns())) {
            throw new Refusal(
                    "command.no-folder",
                    "no such folder: " + options.returns(),
                    options.returns().toString());
        }
    }

    private List<PlannedProject> plan(Path file) {
        PlanReading reading = new PlanReader(ReturnVocabulary.shipped()).read(Source.of(file));
        reading.problems()
                .forEach(problem -> out.println(texts.text(
                        "projects.row-problem." + problem.code(),
                        problem.origin().file(),
                        problem.row(),
                        problem.origin().cell(),
                        problem.raw())));
        List<PlannedProject> plan = new ArrayList<>();
        for (PlanRow row : reading.rows()) {
            plan.add(row.identified(new ProjectId(plan.size() + 1L)));
        }
        return plan;
    }

    private void tellEarlier(YearSoFar.ReviewedMonth month) {
        if (!month.review().open().isEmpty()) {
            out.println(texts.text(
                    "projects.command.earlier-open",
                    month.month().toString(),
                    month.review().open().size()));
        }
    }

    private void tell(YearSoFar.ReviewedMonth month) {
        month.folder()
                .unreadable()
                .forEach(refused -> out.println(
                        texts.text("projects.command.unreadable", refused.file(), reason(refused.reason()))));
        month.folder()
                .problems()
                .forEach(problem -> out.println(texts.text(
                        "projects.row-problem." + problem.code(),
                        problem.origin().file(),
                        problem.row(),
                        problem.origin().cell(),
                        problem.raw())));
        List<Doubt> doubts = month.review().doubts();
        if (!doubts.isEmpty()) {
            out.print(new DoubtList(month.month(), doubts, texts).console());
        }
        out.println(texts.text(
                "projects.command.summary",
                month.folder().readings().size(),
                month.plan().size(),
                doubts.size(),
                month.review().open().size()));
    }

    private void write(Options options, YearSoFar.ReviewedMonth month) throws IOException {
        BulletinFigures figures = BulletinFigures.of(new BulletinInput(
                options.county(),
                month.month(),
                month.plan(),
                month.review().figures(),
                month.review().doubts(),
                ListSettings.standard()));
        BulletinText text = BulletinTemplate.standard().render(figures);
        Files.createDirectories(options.out());
        write(
                options.out().resolve("bulletin.docx"),
                to -> DocxWriter.write(BulletinDocument.of(figures, text, Letterhead.none()), to));
        write(options.out().resolve("bulletin.xlsx"), to -> BulletinWorkbook.write(figures, to));
        write(options.out().resolve("bulletin.json"), to -> BulletinJson.write(figures, to));
        Files.writeString(options.out().resolve("bulletin.txt"), GroupLine.of(figures) + "\n");
        new DoubtList(month.month(), month.review().doubts(), texts)
                .writeTo(options.out().resolve("doubts.csv"));
        out.println(GroupLine.of(figures));
        out.println(texts.text("projects.command.written", options.out().toString()));
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// A document appears whole or not at all, also when the disk is full or the command is stopped.
    private static void write(Path file, Content content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream to = Files.newOutputStream(unfinished)) {
            content.writeTo(to);
        }
        Files.move(unfinished, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private String told(Refusal refusal) {
        String key = "projects.refusal." + refusal.code();
        try {
            return texts.text(key, refusal.args().toArray());
        } catch (java.util.MissingResourceException noWords) {
            return String.valueOf(refusal.getMessage());
        }
    }

    private String reason(Unreadable.Reason reason) {
        return texts.text(
                "projects.unreadable." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
