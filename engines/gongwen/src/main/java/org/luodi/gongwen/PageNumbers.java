package org.luodi.gongwen;

import java.util.Map;

/// The footers that carry `— 1 —`: on odd pages on the right, on even pages on the left, one character from the edge
/// (GB/T 9704-2012, 7.5.4).
///
/// On a sheet laid across the number stays where it is on all other sheets of the bound document (clause 11), which is
/// the left edge of the page as it is read, with the number turned by a quarter.
final class PageNumbers {

    private static final String NAMESPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"""";

    private static final String NUMBER = """
            <w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr>\
            <w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">— </w:t></w:r>\
            <w:r><w:fldChar w:fldCharType="begin"/></w:r>\
            <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r>\
            <w:r><w:t>%s</w:t></w:r>\
            <w:r><w:fldChar w:fldCharType="end"/></w:r>\
            <w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve"> —</w:t></w:r></w:p>""";

    private static final String TURNED = """
            <w:p><w:pPr><w:pStyle w:val="PageNumberOdd"/></w:pPr><w:r><w:rPr><w:noProof/></w:rPr>\
            <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>\
            <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251659264" behindDoc="0" \
            locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>\
            <wp:positionH relativeFrom="page"><wp:posOffset>%1$d</wp:posOffset></wp:positionH>\
            <wp:positionV relativeFrom="page"><wp:posOffset>%2$d</wp:posOffset></wp:positionV>\
            <wp:extent cx="%3$d" cy="%4$d"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>\
            <wp:docPr id="%5$d" name="页码%5$d"/><wp:cNvGraphicFramePr/>\
            <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">\
            <wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%3$d" cy="%4$d"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>\
            <wps:txbx><w:txbxContent>%6$s</w:txbxContent></wps:txbx>\
            <wps:bodyPr vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t" anchorCtr="0">\
            <a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>\
            </mc:AlternateContent></w:r></w:p>""";

    private static final int EMU_PER_MILLIMETRE = 36000;

    private static final String ODD = NUMBER.formatted("PageNumberOdd", "1");
    private static final String EVEN = NUMBER.formatted("PageNumberEven", "2");

    private PageNumbers() {}

    /// The footer parts by the names that the skeleton's relationships give them.
    static Map<String, String> parts() {
        return Map.of(
                "word/footer1.xml", footer(ODD),
                "word/footer2.xml", footer(EVEN),
                "word/footer3.xml", footer(turned(1, ODD)),
                "word/footer4.xml", footer(turned(2, EVEN)));
    }

    /// The references of a section to the footers that belong to its paper.
    static String references(Paper paper) {
        int odd = paper == Paper.UPRIGHT ? 1 : 3;
        return "<w:footerReference w:type=\"default\" r:id=\"footer" + odd + "\"/>"
                + "<w:footerReference w:type=\"even\" r:id=\"footer" + (odd + 1) + "\"/>";
    }

    private static String footer(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:ftr " + NAMESPACES + ">" + content
                + "</w:ftr>";
    }

    /// A strip as long as the text area, 7 mm beside it, read from top to bottom.
    private static String turned(int id, String number) {
        double strip = 320 / 1440.0 * 25.4;
        return TURNED.formatted(emu(35 - 7 - strip / 2), emu(28), emu(strip), emu(156), id, number);
    }

    private static long emu(double millimetres) {
        return Math.round(millimetres * EMU_PER_MILLIMETRE);
    }
}
