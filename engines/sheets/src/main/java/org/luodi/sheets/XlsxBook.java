package org.luodi.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luodi.sheets.Unreadable.Reason;

/// An xlsx, as Excel, WPS and others write it.
final class XlsxBook implements Book {
    private static final int MAX_SHEETS = 1000;
    private static final String WORKBOOK = "xl/workbook.xml";
    static final String CONTENT_TYPES = "[content_types].xml";
    /// A part that is held as text, 64 MiB.
    private static final int MAX_TEXT = 64 << 20;

    private final ZipParts zip;
    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final SharedStrings strings;
    private final Styles styles;
    private boolean since1904;

    XlsxBook(ZipParts zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
        refuseWhatIsNoPlainWorkbook();
        String workbook = workbookPart();
        Map<String, String> relations = relations(workbook);
        readWorkbook(workbook, relations);
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        strings = zip.has(folder + "sharedStrings.xml")
                ? SharedStrings.read(new XmlScanner(zip.open(folder + "sharedStrings.xml", true)))
                : SharedStrings.NONE;
        styles = zip.has(folder + "styles.xml")
                ? Styles.read(new XmlScanner(zip.open(folder + "styles.xml", true)))
                : Styles.NONE;
    }

    private void refuseWhatIsNoPlainWorkbook() {
        for (String name : zip.names()) {
            if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
                throw new Unreadable(Reason.MACROS, "the workbook holds macros");
            }
            if (name.contains("/externallinks/") && name.endsWith(".xml")) {
                throw new Unreadable(Reason.EXTERNAL_LINKS, "the workbook takes values from other files");
            }
            if (name.endsWith("/workbook.bin")) {
                throw new Unreadable(Reason.NOT_A_WORKBOOK, "a binary workbook (xlsb)");
            }
        }
    }

    /// Most programs call it xl/workbook.xml; the package's relations decide.
    private String workbookPart() {
        if (zip.has(WORKBOOK)) {
            return WORKBOOK;
        }
        if (zip.has("_rels/.rels")) {
            for (String target : relations("").values()) {
                if (target.toLowerCase(Locale.ROOT).endsWith("workbook.xml") && zip.has(target)) {
                    return target;
                }
            }
        }
        throw new Unreadable(Reason.NOT_A_WORKBOOK, "a zip, but no workbook");
    }

    /// Targets of the relations of a part by their ids.
    Map<String, String> relations(String part) {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, String> targets = new HashMap<>();
        if (!zip.has(name)) {
            return targets;
        }
        XmlScanner xml = new XmlScanner(zip.open(name, true));
        while (xml.next()) {
            if (xml.isOpening("Relationship")) {
                String id = "";
                String target = "";
                while (xml.nextAttribute()) {
                    if (xml.attributeIs("Id")) {
                        id = xml.attributeText();
                    } else if (xml.attributeIs("Target")) {
                        target = xml.attributeText();
                    }
                }
                targets.put(id, resolve(folder, target));
            }
        }
        return targets;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            base = base.substring(0, base.lastIndexOf('/', Math.max(0, base.length() - 2)) + 1);
        }
        return base + rest;
    }

    private void readWorkbook(String part, Map<String, String> relations) {
        XmlScanner xml = new XmlScanner(zip.open(part, true));
        while (xml.next()) {
            if (xml.isOpening("workbookPr")) {
                String value = xml.attribute("date1904");
                since1904 = value.equals("1") || value.equals("true");
            } else if (xml.isOpening("sheet")) {
                readSheet(xml, relations);
            }
        }
        if (sheets.isEmpty()) {
            throw new Unreadable(Reason.NO_TABLE, "the workbook has no sheet");
        }
    }

    private void readSheet(XmlScanner xml, Map<String, String> relations) {
        String name = "";
        String id = "";
        boolean hidden = false;
        while (xml.nextAttribute()) {
            if (xml.attributeIs("name")) {
                name = xml.attributeText();
            } else if (xml.attributeIs("id")) {
                id = xml.attributeText();
            } else if (xml.attributeIs("state")) {
                hidden = xml.attributeText().toLowerCase(Locale.ROOT).contains("hidden");
            }
        }
        String target = relations.getOrDefault(id, "");
        boolean isTable = target.toLowerCase(Locale.ROOT).contains("worksheets/");
        if (!isTable || !zip.has(target)) {
            return;
        }
        if (sheets.size() >= MAX_SHEETS) {
            throw new Unreadable(Reason.TOO_LARGE, "more than " + MAX_SHEETS + " sheets");
        }
        sheets.add(new Sheet(sheets.size(), name, hidden));
        parts.add(target);
    }

    /// Whether marks can be put in: the strict dialect of the format names everything otherwise, and is rare.
    boolean markable() {
        return zip.has(CONTENT_TYPES)
                && zip.has(stylesPart())
                && !text(workbookPart()).contains("purl.oclc.org/ooxml");
    }

    ZipParts zip() {
        return zip;
    }

    String part(Sheet sheet) {
        return parts.get(sheet.index());
    }

    String stylesPart() {
        String workbook = workbookPart();
        return workbook.substring(0, workbook.lastIndexOf('/') + 1) + "styles.xml";
    }

    /// A part as text.
    String text(String part) {
        return new String(zip.read(part, MAX_TEXT), StandardCharsets.UTF_8);
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public Merges merges(Sheet sheet) {
        try (InputStream in = zip.open(parts.get(sheet.index()), true)) {
            return SheetXml.merges(new XmlScanner(in));
        } catch (IOException e) {
            throw new Unreadable(Reason.BROKEN, "sheet " + sheet.name(), e);
        }
    }

    @Override
    public void read(Sheet sheet, Grid notes, Rows rows) {
        try (InputStream in = zip.open(parts.get(sheet.index()), false)) {
            new SheetXml(new XmlScanner(in), strings, styles, since1904, limits.maxRows(), notes).read(rows);
        } catch (IOException e) {
            throw new Unreadable(Reason.BROKEN, "sheet " + sheet.name(), e);
        }
    }

    @Override
    public void evaluate(List<Grid> grids) {
        Evaluator.evaluate(grids);
    }
}
