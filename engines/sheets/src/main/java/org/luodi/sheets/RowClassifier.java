package org.luodi.sheets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luodi.standards.HalfWidth;

/// Tells the rows below a header apart: data, or one of [RowKind].
final class RowClassifier {
    private static final Pattern NOTE =
            Pattern.compile("^[*※]?(?:注|备注|附注|说明|注释|注意|填[表报写]说明|备注说明|资料来源|数据来源)\\d*[:.、].*|^[*※][^*].*");
    private static final Pattern SIGNATURE =
            Pattern.compile("(?:填[表报]|制表|审[核批签]|复核|经办|联系|负责|统计|报送|签发|编制|录入|分管|主要|单位|部门)"
                    + "(?:人员?|员|领导|负责人?|单位|日期|时间|电话|人电话)?(?:\\((?:签[字名章]|盖章|公章)\\)|签[字名章]|盖章)?:");
    private static final Pattern SIGNATURE_START = Pattern.compile(
            "^(?:填[表报](?:人员?|日期|时间|单位)|制表人?|审[核批](?:人|领导)?|复核人?|经办人?|联系(?:人|电话|方式)|(?:单位|主要|分管|部门)(?:负责人|领导)|负责人|统计(?:人|负责人)|报送(?:人|日期|时间)|签发人?|编制人?|录入人?|(?:填报)?单位\\((?:盖章|公章)\\)|年月日)(?:\\([^)]{0,8}\\)|签[字名章]|盖章)?(?::.*)?$");
    private static final Pattern TOTAL = Pattern.compile(
            "^(?:全[县市省区部乡镇]|[县市]级?|总|共|本[县市区单位表页]{1,2})?(?:合计|总计|共计|总合计|总和|累计合计)(?:\\(.*\\)|:|\\d+[个项]?.*)?$");
    private static final Pattern SUBTOTAL =
            Pattern.compile("^(?:.{0,20}小计|[^合总共小]{1,20}(?:合计|总计|共计))(?:\\(.*\\)|:|\\d+[个项]?)?$");
    private static final Pattern ORDINAL =
            Pattern.compile("^[(]?(?:[一二三四五六七八九十]{1,3}|[ivxⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ]{1,4}|[a-h])[)]?[、.]?$");
    private static final Pattern LED_BY_ORDINAL =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}[、.．]|[(][一二三四五六七八九十]{1,3}[)][、.]?|第[一二三四五六七八九十]{1,3}[类部章])\\S.*");
    private static final Pattern COUNTED = Pattern.compile(".+[(](?:共|计)?\\d+(?:个|项)[^)]{0,12}[)]:?$");
    private static final Pattern GROUP_NAME = Pattern.compile(".{1,30}(?:类|方面|领域|部分|工程类|板块)(?:项目)?:?$");
    private static final Pattern NUMBERING =
            Pattern.compile("^[(]?(?:\\d{1,2}(?:=[\\d+\\-*/()÷×%]+)?|[甲乙丙丁戊己庚辛壬癸]|[a-z])[)]?$");
    private static final int LONG_TEXT = 40;

    private final Header header;
    private final Merges merges;
    private final boolean[] figures;
    private final int firstColumn;
    private final int lastColumn;
    private final int nameColumn;

    RowClassifier(Header header, Vocabulary vocabulary, Merges merges) {
        this.header = header;
        this.merges = merges;
        this.firstColumn = header.columns().getFirst().index();
        this.lastColumn = header.columns().getLast().index();
        this.figures = new boolean[lastColumn + 1];
        int name = -1;
        for (Column column : header.columns()) {
            Field field = column.field().flatMap(vocabulary::field).orElse(null);
            figures[column.index()] = field != null && field.kind().isFigure();
            if (name < 0 && field != null && field.required() && field.kind() == FieldKind.TEXT) {
                name = column.index();
            }
        }
        this.nameColumn = name;
    }

    /// What the row is; null for data.
    @Nullable
    RowKind kind(GridRow row) {
        int first = firstFilled(row);
        if (first < 0) {
            return RowKind.BLANK;
        }
        if (isClearlyData(row)) {
            return null;
        }
        String text = squeeze(row.raw(first));
        if (NOTE.matcher(text).matches()) {
            return RowKind.NOTE;
        }
        int words = 0;
        int figureCells = 0;
        for (int column = 0; column < row.width(); column++) {
            if (!row.isBlank(column)) {
                if (isFigureColumn(column)) {
                    figureCells++;
                } else {
                    words++;
                }
            }
        }
        if (isSignature(row, first, text)) {
            return RowKind.SIGNATURE;
        }
        RowKind sum = sum(row);
        if (sum != null) {
            return sum;
        }
        if (isNumbering(row)) {
            return RowKind.NUMBERING;
        }
        if (isHeaderAgain(row)) {
            return RowKind.HEADER;
        }
        return group(row, first, words, figureCells);
    }

    /// The common case, decided without looking at words: a short number or nothing, then most columns filled, and the
    /// name is no label.
    private boolean isClearlyData(GridRow row) {
        if (nameColumn < 0 || row.isBlank(nameColumn) || !(row.value(nameColumn) instanceof CellValue.Text)) {
            return false;
        }
        String name = row.raw(nameColumn);
        if (name.length() < 5 || name.indexOf('计') >= 0 || name.indexOf(':') >= 0 || name.indexOf('：') >= 0) {
            return false;
        }
        int words = 0;
        int filled = 0;
        for (int column = firstColumn; column <= lastColumn; column++) {
            if (!row.isBlank(column)) {
                filled++;
                words += isFigureColumn(column) ? 0 : 1;
            }
        }
        return words >= 4 && filled * 2 > header.columns().size();
    }

    private boolean isFigureColumn(int column) {
        return column <= lastColumn && figures[column];
    }

    private static int firstFilled(GridRow row) {
        for (int column = 0; column < row.width(); column++) {
            if (!row.isBlank(column)) {
                return column;
            }
        }
        return -1;
    }

    private static String squeeze(String text) {
        String cut = text.length() > 300 ? text.substring(0, 300) : text;
        return Blanks.remove(HalfWidth.of(cut)).toLowerCase(java.util.Locale.ROOT);
    }

    private boolean isSignature(GridRow row, int first, String text) {
        if (SIGNATURE_START.matcher(text).matches()) {
            return true;
        }
        int labels = 0;
        for (int column = first; column < row.width(); column++) {
            if (row.isBlank(column)) {
                continue;
            }
            if (row.value(column) instanceof CellValue.Number && isFigureColumn(column)) {
                return false;
            }
            labels +=
                    (int) SIGNATURE.matcher(squeeze(row.raw(column))).results().count();
        }
        return labels >= 2;
    }

    /// A row of sums says so in one of its first three words.
    private @Nullable RowKind sum(GridRow row) {
        int seen = 0;
        for (int column = 0; column < row.width() && seen < 3; column++) {
            if (row.isBlank(column) || isFigureColumn(column)) {
                continue;
            }
            seen++;
            String text = squeeze(row.raw(column));
            if (text.indexOf('计') < 0 && text.indexOf('和') < 0) {
                continue;
            }
            if (TOTAL.matcher(text).matches()) {
                return RowKind.TOTAL;
            }
            if (SUBTOTAL.matcher(text).matches() && hasNoIdentity(row, column)) {
                return RowKind.SUBTOTAL;
            }
        }
        return null;
    }

    /// Whether nothing but a number before and figures stand beside the label.
    private boolean hasNoIdentity(GridRow row, int label) {
        int words = 0;
        for (int column = 0; column <= Math.min(lastColumn, row.width() - 1); column++) {
            if (column != label && !row.isBlank(column) && !isFigureColumn(column)) {
                words++;
            }
        }
        return words <= 1;
    }

    private boolean isNumbering(GridRow row) {
        int numbers = 0;
        int previous = 0;
        for (int column = 0; column < row.width(); column++) {
            if (row.isBlank(column)) {
                continue;
            }
            String text = squeeze(row.raw(column));
            if (!NUMBERING.matcher(text).matches()) {
                return false;
            }
            if (Character.isDigit(text.charAt(0))) {
                int number = Integer.parseInt(text.split("=", 2)[0]);
                if (number != previous + 1 && previous != 0) {
                    return false;
                }
                previous = number;
            }
            numbers++;
        }
        return numbers >= 3 && numbers * 2 >= header.columns().size();
    }

    private boolean isHeaderAgain(GridRow row) {
        int same = 0;
        for (Column column : header.columns()) {
            if (!row.isBlank(column.index())) {
                String text = squeeze(row.raw(column.index()));
                String title = squeeze(column.title());
                same += title.equals(text) || title.startsWith(text + "/") || title.endsWith("/" + text) ? 1 : 0;
            }
        }
        return same >= 2 && same * 10 >= row.filled() * 6;
    }

    /// Section, note or data.
    private @Nullable RowKind group(GridRow row, int first, int words, int figureCells) {
        String text = squeeze(row.raw(first));
        int second = next(row, first);
        boolean hasOrdinal = ORDINAL.matcher(text).matches();
        if (hasOrdinal && second >= 0 && words <= 2 && !isFigureColumn(second)) {
            return RowKind.SECTION;
        }
        if (words <= 2) {
            String label =
                    second >= 0 && !isFigureColumn(second) && text.length() <= 3 ? squeeze(row.raw(second)) : text;
            if (LED_BY_ORDINAL.matcher(label).matches()
                    || COUNTED.matcher(label).matches()) {
                return RowKind.SECTION;
            }
        }
        if (words == 1 && figureCells == 0) {
            return alone(row, first, text);
        }
        return touchesTable(row) ? null : RowKind.NOTE;
    }

    /// A text alone in its row.
    private @Nullable RowKind alone(GridRow row, int column, String text) {
        Merged region = merges.at(row.index(), column);
        boolean spans = region != null && region.columns() * 2 >= lastColumn - firstColumn + 1 && region.columns() > 1;
        boolean isSentence = text.length() > LONG_TEXT || text.endsWith("。") || text.contains(";");
        if (isSentence) {
            return RowKind.NOTE;
        }
        if (spans || GROUP_NAME.matcher(text).matches()) {
            return RowKind.SECTION;
        }
        if (column == nameColumn) {
            return null;
        }
        return column > lastColumn ? RowKind.NOTE : RowKind.SECTION;
    }

    private boolean touchesTable(GridRow row) {
        for (Column column : header.columns()) {
            if (column.field().isPresent() && !row.isBlank(column.index())) {
                return true;
            }
        }
        return header.matched().isEmpty() && row.filled() > 1;
    }

    private static int next(GridRow row, int after) {
        for (int column = after + 1; column < row.width(); column++) {
            if (!row.isBlank(column)) {
                return column;
            }
        }
        return -1;
    }
}
