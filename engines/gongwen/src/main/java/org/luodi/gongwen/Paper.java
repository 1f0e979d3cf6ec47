package org.luodi.gongwen;

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

    /// The properties of a section on this paper: page numbers, size, margins and grid, in the order of the schema.
    String section() {
        String footers = PageNumbers.references(this);
        String size = this == ACROSS
                ? "<w:pgSz w:w=\"%d\" w:h=\"%d\" w:orient=\"landscape\"/>"
                : "<w:pgSz w:w=\"%d\" w:h=\"%d\"/>";
        String margins =
                "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"%d\" w:footer=\"%d\" w:gutter=\"0\"/>"
                        .formatted(top, right, bottom, left, twips(15), this == ACROSS ? twips(10) : NUMBER_TO_EDGE);
        String grid = this == ACROSS
                ? ""
                : "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"%d\" w:charSpace=\"%d\"/>"
                        .formatted(LINE, CHARACTER_SPACE);
        return "<w:sectPr>" + footers + size.formatted(width, height) + margins + grid + "</w:sectPr>";
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres / 25.4 * 1440);
    }
}
