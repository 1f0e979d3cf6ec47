package org.luodi.sheets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luodi.sheets.MarkedWorkbook.Tone;

/// The styles of a workbook, grown by those of marked cells: each is the cell's own style on another ground, so
/// that borders and number formats stay.
final class StylesMarks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final Pattern FORMAT = Pattern.compile(
            "<((?:[A-Za-z_][\\w.-]*:)?)xf(?=[\\s/>])" + XmlTags.INSIDE + "(?:(?<=/)>|(?<!/)>.*?</\\1xf\\s*>)",
            Pattern.DOTALL);

    private record Wanted(int base, Tone tone) {}

    private final String before;
    private final String formats;
    private final String after;
    private final List<String> known = new ArrayList<>();
    private final Map<Tone, Integer> fills = new EnumMap<>(Tone.class);
    private final Map<Wanted, Integer> made = new HashMap<>();
    private final StringBuilder added = new StringBuilder();

    StylesMarks(String styles) {
        String xml = styles;
        int count = XmlTags.all(section(xml, "fills"), "fill").size();
        StringBuilder grounds = new StringBuilder();
        for (Tone tone : Tone.values()) {
            fills.put(tone, count + tone.ordinal());
            grounds.append("<fill xmlns=\"" + MAIN + "\"><patternFill patternType=\"solid\"><fgColor rgb=\"FF")
                    .append(tone.rgb())
                    .append("\"/><bgColor indexed=\"64\"/></patternFill></fill>");
        }
        xml = counted(XmlTags.appendedTo(xml, "fills", grounds.toString()), "fills", count + fills.size());
        this.formats = section(xml, "cellXfs");
        int at = xml.indexOf(formats);
        this.before = xml.substring(0, at);
        this.after = xml.substring(at + formats.length());
        Matcher each = FORMAT.matcher(formats);
        while (each.find()) {
            known.add(each.group());
        }
        if (known.isEmpty()) {
            throw new Unreadable(Unreadable.Reason.BROKEN, "the workbook has no cell formats");
        }
    }

    /// The number of the style `base` on the ground of a mark.
    int marked(int base, Tone tone) {
        return made.computeIfAbsent(new Wanted(base, tone), wanted -> {
            String format = known.get(base >= 0 && base < known.size() ? base : 0);
            int end = format.indexOf('>') + 1;
            String tag = XmlTags.withAttribute(format.substring(0, end), "fillId", String.valueOf(fills.get(tone)));
            added.append(XmlTags.withAttribute(tag, "applyFill", "1")).append(format.substring(end));
            return known.size() + made.size();
        });
    }

    String xml() {
        String grown = XmlTags.appendedTo(formats, "cellXfs", added.toString());
        return before + counted(grown, "cellXfs", known.size() + made.size()) + after;
    }

    private static String section(String xml, String name) {
        Matcher opening = XmlTags.opening(name).matcher(xml);
        Matcher closing = XmlTags.closing(name).matcher(xml);
        if (!opening.find() || !closing.find(opening.start())) {
            throw new Unreadable(Unreadable.Reason.BROKEN, "the workbook has no " + name);
        }
        return xml.substring(opening.start(), closing.end());
    }

    private static String counted(String xml, String name, int count) {
        Matcher opening = XmlTags.opening(name).matcher(xml);
        return opening.find()
                ? xml.substring(0, opening.start())
                        + XmlTags.withAttribute(opening.group(), "count", String.valueOf(count))
                        + xml.substring(opening.end())
                : xml;
    }
}
