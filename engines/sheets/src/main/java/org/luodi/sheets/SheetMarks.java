package org.luodi.sheets;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luodi.sheets.CellMarks.CellMark;

/// The text of a sheet with the styles of its marked cells exchanged; a marked cell that the file leaves out is
/// put in.
final class SheetMarks {
    private static final Pattern TAG =
            Pattern.compile("<(/?)((?:[A-Za-z_][\\w.-]*:)?)(row|c|sheetData)(?=[\\s/>])" + XmlTags.INSIDE + ">");
    /// What must stand behind the drawing of comments, in the order of the format.
    private static final Pattern BEHIND_DRAWING =
            Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls"
                    + "|webPublishItems|tableParts|extLst)(?=[\\s/>])|</(?:[A-Za-z_][\\w.-]*:)?worksheet\\s*>");

    private final StylesMarks styles;
    private final StringBuilder out;
    private final NavigableMap<Integer, NavigableMap<Integer, CellMark>> left;
    private String prefix = "";
    private int row = -1;
    private int column = -1;

    SheetMarks(String xml, CellMarks marks, StylesMarks styles) {
        this.styles = styles;
        this.out = new StringBuilder(xml.length() + 4096);
        this.left = new TreeMap<>();
        marks.rows().forEach((number, cells) -> left.put(number, new TreeMap<>(cells)));
        rewrite(xml);
    }

    private void rewrite(String xml) {
        Matcher tag = TAG.matcher(xml);
        int copied = 0;
        while (tag.find()) {
            out.append(xml, copied, tag.start());
            copied = tag.end();
            prefix = tag.group(2);
            boolean closes = !tag.group(1).isEmpty();
            boolean empty = tag.group().endsWith("/>");
            switch (tag.group(3)) {
                case "row" -> row(tag.group(), closes, empty);
                case "c" -> cell(tag.group(), closes);
                default -> sheetData(tag.group(), closes);
            }
        }
        out.append(xml, copied, xml.length());
    }

    private void sheetData(String tag, boolean closes) {
        if (closes) {
            rowsBefore(Integer.MAX_VALUE);
        }
        out.append(tag);
    }

    private void row(String tag, boolean closes, boolean empty) {
        if (closes) {
            cellsBefore(Integer.MAX_VALUE);
            out.append(tag);
            return;
        }
        row = XmlTags.attribute(tag, "r")
                .map(Integer::parseInt)
                .map(number -> number - 1)
                .orElse(row + 1);
        column = -1;
        rowsBefore(row);
        if (empty && left.containsKey(row)) {
            out.append(tag, 0, tag.length() - 2).append('>');
            cellsBefore(Integer.MAX_VALUE);
            out.append("</").append(prefix).append("row>");
        } else {
            out.append(tag);
        }
    }

    private void cell(String tag, boolean closes) {
        if (closes) {
            out.append(tag);
            return;
        }
        column = XmlTags.attribute(tag, "r")
                .map(ref -> A1.region(ref + ":" + ref))
                .map(Merged::firstColumn)
                .orElse(column + 1);
        cellsBefore(column);
        NavigableMap<Integer, CellMark> marks = left.get(row);
        CellMark mark = marks == null ? null : marks.remove(column);
        if (mark == null) {
            out.append(tag);
            return;
        }
        int base = XmlTags.attribute(tag, "s").map(Integer::parseInt).orElse(0);
        out.append(XmlTags.withAttribute(tag, "s", String.valueOf(styles.marked(base, mark.tone()))));
    }

    /// Puts in the marked rows that the file leaves out.
    private void rowsBefore(int next) {
        while (!left.isEmpty() && left.firstKey() < next) {
            int number = left.firstKey();
            NavigableMap<Integer, CellMark> cells = left.get(number);
            if (cells != null && !cells.isEmpty()) {
                int here = row;
                row = number;
                out.append('<')
                        .append(prefix)
                        .append("row r=\"")
                        .append(number + 1)
                        .append("\">");
                cellsBefore(Integer.MAX_VALUE);
                out.append("</").append(prefix).append("row>");
                row = here;
            }
            left.remove(number);
        }
    }

    /// Puts in the marked cells of the row that the file leaves out.
    private void cellsBefore(int next) {
        NavigableMap<Integer, CellMark> cells = left.get(row);
        while (cells != null && !cells.isEmpty() && cells.firstKey() < next) {
            int number = cells.firstKey();
            CellMark mark = cells.remove(number);
            if (mark != null) {
                out.append('<')
                        .append(prefix)
                        .append("c r=\"")
                        .append(new CellRef("", row, number).a1())
                        .append("\" s=\"")
                        .append(styles.marked(0, mark.tone()))
                        .append("\"/>");
            }
        }
    }

    /// The relation by which the sheet names the drawing of its comments.
    Optional<String> drawingId() {
        return XmlTags.all(out.toString(), "legacyDrawing").stream()
                .flatMap(tag -> XmlTags.attribute(tag, "id").stream())
                .findFirst();
    }

    /// Names the drawing of the comments.
    void drawBy(String relation, String namespace) {
        Matcher behind = BEHIND_DRAWING.matcher(out);
        if (!behind.find(Math.max(0, out.lastIndexOf("sheetData")))) {
            throw new Unreadable(Unreadable.Reason.BROKEN, "the sheet has no end");
        }
        String worksheet = out.substring(out.lastIndexOf("</"));
        String own = worksheet.contains(":") ? worksheet.substring(2, worksheet.indexOf(':') + 1) : "";
        out.insert(
                behind.start(), "<" + own + "legacyDrawing xmlns:r=\"" + namespace + "\" r:id=\"" + relation + "\"/>");
    }

    String xml() {
        return out.toString();
    }
}
