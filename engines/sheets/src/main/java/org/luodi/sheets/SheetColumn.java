package org.luodi.sheets;

/// A column to write.
///
/// @param title its header; levels joined with `/` become merged header rows: 完成投资/本月完成
/// @param format how its figures are shown
/// @param width in characters of half width; 0 to choose by the contents
public record SheetColumn(String title, Format format, int width) {
    /// How figures of a column are shown. Text in any column stays text.
    public enum Format {
        /// Words; left aligned.
        TEXT("@"),
        /// Whole numbers.
        INTEGER("0"),
        /// Up to four decimals, as many as there are.
        FIGURE("0.####"),
        /// Two decimals.
        DECIMAL("0.00"),
        /// Shares of one, shown in percent with two decimals: 0.3628 is shown as 36.28%.
        PERCENT("0.00%"),
        /// Days.
        DATE("yyyy-mm-dd");

        private final String pattern;

        Format(String pattern) {
            this.pattern = pattern;
        }

        String pattern() {
            return pattern;
        }
    }

    /// A column whose width is chosen by its contents.
    public SheetColumn(String title, Format format) {
        this(title, format, 0);
    }
}
