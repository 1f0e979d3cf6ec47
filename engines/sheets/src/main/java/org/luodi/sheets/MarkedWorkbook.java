package org.luodi.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sender's own workbook, given back with marks: each marked cell is coloured and carries a comment.
///
/// An xlsx stays the sender's: every part that the marks do not touch keeps its bytes, and so do all values, formulas,
/// widths and pictures. A csv or an old binary workbook cannot carry such marks; their sheets are written as an xlsx in
/// which every cell stands at the same address.
///
/// ```java
/// var marks = List.of(new MarkedWorkbook.Mark("9月", "H2", Tone.WRONG, "累计 45 低于上月累计 49"));
/// byte[] back = MarkedWorkbook.of(Source.of(file), "Luodi", marks).bytes();
/// ```
public final class MarkedWorkbook {
    private final byte[] bytes;
    private final boolean original;

    private MarkedWorkbook(byte[] bytes, boolean original) {
        this.bytes = bytes;
        this.original = original;
    }

    /// A cell to mark.
    ///
    /// @param sheet as [CellRef] names it; a mark on a sheet that the file does not have is dropped
    /// @param cell its address, such as `H2`
    /// @param words of the comment; several marks on one cell are put one below the other
    public record Mark(String sheet, String cell, Tone tone, String words) {}

    /// How grave a mark is: red goes before yellow.
    public enum Tone {
        /// Light red: this cannot be right.
        WRONG("FFC7CE"),
        /// Light yellow: please look at this.
        DOUBTFUL("FFEB9C");

        private final String rgb;

        Tone(String rgb) {
            this.rgb = rgb;
        }

        String rgb() {
            return rgb;
        }
    }

    /// Marks a file.
    ///
    /// @param author whose comments they are
    /// @throws Unreadable when the file cannot be read as a workbook
    public static MarkedWorkbook of(Source source, String author, List<Mark> marks) {
        Limits limits = Limits.standard();
        try {
            byte[] sent = source.bytes(limits);
            Book book = Books.open(source, limits);
            Map<Book.Sheet, CellMarks> bySheet = bySheet(book, marks);
            byte[] marked = book instanceof XlsxBook xlsx && xlsx.markable() ? inPlace(xlsx, author, bySheet) : null;
            return marked != null
                    ? new MarkedWorkbook(marked, true)
                    : new MarkedWorkbook(WrittenCopy.of(book, sent.length, bySheet), false);
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unreadable(Unreadable.Reason.BROKEN, source.name() + " is damaged", e);
        }
    }

    /// Null for a workbook that readers forgive but that is put together too oddly to be changed in place.
    private static byte @Nullable [] inPlace(XlsxBook book, String author, Map<Book.Sheet, CellMarks> marks) {
        try {
            return new XlsxMarking(book, author).mark(marks);
        } catch (Unreadable odd) {
            return null;
        }
    }

    /// The marks of each sheet by cell, the first sheet of a name being meant.
    private static Map<Book.Sheet, CellMarks> bySheet(Book book, List<Mark> marks) {
        Map<Book.Sheet, CellMarks> bySheet = new LinkedHashMap<>();
        for (Book.Sheet sheet : book.sheets()) {
            List<Mark> here = new ArrayList<>(marks.stream()
                    .filter(mark -> mark.sheet().equals(sheet.name()))
                    .toList());
            if (!here.isEmpty()
                    && bySheet.keySet().stream().noneMatch(other -> other.name().equals(sheet.name()))) {
                bySheet.put(sheet, CellMarks.of(here));
            }
        }
        return bySheet;
    }

    public byte[] bytes() {
        return bytes;
    }

    /// Whether it is the sender's own file with marks, and not a copy of its cells.
    public boolean original() {
        return original;
    }
}
