package org.luodi.sheets;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.luodi.sheets.Unreadable.Reason;

/// Reads one worksheet part of an xlsx, row by row.
final class SheetXml {
    private static final int MAX_COLUMN = 16_383;
    private static final int MAX_SHARED = 8192;

    private static final byte[] VALUE = "<v>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VALUE_END = "</v></c>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INLINE = "<is><t>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INLINE_END = "</t></is></c>".getBytes(StandardCharsets.US_ASCII);

    private final XmlScanner xml;
    private final SharedStrings strings;
    private final Styles styles;
    private final boolean since1904;
    private final int maxRows;
    private final Grid notes;
    private final GridRow row = new GridRow();
    private int column;
    private int style;
    private char type;
    private String formula = "";
    private boolean hasFormula;
    private int sharedFormula;

    SheetXml(XmlScanner xml, SharedStrings strings, Styles styles, boolean since1904, int maxRows, Grid notes) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
        this.maxRows = maxRows;
        this.notes = notes;
    }

    /// Only the merged regions: the rows before them are skipped unread.
    static Merges merges(XmlScanner xml) {
        Merges merges = new Merges();
        while (xml.next()) {
            if (xml.isOpening("sheetData") && !xml.isEmpty()) {
                xml.skipTo("sheetData");
            } else if (xml.isOpening("mergeCell")) {
                Merged region = A1.region(xml.attribute("ref"));
                if (region != null) {
                    merges.add(region);
                }
            }
        }
        return merges;
    }

    void read(Book.Rows rows) {
        while (xml.next()) {
            if (xml.isOpening("col")) {
                readColumn();
            } else if (xml.isOpening("sheetData")) {
                if (!xml.isEmpty() && !readRows(rows)) {
                    return;
                }
            }
        }
    }

    private void readColumn() {
        int first = -1;
        int last = -1;
        boolean hidden = false;
        while (xml.nextAttribute()) {
            if (xml.attributeIs("min")) {
                first = xml.attributeInt() - 1;
            } else if (xml.attributeIs("max")) {
                last = xml.attributeInt() - 1;
            } else if (xml.attributeIs("hidden")) {
                hidden = isTrue();
            }
        }
        if (hidden && first >= 0 && first <= last) {
            notes.hiddenColumns.set(first, Math.min(last, MAX_COLUMN) + 1);
        }
    }

    private boolean readRows(Book.Rows rows) {
        int index = -1;
        while (xml.next()) {
            if (xml.isClosing()) {
                if (xml.is("sheetData")) {
                    return true;
                }
                continue;
            }
            if (!xml.is("row")) {
                xml.skipElement();
                continue;
            }
            int next = index + 1;
            boolean hidden = false;
            while (xml.nextAttribute()) {
                if (xml.attributeIs("r")) {
                    next = xml.attributeInt() - 1;
                } else if (xml.attributeIs("hidden")) {
                    hidden = isTrue();
                }
            }
            if (next <= index) {
                throw new Unreadable(Reason.BROKEN, "row " + (next + 1) + " follows row " + (index + 1));
            }
            if (next >= maxRows) {
                throw new Unreadable(Reason.TOO_LARGE, "more than " + maxRows + " rows");
            }
            index = next;
            row.begin(index, hidden);
            if (!xml.isEmpty()) {
                readCells();
            }
            if (!rows.take(row)) {
                return false;
            }
        }
        throw new Unreadable(Reason.BROKEN, "the sheet ends in the middle");
    }

    private boolean isTrue() {
        int length = xml.attributeValueEnd - xml.attributeValue;
        byte first = length == 0 ? 0 : xml.bytes()[xml.attributeValue];
        return first == '1' || first == 't';
    }

    private void readCells() {
        column = -1;
        while (xml.next()) {
            if (xml.isClosing()) {
                if (xml.is("row")) {
                    return;
                }
                continue;
            }
            if (!xml.is("c")) {
                xml.skipElement();
                continue;
            }
            readAttributes();
            if (!xml.isEmpty()) {
                readContent();
            }
        }
    }

    private void readAttributes() {
        int next = column + 1;
        style = 0;
        type = 'n';
        while (xml.nextAttribute()) {
            int length = xml.attributeNameEnd - xml.attributeName;
            byte name = xml.bytes()[xml.attributeName];
            if (length != 1) {
                continue;
            }
            if (name == 'r') {
                next = columnOf(xml.attributeValue, xml.attributeValueEnd);
            } else if (name == 's') {
                style = xml.attributeInt();
            } else if (name == 't') {
                type = typeOf();
            }
        }
        if (next <= column && next >= 0 || next > MAX_COLUMN || next < 0) {
            throw new Unreadable(Reason.BROKEN, "a cell of row " + (row.index() + 1) + " is out of place");
        }
        column = next;
    }

    /// n number, s shared text, i inline text, f text of a formula, b truth value, e error, d date.
    private char typeOf() {
        int length = xml.attributeValueEnd - xml.attributeValue;
        byte first = length == 0 ? (byte) 'n' : xml.bytes()[xml.attributeValue];
        if (first == 's') {
            return length == 1 ? 's' : 'f';
        }
        return (char) first;
    }

    private int columnOf(int start, int end) {
        byte[] bytes = xml.bytes();
        int found = 0;
        int at = start;
        while (at < end && bytes[at] >= 'A' && bytes[at] <= 'Z' && at - start < 4) {
            found = found * 26 + (bytes[at] - 'A' + 1);
            at++;
        }
        return found - 1;
    }

    private void readContent() {
        hasFormula = false;
        boolean hasValue = false;
        if (xml.stepOver(VALUE, 1)) {
            hasValue = readValue();
            xml.stepOverText();
            if (xml.stepOver(VALUE_END, -2)) {
                return;
            }
        } else if (xml.stepOver(INLINE, 2)) {
            String text = XmlText.unescapeOffice(xml.text());
            if (xml.stepOver(INLINE_END, -3)) {
                setText(text);
                return;
            }
            setText(text + SharedStrings.richText(xml, "is"));
            hasValue = true;
        }
        while (xml.next()) {
            if (xml.isClosing()) {
                if (xml.is("c")) {
                    break;
                }
                continue;
            }
            if (xml.is("v")) {
                hasValue |= !xml.isEmpty() && readValue();
            } else if (xml.is("is")) {
                if (!xml.isEmpty()) {
                    setText(SharedStrings.richText(xml, "is"));
                    hasValue = true;
                }
            } else if (xml.is("f")) {
                readFormula();
            } else {
                xml.skipElement();
            }
        }
        if (hasFormula && !hasValue) {
            row.set(column, new CellValue.Failure(Evaluator.NOT_EVALUATED), Evaluator.NOT_EVALUATED);
            notes.pending.add(new Grid.Pending(row.index(), column, formula, sharedFormula, styles.format(style)));
        }
    }

    private void readFormula() {
        sharedFormula = -1;
        boolean shared = false;
        while (xml.nextAttribute()) {
            if (xml.attributeIs("si")) {
                sharedFormula = xml.attributeInt();
            } else if (xml.attributeIs("t")) {
                shared = xml.bytes()[xml.attributeValue] == 's';
            }
        }
        hasFormula = true;
        formula = xml.isEmpty() ? "" : xml.text();
        if (!shared) {
            sharedFormula = -1;
        } else if (!formula.isEmpty() && notes.shared.size() < MAX_SHARED) {
            notes.shared.put(sharedFormula, new Grid.SharedFormula(row.index(), column, formula));
        }
    }

    private boolean readValue() {
        int start = xml.textStart();
        int end = xml.textEnd();
        if (end == start) {
            // Empty, or CDATA, which no program writes here.
            String text = xml.text();
            if (text.isEmpty()) {
                return false;
            }
            setText(text);
            return true;
        }
        switch (type) {
            case 'n' -> setNumber(start, end);
            case 's' -> setText(strings.get(xml.wholeNumber(start, end)));
            case 'b' -> setText(xml.bytes()[start] == '1' ? "TRUE" : "FALSE");
            case 'e' -> {
                String code = xml.decode(start, end);
                row.set(column, new CellValue.Failure(code), code);
            }
            default -> setText(XmlText.unescapeOffice(xml.decode(start, end)));
        }
        return true;
    }

    private void setNumber(int start, int end) {
        BigDecimal value = Numbers.parse(xml.bytes(), start, end);
        if (value == null) {
            setText(xml.decode(start, end));
            return;
        }
        CellFormat format = styles.format(style);
        if (format == CellFormat.GENERAL) {
            String raw = end - start <= 15 && isPlain(start, end)
                    ? new String(xml.bytes(), start, end - start, StandardCharsets.ISO_8859_1)
                    : value.toPlainString();
            row.set(column, new CellValue.Number(value, false), raw);
        } else if (format.isDate()) {
            String shown = format.showDate(value, since1904);
            row.set(column, new CellValue.Text(shown), shown);
        } else {
            row.set(column, new CellValue.Number(value, format.isPercent()), format.show(value));
        }
    }

    private boolean isPlain(int start, int end) {
        byte[] bytes = xml.bytes();
        for (int i = start; i < end; i++) {
            if (bytes[i] > '9' || bytes[i] == '+') {
                return false;
            }
        }
        return end == start + 1 || bytes[end - 1] != '0' || !hasPoint(start, end);
    }

    private boolean hasPoint(int start, int end) {
        byte[] bytes = xml.bytes();
        for (int i = start; i < end; i++) {
            if (bytes[i] == '.') {
                return true;
            }
        }
        return false;
    }

    private void setText(String text) {
        if (!Blanks.isBlank(text)) {
            String plain = Defused.restore(text);
            row.set(column, new CellValue.Text(plain), plain);
        }
    }
}
