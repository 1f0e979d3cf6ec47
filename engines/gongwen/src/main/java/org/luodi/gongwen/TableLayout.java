package org.luodi.gongwen;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Lays a table out over the width of the text area: header of one or two levels repeated on each page, rows kept
/// whole, figures set right.
final class TableLayout {

    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "全县", "累计");
    private static final int HEADER_ROW_TWIPS = 480;
    private static final int ROW_TWIPS = 440;

    private final Block.Table table;
    private final int[] widths;
    private final Manuscript manuscript;
    private final StringBuilder markup = new StringBuilder();

    private TableLayout(Block.Table table, Manuscript manuscript) {
        this.table = table;
        this.widths = widths(table.columns(), manuscript.paper().textWidth());
        this.manuscript = manuscript;
    }

    static void write(Manuscript manuscript, Block.Table table) {
        if (!table.title().isBlank()) {
            manuscript.paragraph("TableTitle", table.title());
        }
        if (!table.unitLine().isBlank()) {
            manuscript.paragraph("TableUnit", table.unitLine());
        }
        new TableLayout(table, manuscript).write();
    }

    private void write() {
        manuscript.beginTable();
        int width = Arrays.stream(widths).sum();
        markup.append("<w:tblPr>");
        markup.append("<w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>".formatted(width));
        for (String edge : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            markup.append("<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>".formatted(edge));
        }
        markup.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int each : widths) {
            markup.append("<w:gridCol w:w=\"").append(each).append("\"/>");
        }
        markup.append("</w:tblGrid>");
        header();
        table.rows().forEach(this::row);
        manuscript.endTable();
    }

    private void header() {
        List<TableColumn> columns = table.columns();
        boolean grouped = columns.stream().anyMatch(column -> !column.group().isEmpty());
        beginRow(HEADER_ROW_TWIPS, true);
        for (int i = 0; i < columns.size(); i++) {
            String group = columns.get(i).group();
            if (group.isEmpty()) {
                cell(
                        widths[i],
                        grouped ? "<w:vMerge w:val=\"restart\"/>" : "",
                        head(columns.get(i).name()));
                continue;
            }
            int first = i;
            int width = widths[i];
            while (i + 1 < columns.size() && columns.get(i + 1).group().equals(group)) {
                i++;
                width += widths[i];
            }
            cell(width, "<w:gridSpan w:val=\"" + (i - first + 1) + "\"/>", head(group));
        }
        endRow();
        if (grouped) {
            beginRow(HEADER_ROW_TWIPS, true);
            for (int i = 0; i < columns.size(); i++) {
                boolean single = columns.get(i).group().isEmpty();
                cell(
                        widths[i],
                        single ? "<w:vMerge/>" : "",
                        head(single ? "" : columns.get(i).name()));
            }
            endRow();
        }
    }

    private void row(List<String> cells) {
        boolean total = cells.stream()
                .map(text -> text.replaceAll("\\s", ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .filter(TOTALS::contains)
                .isPresent();
        beginRow(ROW_TWIPS, false);
        for (int i = 0; i < widths.length; i++) {
            String alignment = switch (table.columns().get(i).alignment()) {
                case LEFT -> "left";
                case CENTRE -> "center";
                case RIGHT -> "right";
            };
            String paragraph = Markup.paragraph(
                    total ? "TableTotal" : "TableCell", "<w:jc w:val=\"" + alignment + "\"/>", cells.get(i));
            cell(widths[i], "", paragraph);
        }
        endRow();
    }

    private static String head(String text) {
        return Markup.paragraph("TableHead", "", text);
    }

    private void beginRow(int height, boolean header) {
        markup.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"")
                .append(height)
                .append("\"/>");
        markup.append(header ? "<w:tblHeader/>" : "").append("</w:trPr>");
    }

    private void endRow() {
        manuscript.append(markup.append("</w:tr>").toString());
        markup.setLength(0);
    }

    private void cell(int width, String merge, String paragraph) {
        markup.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        markup.append(merge)
                .append("<w:vAlign w:val=\"center\"/></w:tcPr>")
                .append(paragraph)
                .append("</w:tc>");
    }

    /// Shares the width out by weight; the last column takes what rounding leaves.
    private static int[] widths(List<TableColumn> columns, int width) {
        long total = columns.stream().mapToLong(TableColumn::weight).sum();
        int[] widths = new int[columns.size()];
        int left = width;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (int) (width * (long) columns.get(i).weight() / total);
            left -= widths[i];
        }
        widths[widths.length - 1] += left;
        return widths;
    }
}
