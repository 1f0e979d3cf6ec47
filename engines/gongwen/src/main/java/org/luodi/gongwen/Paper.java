package org.luodi.gongwen;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/// A sheet of A4 with the margins of GB/T 9704-2012, 5.1: head 37 mm, binding edge 28 mm, text area 156 × 225 mm.
///
/// A sheet laid across is the same sheet turned, so that the head of a table lies on the left edge of the paper and the
/// margins turn with it (clause 11). Lengths are twips, 1/20 of a point.
enum Paper {
    UPRIGHT(210, 297, 37, 26, 35, 28),
    ACROSS(297, 210, 28, 37, 26, 35);

    /// One of 28 characters of the text area's 156 mm.
    static final int CHARACTER = twips(156) / 28;

    /// One of 22 lines of the text area's 225 mm.
    static final int LINE = twips(225) / 22;

    /// Half a line of page number above and below the point 7 mm under the text area (clause 7.5.4).
    private static final int NUMBER_TO_EDGE = twips(35 - 7) - 160;

    /// 1/4096 of a point to add to a 16-point character so that it becomes 156 mm / 28 wide.
    private static final int CHARACTER_SPACE = (int) Math.round((156 / 25.4 * 72 / 28 - 16) * 4096);

    private final int width;
    private final int height;
    private final int top;
    private final int right;
    private final int bottom;
    private final int left;

    Paper(int width, int height, int top, int right, int bottom, int left) {
        this.width = twips(width);
        this.height = twips(height);
        this.top = twips(top);
        this.right = twips(right);
        this.bottom = twips(bottom);
        this.left = twips(left);
    }

    /// The width of the text area.
    int textWidth() {
        return width - left - right;
    }

    /// From the edge of the sheet to the text area.
    int left() {
        return left;
    }

    /// Writes size, margins and grid into the properties of a section.
    void describe(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(big(width));
        size.setH(big(height));
        if (this == ACROSS) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(big(top));
        margins.setRight(big(right));
        margins.setBottom(big(bottom));
        margins.setLeft(big(left));
        margins.setHeader(big(twips(15)));
        margins.setFooter(big(this == ACROSS ? twips(10) : NUMBER_TO_EDGE));
        margins.setGutter(BigInteger.ZERO);
        if (this == UPRIGHT) {
            var grid = section.addNewDocGrid();
            grid.setType(STDocGrid.LINES_AND_CHARS);
            grid.setLinePitch(big(LINE));
            grid.setCharSpace(big(CHARACTER_SPACE));
        }
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres / 25.4 * 1440);
    }

    static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
