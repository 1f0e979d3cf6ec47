package org.luodi.gongwen;

/// The foot of the last page (GB/T 9704-2012, 7.4): rows of 4号 between lines as wide as the text area, the outer lines
/// 0.35 mm, the inner one 0.25 mm, at the lower end of the text area.
final class ImprintLayout {

    /// One character of 4号, 14 points.
    private static final int CHARACTER = 280;

    /// Eighths of a point.
    private static final int OUTER_LINE = 8;

    private static final int INNER_LINE = 6;

    private ImprintLayout() {}

    static void write(Manuscript manuscript, Imprint imprint) {
        int width = Paper.UPRIGHT.textWidth();
        StringBuilder table = new StringBuilder("<w:tblPr>");
        // Floating at the lower margin, so that it stays at the foot of the page when the text above is edited; placed
        // from the edge of the page, because LibreOffice floats no other table as wide as the text.
        table.append("<w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:vertAnchor=\"margin\" ")
                .append("w:horzAnchor=\"page\" w:tblpX=\"%d\" w:tblpYSpec=\"bottom\"/>".formatted(Paper.UPRIGHT.left()))
                .append("<w:tblOverlap w:val=\"never\"/>")
                .append("<w:tblW w:w=\"%d\" w:type=\"dxa\"/>".formatted(width))
                .append("<w:tblBorders>")
                .append(line("top", OUTER_LINE))
                .append(line("bottom", OUTER_LINE))
                .append(line("insideH", INNER_LINE))
                .append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>")
                .append(
                        "<w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>")
                .append("<w:tblGrid><w:gridCol w:w=\"%d\"/></w:tblGrid>".formatted(width));
        imprint.copiedTo().ifPresent(copies -> table.append(row(width, copies(copies))));
        table.append(row(width, printing(imprint, width)));
        // A line of one point to hang on: a table that opens a section would be drawn on the page before it.
        manuscript.paragraph("Break", "");
        manuscript.beginTable();
        manuscript.append(table.toString());
        manuscript.endTable();
    }

    private static String copies(String copiedTo) {
        String text = "抄送：" + copiedTo.strip().replaceFirst("[。.]?$", "。");
        String indent = "<w:ind w:left=\"%d\" w:right=\"%d\" w:hanging=\"%d\"/>"
                .formatted(4 * CHARACTER, CHARACTER, 3 * CHARACTER);
        return Markup.paragraph("Imprint", indent, text);
    }

    private static String printing(Imprint imprint, int width) {
        String properties = "<w:tabs><w:tab w:val=\"right\" w:pos=\"%d\"/></w:tabs><w:ind w:left=\"%d\"/>"
                .formatted(width - CHARACTER, CHARACTER);
        String text = imprint.printedBy() + "\t" + DocxWriter.day(imprint.printedOn()) + "印发";
        return Markup.paragraph("Imprint", properties, text);
    }

    private static String row(int width, String paragraph) {
        return "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"" + width
                + "\" w:type=\"dxa\"/></w:tcPr>" + paragraph + "</w:tc></w:tr>";
    }

    private static String line(String edge, int eighths) {
        return "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"000000\"/>".formatted(edge, eighths);
    }
}
