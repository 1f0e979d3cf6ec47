package org.luodi.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Puts marks into an xlsx by changing the few parts that carry them as text: the sheet, the styles, the sheet's
/// comments with their drawing, and the lists that name new parts. All other parts are copied.
///
/// Own code because the libraries at hand rewrite the whole workbook and drop what they do not know, such as
/// what WPS adds.
final class XlsxMarking {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String COMMENTS_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private final XlsxBook book;
    private final String author;
    private final Map<String, String> changed = new LinkedHashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    XlsxMarking(XlsxBook book, String author) {
        this.book = book;
        this.author = author;
        this.taken.addAll(book.zip().names());
    }

    byte[] mark(Map<Book.Sheet, CellMarks> marks) {
        StylesMarks styles = new StylesMarks(book.text(book.stylesPart()));
        marks.forEach((sheet, here) -> mark(book.part(sheet), here, styles));
        if (!marks.isEmpty()) {
            change(book.stylesPart(), styles.xml());
        }
        return packed();
    }

    private void mark(String sheetPart, CellMarks marks, StylesMarks styles) {
        SheetMarks sheet = new SheetMarks(book.text(sheetPart), marks, styles);
        String rels = relationsPart(sheetPart);
        String relations = book.zip().has(rels) ? book.text(rels) : "<Relationships xmlns=\"" + PACKAGE + "\"/>";
        Map<String, String> targets = book.relations(sheetPart);
        Optional<String> drawing = sheet.drawingId().map(targets::get).filter(book.zip()::has);
        Optional<String> comments = XmlTags.all(relations, "Relationship").stream()
                .filter(tag -> XmlTags.attribute(tag, "Type").orElse("").endsWith("/comments"))
                .flatMap(tag -> XmlTags.attribute(tag, "Id").stream())
                .map(targets::get)
                .filter(book.zip()::has)
                .findFirst();
        String commentsPart = comments.orElseGet(() -> free("xl/luodi-comments", ".xml"));
        change(commentsPart, Comments.add(comments.map(book::text).orElse(Comments.NONE), marks, author));
        if (comments.isEmpty()) {
            relations = related(relations, "comments", commentsPart, "luodiComments");
            register("<Override PartName=\"/" + commentsPart + "\" ContentType=\"" + COMMENTS_TYPE + "\"/>");
        }
        String drawingPart = drawing.orElseGet(() -> free("xl/drawings/luodi-notes", ".vml"));
        change(drawingPart, CommentShapes.add(drawing.map(book::text).orElse(CommentShapes.NONE), marks));
        if (drawing.isEmpty()) {
            relations = related(relations, "vmlDrawing", drawingPart, "luodiNotes");
            register("<Override PartName=\"/" + drawingPart + "\" ContentType=\"" + DRAWING_TYPE + "\"/>");
            sheet.drawBy("luodiNotes", RELATIONS);
        }
        if (comments.isEmpty() || drawing.isEmpty()) {
            change(rels, relations);
        }
        change(sheetPart, sheet.xml());
    }

    private static String relationsPart(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    private String free(String start, String ending) {
        int number = 1;
        while (!taken.add((start + number + ending).toLowerCase(Locale.ROOT))) {
            number++;
        }
        return start + number + ending;
    }

    private static String related(String relations, String type, String target, String id) {
        String entry = "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"/" + target
                + "\" xmlns=\"" + PACKAGE + "\"/>";
        return XmlTags.appendedTo(relations, "Relationships", entry);
    }

    private void register(String entry) {
        String types = changed.getOrDefault(XlsxBook.CONTENT_TYPES, book.text(XlsxBook.CONTENT_TYPES));
        String own = entry.replace(
                "<Override ", "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" ");
        changed.put(XlsxBook.CONTENT_TYPES, XmlTags.appendedTo(types, "Types", own));
    }

    private void change(String part, String xml) {
        String key = part.toLowerCase(Locale.ROOT);
        changed.put(key, xml);
        spellings.put(key, part);
        taken.add(key);
    }

    private byte[] packed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> left = new LinkedHashMap<>(changed);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : book.zip().spelledNames()) {
                zip.putNextEntry(new ZipEntry(name));
                String other = left.remove(name.replace('\\', '/').toLowerCase(Locale.ROOT));
                if (other != null) {
                    zip.write(other.getBytes(StandardCharsets.UTF_8));
                } else if (!name.endsWith("/")) {
                    try (InputStream in = book.zip().open(name.replace('\\', '/'), false)) {
                        in.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
            for (Map.Entry<String, String> part : left.entrySet()) {
                zip.putNextEntry(new ZipEntry(spellings.getOrDefault(part.getKey(), part.getKey())));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The comments of a sheet.
    static final class Comments {
        static final String NONE =
                "<comments xmlns=\"" + MAIN + "\"><authors></authors><commentList></commentList></comments>";

        private Comments() {}

        /// Adds a comment to each marked cell; what the sender had written there stays below it.
        static String add(String comments, CellMarks marks, String author) {
            int number = XmlTags.all(comments, "author").size();
            String xml = XmlTags.appendedTo(
                    comments, "authors", "<author xmlns=\"" + MAIN + "\">" + XmlTags.escaped(author) + "</author>");
            StringBuilder added = new StringBuilder();
            String[] current = {xml};
            marks.each((row, column, mark) -> {
                String cell = new CellRef("", row, column).a1();
                String run = "<r xmlns=\"" + MAIN + "\"><rPr><sz val=\"10\"/></rPr><t xml:space=\"preserve\">"
                        + XmlTags.escaped(mark.words()) + "</t></r>";
                Optional<String> before = XmlTags.withRunInFront(current[0], cell, run);
                if (before.isPresent()) {
                    current[0] = before.get();
                } else {
                    added.append("<comment xmlns=\"" + MAIN + "\" ref=\"")
                            .append(cell)
                            .append("\" authorId=\"")
                            .append(number)
                            .append("\"><text>")
                            .append(run)
                            .append("</text></comment>");
                }
            });
            return XmlTags.appendedTo(current[0], "commentList", added.toString());
        }
    }
}
