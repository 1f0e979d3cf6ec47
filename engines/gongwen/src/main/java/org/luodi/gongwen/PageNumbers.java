package org.luodi.gongwen;

import java.util.Objects;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

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

    private final String[] upright = new String[2];
    private final String[] across = new String[2];

    PageNumbers(XWPFDocument docx) {
        docx.setEvenAndOddHeadings(true);
        // The policy wants a section to write its references into; each real section gets them by attach().
        CTSectPr draft = CTSectPr.Factory.newInstance();
        XWPFHeaderFooterPolicy footers = new XWPFHeaderFooterPolicy(docx, draft);
        String odd = NUMBER.formatted("PageNumberOdd", "1");
        String even = NUMBER.formatted("PageNumberEven", "2");
        upright[0] = footer(docx, footers.createFooter(STHdrFtr.DEFAULT), odd);
        upright[1] = footer(docx, footers.createFooter(STHdrFtr.EVEN), even);
        CTSectPr turnedDraft = CTSectPr.Factory.newInstance();
        XWPFHeaderFooterPolicy turned = new XWPFHeaderFooterPolicy(docx, turnedDraft);
        across[0] = footer(docx, turned.createFooter(STHdrFtr.DEFAULT), turned(1, odd));
        across[1] = footer(docx, turned.createFooter(STHdrFtr.EVEN), turned(2, even));
    }

    /// Gives the section the footers that belong to its paper.
    void attach(CTSectPr section, Paper paper) {
        String[] ids = paper == Paper.UPRIGHT ? upright : across;
        reference(section, STHdrFtr.DEFAULT, ids[0]);
        reference(section, STHdrFtr.EVEN, ids[1]);
    }

    private static void reference(CTSectPr section, STHdrFtr.Enum type, String id) {
        CTHdrFtrRef reference = section.addNewFooterReference();
        reference.setType(type);
        reference.setId(id);
    }

    private static String footer(XWPFDocument docx, XWPFFooter footer, String content) {
        try {
            footer.setHeaderFooter(FtrDocument.Factory.parse("<w:ftr " + NAMESPACES + ">" + content + "</w:ftr>")
                    .getFtr());
        } catch (XmlException e) {
            throw new IllegalStateException("The footer is a constant of this class and must be well-formed", e);
        }
        return relation(docx, footer);
    }

    private static String relation(XWPFDocument docx, POIXMLDocumentPart part) {
        return Objects.requireNonNull(docx.getRelationId(part));
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
