package org.luodi.gongwen;

import java.util.List;
import org.luodi.standards.Refusal;

/// A piece of the body of a document, printed in the order in which it stands.
public sealed interface Block {

    /// A heading on its own line (层次标题).
    ///
    /// @param level 1 for 一、 in 黑体, 2 for （一） in 楷体, 3 for 1. and 4 for （1）, both in 仿宋 (GB/T 9704-2012, 7.3.3)
    /// @param text with its number; the writer numbers nothing, [Outline] can
    record Heading(int level, String text) implements Block {

        public Heading {
            checkLevel(level);
        }
    }

    /// A paragraph of the text, indented by two characters.
    record Paragraph(String text) implements Block {}

    /// A paragraph that begins with its heading: the lead in the font of the level, the rest in the font of the text.
    ///
    /// @param level as in [Heading]
    /// @param lead with number and final punctuation, `（一）总体情况。`
    /// @param text what follows on the same line
    record LeadParagraph(int level, String lead, String text) implements Block {

        public LeadParagraph {
            checkLevel(level);
        }
    }

    /// A table of figures; its header row repeats on each page and no row is split between pages.
    ///
    /// @param title above the table; blank for none
    /// @param unitLine right above the table, such as `单位：万元`; blank for none
    /// @param columns at least one, at most 63, which is what Word can hold
    /// @param rows body rows, as many cells as there are columns; a row that starts with 合计, 总计 or 小计 is set off
    /// @param landscape whether the table stands in a section of its own on pages laid across
    record Table(String title, String unitLine, List<TableColumn> columns, List<List<String>> rows, boolean landscape)
            implements Block {

        private static final int MOST_COLUMNS = 63;

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
                throw new Refusal("document-table.columns", "A table has 1 to 63 columns", "" + columns.size());
            }
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new Refusal(
                            "document-table.row",
                            "A row has as many cells as the table has columns",
                            String.join(" | ", row),
                            "" + row.size(),
                            "" + columns.size());
                }
            }
        }
    }

    private static void checkLevel(int level) {
        if (level < 1 || level > 4) {
            throw new Refusal("document-heading.level", "Headings have the levels 1 to 4", "" + level);
        }
    }
}
