package org.luodi.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luodi.sheets.CellMarks.CellMark;

/// The boxes in which a spreadsheet program shows comments (VML, the only form that all of them read).
final class CommentShapes {
    static final String NONE = """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
            xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" \
            data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" \
            path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" \
            o:connecttype="rect"/></v:shapetype></xml>""";

    private static final Pattern SHAPE_NUMBER = Pattern.compile("_x0000_s(\\d{1,8})");
    private static final Pattern NOTE_PLACE = Pattern.compile("<x:Row>(\\d+)</x:Row>\\s*<x:Column>(\\d+)</x:Column>");
    /// Characters of a line in the box, and how many lines it holds at least.
    private static final int LINE = 26;
    private static final int LEAST_LINES = 3;

    private CommentShapes() {}

    /// Adds a box for each marked cell that has none.
    static String add(String drawing, CellMarks marks) {
        int[] number = {1024};
        Matcher used = SHAPE_NUMBER.matcher(drawing);
        while (used.find()) {
            number[0] = Math.max(number[0], Integer.parseInt(used.group(1)));
        }
        String places = places(drawing);
        StringBuilder added = new StringBuilder();
        marks.each((row, column, mark) -> {
            if (!places.contains("|" + row + "," + column + "|")) {
                added.append(shape(++number[0], row, column, mark));
            }
        });
        return XmlTags.appendedTo(drawing, "xml", added.toString());
    }

    private static String places(String drawing) {
        StringBuilder places = new StringBuilder("|");
        Matcher place = NOTE_PLACE.matcher(drawing);
        while (place.find()) {
            places.append(place.group(1)).append(',').append(place.group(2)).append('|');
        }
        return places.toString();
    }

    private static String shape(int number, int row, int column, CellMark mark) {
        int lines = LEAST_LINES
                + mark.words().length() / LINE
                + (int) mark.words().chars().filter(c -> c == '\n').count();
        return """
                <v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
                xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s%d" type="#_x0000_t202" \
                style="position:absolute;margin-left:60pt;margin-top:2pt;width:280pt;height:%dpt;z-index:%d;visibility:hidden" \
                fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" \
                obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div \
                style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>\
                <x:SizeWithCells/><x:Anchor>%d, 15, %d, 4, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill>\
                <x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>""".formatted(number, lines * 16, number, column + 1, row, column + 5, row + lines, row, column);
    }
}
