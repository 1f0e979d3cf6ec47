package org.luodi.gongwen;

/// How much of a line a text takes, in widths of a Chinese character.
final class TextWidth {

    private TextWidth() {}

    /// Half a character for ASCII, which fonts of official documents draw half wide, one for everything else.
    static double characters(String text) {
        return text.codePoints().mapToDouble(point -> point < 0x80 ? 0.5 : 1).sum();
    }
}
