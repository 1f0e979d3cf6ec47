package org.luodi.gongwen;

/// WordprocessingML as text, for what is quicker to read as markup than as calls.
final class Markup {

    private static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private Markup() {}

    /// The content of an element as XMLBeans wants it, to be parsed by the element's type.
    static String fragment(String content) {
        return "<xml-fragment " + NAMESPACE + ">" + content + "</xml-fragment>";
    }

    /// A paragraph of one run; `properties` are the elements of `w:pPr` that follow the style.
    static String paragraph(String style, String properties, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>" + run(text) + "</w:p>";
    }

    /// A run whose shared punctuation is Chinese; tabs and line feeds become their elements.
    private static String run(String text) {
        String content =
                escape(printable(text)).replace("\t", between("<w:tab/>")).replaceAll("\\R", between("<w:br/>"));
        return "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">" + content
                + "</w:t></w:r>";
    }

    private static String between(String element) {
        return "</w:t>" + element + "<w:t xml:space=\"preserve\">";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// The text without the characters that XML 1.0 cannot hold.
    static String printable(String text) {
        int[] kept = text.codePoints().filter(Markup::isCharacter).toArray();
        return new String(kept, 0, kept.length);
    }

    /// XML 1.0 (fifth edition), production 2.
    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
