package org.luodi.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The number formats of an xlsx by the style number of a cell.
final class Styles {
    static final Styles NONE = new Styles(List.of());

    private final CellFormat[] formats;

    private Styles(List<CellFormat> formats) {
        this.formats = formats.toArray(CellFormat[]::new);
    }

    static Styles read(XmlScanner xml) {
        Map<Integer, CellFormat> own = new HashMap<>();
        List<CellFormat> formats = new ArrayList<>();
        boolean inCells = false;
        while (xml.next()) {
            if (xml.is("cellXfs")) {
                inCells = !xml.isClosing() && !xml.isEmpty();
            } else if (xml.isOpening("numFmt")) {
                readFormat(xml, own);
            } else if (inCells && xml.isOpening("xf")) {
                int id = 0;
                while (xml.nextAttribute()) {
                    if (xml.attributeIs("numFmtId")) {
                        id = xml.attributeInt();
                    }
                }
                CellFormat format = own.get(id);
                formats.add(format == null ? CellFormat.builtIn(id) : format);
            }
        }
        return new Styles(formats);
    }

    private static void readFormat(XmlScanner xml, Map<Integer, CellFormat> own) {
        int id = -1;
        String code = "";
        while (xml.nextAttribute()) {
            if (xml.attributeIs("numFmtId")) {
                id = xml.attributeInt();
            } else if (xml.attributeIs("formatCode")) {
                code = xml.attributeText();
            }
        }
        own.put(id, CellFormat.of(code));
    }

    CellFormat format(int style) {
        return style >= 0 && style < formats.length ? formats[style] : CellFormat.GENERAL;
    }
}
