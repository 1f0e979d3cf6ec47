package org.luodi.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Small changes in the text of an office XML part that leave everything else as it stands.
final class XmlTags {
    /// What may stand between a tag's name and its end.
    static final String INSIDE = "(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+";
    private static final String PREFIX = "(?:[A-Za-z_][\\w.-]*:)?";

    private XmlTags() {}

    /// The opening tags of elements of this name.
    static List<String> all(String xml, String name) {
        List<String> tags = new ArrayList<>();
        Matcher matcher = opening(name).matcher(xml);
        while (matcher.find()) {
            tags.add(matcher.group());
        }
        return tags;
    }

    static Pattern opening(String name) {
        return Pattern.compile("<" + PREFIX + name + "(?=[\\s/>])" + INSIDE + ">");
    }

    static Pattern closing(String name) {
        return Pattern.compile("</" + PREFIX + name + "\\s*>");
    }

    static Optional<String> attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\s" + PREFIX + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(tag);
        return matcher.find()
                ? Optional.of(XmlText.unescape(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)))
                : Optional.empty();
    }

    /// The tag with an attribute of this value, whether it had one or not.
    static String withAttribute(String tag, String name, String value) {
        Matcher matcher = Pattern.compile("(\\s" + name + "\\s*=\\s*)(?:\"[^\"]*\"|'[^']*')")
                .matcher(tag);
        if (matcher.find()) {
            return tag.substring(0, matcher.start()) + matcher.group(1) + "\"" + value + "\""
                    + tag.substring(matcher.end());
        }
        int end = tag.endsWith("/>") ? tag.length() - 2 : tag.length() - 1;
        return tag.substring(0, end).stripTrailing() + " " + name + "=\"" + value + "\"" + tag.substring(end);
    }

    /// The part with something added at the end of the last element of this name.
    ///
    /// @throws Unreadable when there is no such element
    static String appendedTo(String xml, String name, String added) {
        if (added.isEmpty()) {
            return xml;
        }
        Matcher closing = closing(name).matcher(xml);
        int at = -1;
        while (closing.find()) {
            at = closing.start();
        }
        if (at >= 0) {
            return xml.substring(0, at) + added + xml.substring(at);
        }
        Matcher empty = opening(name).matcher(xml);
        if (!empty.find() || !empty.group().endsWith("/>")) {
            throw new Unreadable(Unreadable.Reason.BROKEN, "element " + name + " is missing");
        }
        String tag = empty.group();
        String full = tag.substring(1).split("[\\s/>]", 2)[0];
        return xml.substring(0, empty.start())
                + tag.substring(0, tag.length() - 2).stripTrailing()
                + ">"
                + added
                + "</"
                + full
                + ">"
                + xml.substring(empty.end());
    }

    /// The comments with a run put before the text of the comment on this cell; empty when there is none.
    static Optional<String> withRunInFront(String comments, String cell, String run) {
        Matcher comment = opening("comment").matcher(comments);
        while (comment.find()) {
            if (attribute(comment.group(), "ref").filter(cell::equals).isPresent()) {
                Matcher text = opening("text").matcher(comments);
                if (text.find(comment.end()) && !text.group().endsWith("/>")) {
                    return Optional.of(comments.substring(0, text.end())
                            + run.replace("</t></r>", "\n</t></r>")
                            + asRun(comments, text.end()));
                }
            }
        }
        return Optional.empty();
    }

    /// A comment's text is either plain or made of runs; plain text becomes a run when one is put before it.
    private static String asRun(String comments, int from) {
        Matcher plain = opening("t").matcher(comments).region(from, comments.length());
        Matcher end = closing("t").matcher(comments);
        if (!plain.lookingAt() || plain.group().endsWith("/>") || !end.find(plain.end())) {
            return comments.substring(from);
        }
        return "<r xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + comments.substring(from, end.end())
                + "</r>"
                + comments.substring(end.end());
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(sign < ' ' && sign != '\n' && sign != '\t' || sign >= 0xfffe ? ' ' : sign);
            }
        }
        return escaped.toString();
    }
}
