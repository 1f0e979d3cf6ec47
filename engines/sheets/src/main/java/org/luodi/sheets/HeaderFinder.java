package org.luodi.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luodi.standards.MoneyUnit;

/// Finds the block of one to three rows that names the columns.
///
/// Every block of every row in the window is a candidate. A candidate that cuts a merged region, holds figures or is a
/// mere
/// title falls out; the others are scored by the fields that their columns match, then by looks (many short words, rows
/// of
/// data below). The highest score wins, the upper and shorter block among equals.
final class HeaderFinder {
    /// How far down a header is sought.
    static final int WINDOW = 200;

    private static final int MAX_LEVELS = 3;
    private static final int MAX_COLUMNS = 1024;
    private static final int LONG_TITLE = 40;

    /// The line between title and header: who reports, in which unit, when.
    private static final Pattern FORM_LINE = Pattern.compile("(?:单位|部门|日期|时间|人|电话)\\s{0,9}(?:[(（][^)）]{0,9}[)）])?[:：]");

    /// A block that was found.
    ///
    /// @param matched how many fields it matches
    /// @param score higher is better; comparable between sheets
    record Found(Header header, int matched, double score) {}

    private final Grid grid;
    private final Vocabulary vocabulary;
    private final Map<List<String>, Optional<Vocabulary.Hit>> hits = new HashMap<>();

    HeaderFinder(Grid grid, Vocabulary vocabulary) {
        this.grid = grid;
        this.vocabulary = vocabulary;
    }

    @Nullable
    Found find() {
        Found best = null;
        for (GridRow row : grid.rows()) {
            if (row.index() > lastCandidate()) {
                break;
            }
            for (int levels = 1; levels <= MAX_LEVELS; levels++) {
                Found found = candidate(row.index(), row.index() + levels - 1);
                if (found != null && (best == null || found.score() > best.score())) {
                    best = found;
                }
            }
        }
        return best;
    }

    private int lastCandidate() {
        return grid.rows().iterator().hasNext() ? grid.rows().iterator().next().index() + WINDOW : -1;
    }

    private @Nullable Found candidate(int firstRow, int lastRow) {
        int width = 0;
        for (int row = firstRow; row <= lastRow; row++) {
            GridRow present = grid.row(row);
            if (present == null || !isWordy(present)) {
                return null;
            }
            width = Math.max(width, Math.min(present.width(), MAX_COLUMNS));
        }
        if (cutsRegion(firstRow, lastRow, width) || isTitle(firstRow, width)) {
            return null;
        }
        List<Column> columns = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        double looks = 0;
        for (int column = 0; column < width; column++) {
            List<String> levels = levels(firstRow, lastRow, column);
            if (levels.isEmpty()) {
                continue;
            }
            Optional<Vocabulary.Hit> hit =
                    hits.computeIfAbsent(levels, key -> Optional.ofNullable(vocabulary.match(key)));
            columns.add(column(column, levels, firstRow, lastRow, hit));
            ranks.add(hit.map(Vocabulary.Hit::rank).orElse(Integer.MAX_VALUE));
            looks -= hit.map(found -> found.rank() * 0.03).orElse(0.0);
            looks += looks(levels) + 0.5 * groups(firstRow, lastRow, column);
        }
        if (columns.size() < 2) {
            return null;
        }
        List<Column> settled = settle(columns, ranks);
        return score(new Header(firstRow, lastRow, settled), looks);
    }

    private @Nullable Found score(Header header, double looks) {
        double score = 0;
        int matched = 0;
        for (Column column : header.columns()) {
            if (column.how() == Match.NONE) {
                continue;
            }
            matched++;
            boolean required = column.field()
                    .flatMap(vocabulary::field)
                    .map(Field::required)
                    .orElse(false);
            score += required ? 15 : column.how() == Match.LEARNED ? 12 : 10;
        }
        int titles = header.columns().size();
        int below = rowsBelow(header);
        if (matched < 2 && (titles < 3 || below == 0)) {
            return null;
        }
        score += Math.min(looks, 12) + Math.min(below, 5) * 0.5;
        score -= (header.lastRow() - header.firstRow()) * 1.5;
        return new Found(header, matched, score);
    }

    /// Rows of the next twelve that fill at least half of the titled columns, as rows of data do.
    private int rowsBelow(Header header) {
        int rows = 0;
        for (int row = header.lastRow() + 1; row <= header.lastRow() + 12; row++) {
            GridRow present = grid.row(row);
            if (present == null) {
                continue;
            }
            int filled = 0;
            for (Column column : header.columns()) {
                filled += present.isBlank(column.index()) ? 0 : 1;
            }
            rows += filled * 2 >= header.columns().size() ? 1 : 0;
        }
        return rows;
    }

    /// How many names that are merged over several columns stand above this one.
    private int groups(int firstRow, int lastRow, int column) {
        int groups = 0;
        for (int row = firstRow; row < lastRow; row++) {
            Merged region = grid.merges().at(row, column);
            groups += region != null && region.columns() > 1 ? 1 : 0;
        }
        return groups;
    }

    private double looks(List<String> levels) {
        double looks = 0.3;
        for (String level : levels) {
            if (level.length() > LONG_TITLE) {
                looks -= 3;
            } else if (Figures.looksLikeFigure(level)) {
                looks -= 2;
            }
        }
        return looks;
    }

    /// Words, and no figures but years: a header does not calculate.
    private static boolean isWordy(GridRow row) {
        int words = 0;
        for (int column = 0; column < Math.min(row.width(), MAX_COLUMNS); column++) {
            switch (row.value(column)) {
                case CellValue.Blank blank -> {}
                case CellValue.Text text -> words++;
                case CellValue.Failure failure -> {
                    return false;
                }
                case CellValue.Number number -> {
                    if (!isYear(number)) {
                        return false;
                    }
                }
            }
        }
        return words > 0;
    }

    private static boolean isYear(CellValue.Number number) {
        return number.value().scale() <= 0
                && number.value().doubleValue() >= 1990
                && number.value().doubleValue() <= 2100;
    }

    /// A header that is merged over two rows has two rows.
    private boolean cutsRegion(int firstRow, int lastRow, int width) {
        if (grid.merges().isEmpty()) {
            return false;
        }
        for (int column = 0; column < width; column++) {
            Merged top = grid.merges().at(firstRow, column);
            Merged bottom = grid.merges().at(lastRow, column);
            if (top != null && top.firstRow() < firstRow || bottom != null && bottom.lastRow() > lastRow) {
                return true;
            }
        }
        return false;
    }

    /// The first row is a title or a remark: one text alone in its row, or one merged over most of the table.
    private boolean isTitle(int row, int width) {
        GridRow present = grid.row(row);
        if (present == null || present.filled() < 2) {
            return true;
        }
        for (int column = 0; column < width; column++) {
            if (FORM_LINE.matcher(present.raw(column)).find()) {
                return true;
            }
            Merged region = grid.merges().at(row, column);
            if (region != null && region.rows() == 1 && region.columns() * 10 >= width * 8 && width > 2) {
                return true;
            }
        }
        return false;
    }

    /// The distinct texts above the column, top first, units left out.
    private List<String> levels(int firstRow, int lastRow, int column) {
        List<String> levels = new ArrayList<>(lastRow - firstRow + 1);
        for (int row = firstRow; row <= lastRow; row++) {
            String text = tidy(levelText(row, lastRow, column));
            boolean repeats = !levels.isEmpty() && levels.getLast().equals(text);
            if (!text.isEmpty() && !repeats && !(HeaderText.isOnlyUnit(text) && !levels.isEmpty())) {
                levels.add(text);
            }
        }
        return levels;
    }

    private String levelText(int row, int lastRow, int column) {
        String shown = grid.shown(row, column);
        if (!shown.isEmpty() || row == lastRow || grid.merges().at(row, column) != null) {
            return shown;
        }
        return groupToTheLeft(row, lastRow, column);
    }

    /// Without merged regions (csv, or a group only centred by eye) a group's name stands above its first column alone;
    /// the
    /// blank ones to its right belong to it when both have a name below.
    private String groupToTheLeft(int row, int lastRow, int column) {
        if (grid.shown(lastRow, column).isEmpty()
                || grid.merges().at(lastRow, column) != null
                        && grid.raw(lastRow, column).isEmpty()) {
            return "";
        }
        for (int left = column - 1; left >= 0; left--) {
            Merged region = grid.merges().at(row, left);
            if (grid.shown(lastRow, left).isEmpty() || region != null) {
                return "";
            }
            String group = grid.raw(row, left);
            if (!group.isEmpty()) {
                return group;
            }
        }
        return "";
    }

    private static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(Math.min(text.length(), 100));
        boolean gap = false;
        for (int i = 0; i < text.length() && tidy.length() < 100; i++) {
            char c = text.charAt(i);
            if (Blanks.isSpace(c)) {
                gap = true;
                continue;
            }
            if (gap && !tidy.isEmpty() && isLatin(c) && isLatin(tidy.charAt(tidy.length() - 1))) {
                tidy.append(' ');
            }
            gap = false;
            tidy.append(c);
        }
        return tidy.toString();
    }

    private static boolean isLatin(char c) {
        return c < 0x2000 && Character.isLetterOrDigit(c);
    }

    private Column column(int index, List<String> levels, int firstRow, int lastRow, Optional<Vocabulary.Hit> hit) {
        Optional<MoneyUnit> unit = Optional.empty();
        for (int row = lastRow; row >= firstRow && unit.isEmpty(); row--) {
            unit = ownUnit(grid.shown(row, index));
        }
        Optional<String> field = hit.map(Vocabulary.Hit::field).filter(name -> !name.isEmpty());
        return new Column(
                index,
                String.join("/", levels),
                field,
                unit,
                hit.map(Vocabulary.Hit::how).orElse(Match.NONE));
    }

    private static Optional<MoneyUnit> ownUnit(String text) {
        return text.indexOf('元') < 0 ? Optional.empty() : MoneyUnit.in(text);
    }

    /// Gives each field to one column: the best match, among equals the one whose group is nearest in words, then the
    /// left one.
    private List<Column> settle(List<Column> columns, List<Integer> ranks) {
        Map<String, Integer> winners = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int candidate = i;
            columns.get(i)
                    .field()
                    .ifPresent(field -> winners.merge(
                            field,
                            candidate,
                            (held, other) -> isBetter(columns, ranks, field, other, held) ? other : held));
        }
        List<Column> settled = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean wins = column.field().isEmpty()
                    || Integer.valueOf(i).equals(winners.get(column.field().get()));
            settled.add(
                    wins
                            ? column
                            : new Column(column.index(), column.title(), Optional.empty(), column.unit(), Match.NONE));
        }
        return settled;
    }

    private boolean isBetter(List<Column> columns, List<Integer> ranks, String field, int other, int held) {
        int byRank = Integer.compare(ranks.get(other), ranks.get(held));
        if (byRank != 0) {
            return byRank < 0;
        }
        return vocabulary.kinship(columns.get(other).title(), field)
                > vocabulary.kinship(columns.get(held).title(), field);
    }
}
