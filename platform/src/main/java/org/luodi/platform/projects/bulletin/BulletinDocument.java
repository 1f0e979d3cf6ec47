package org.luodi.platform.projects.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.luodi.gongwen.Attachment;
import org.luodi.gongwen.Block;
import org.luodi.gongwen.OfficialDocument;
import org.luodi.gongwen.TableColumn;
import org.luodi.platform.projects.metrics.LampWording;
import org.luodi.platform.projects.metrics.Progress;
import org.luodi.standards.Money;

/// The bulletin as an official document (公文) with the table of all projects attached, laid across.
public final class BulletinDocument {
    private BulletinDocument() {}

    /// The document; `DocxWriter` lays it out.
    public static OfficialDocument of(BulletinFigures figures, BulletinText text, Letterhead letterhead) {
        List<Block> body = text.paragraphs().stream()
                .map(paragraph -> paragraph.heading()
                        ? new Block.Heading(paragraph.level(), paragraph.plain())
                        : (Block) new Block.Paragraph(paragraph.plain()))
                .toList();
        return new OfficialDocument(
                letterhead.issuer(),
                letterhead.number(),
                text.title(),
                letterhead.recipients(),
                body,
                List.of(new Attachment(attachmentTitle(figures), List.of(table(figures)))),
                letterhead.signedBy(),
                letterhead.date(),
                letterhead.imprint());
    }

    /// A document without anything around title and text.
    public static OfficialDocument of(BulletinFigures figures, BulletinText text) {
        return of(figures, text, Letterhead.none());
    }

    private static String attachmentTitle(BulletinFigures figures) {
        return BulletinWords.of(
                "attachment",
                figures.county(),
                Integer.toString(figures.month().getYear()),
                BulletinWords.period(figures.month()));
    }

    private static Block.Table table(BulletinFigures figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(total(figures));
        int number = 0;
        for (ProjectFigures project : figures.projects()) {
            number++;
            rows.add(row(number, project, figures));
        }
        return new Block.Table("", BulletinWords.of("unit.line"), columns(), rows, true);
    }

    private static List<TableColumn> columns() {
        return List.of(
                TableColumn.centred(BulletinWords.of("column.number"), 5),
                TableColumn.text(BulletinWords.of("column.project"), 26),
                TableColumn.text(BulletinWords.of("column.unit"), 17),
                TableColumn.centred(BulletinWords.of("column.field"), 12),
                TableColumn.centred(BulletinWords.of("column.nature"), 7),
                TableColumn.number(BulletinWords.of("column.total"), 9),
                TableColumn.number(BulletinWords.of("column.plan"), 9),
                TableColumn.number(BulletinWords.of("column.month"), 8),
                TableColumn.number(BulletinWords.of("column.completed"), 8),
                TableColumn.number(BulletinWords.of("column.rate"), 8),
                TableColumn.number(BulletinWords.of("column.gap"), 9),
                TableColumn.centred(BulletinWords.of("column.lamp"), 9));
    }

    private static List<String> total(BulletinFigures figures) {
        List<String> row = new ArrayList<>(List.of(BulletinWords.of("total"), "", "", "", ""));
        row.addAll(
                numbers(figures.overall().totalInvestment(), figures.overall().progress(), figures));
        row.add("");
        return row;
    }

    private static List<String> row(int number, ProjectFigures line, BulletinFigures figures) {
        String mark = line.provisional() ? BulletinWords.of("provisional.mark") : "";
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(number),
                line.project().name() + mark,
                line.project().unit(),
                line.project().field(),
                BulletinWords.of("nature." + line.project().nature().name())));
        row.addAll(numbers(line.project().totalInvestment(), line.progress(), figures));
        row.add(LampWording.name(line.lamp().lamp()));
        return row;
    }

    private static List<String> numbers(Money total, Progress progress, BulletinFigures figures) {
        int decimals = figures.settings().decimals();
        String undefined = BulletinWords.of("undefined");
        return List.of(
                FigurePrint.wanDigits(total),
                FigurePrint.wanDigits(progress.annualPlan()),
                FigurePrint.wanDigits(progress.month()),
                FigurePrint.wanDigits(progress.completed()),
                progress.completionRate().map(rate -> rate.digits(decimals)).orElse(undefined),
                progress.gap(figures.settings())
                        .map(gap -> gap.signed(decimals))
                        .orElse(undefined));
    }
}
