package org.luodi.platform.projects.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.checker.CheckReport;
import org.luodi.platform.projects.checker.Claim;
import org.luodi.platform.projects.checker.LedgerComparison;
import org.luodi.platform.projects.checker.Outcome;

/// A checked text cut at its marks: lines, some of which are rows of tables.
///
/// @param blocks in the order of the text
public record CheckedText(List<Block> blocks) {

    /// Lines that belong together.
    ///
    /// @param table whether each line is a row of cells
    public record Block(boolean table, List<Line> lines) {}

    /// A line; of several cells in a table.
    public record Line(List<List<Piece>> cells) {}

    /// A stretch of text.
    ///
    /// @param mark number of the finding about it, from 1; 0 for plain text
    public record Piece(String text, int mark, Mark look) {}

    /// How a finding looks; worse ones win where two meet.
    public enum Mark {
        PLAIN,
        NOT_CHECKABLE,
        HALF_UP,
        TRUNCATED,
        REACHABLE,
        MISMATCH;

        static Mark of(Claim claim) {
            Mark verdict = switch (claim.outcome()) {
                case Outcome.NotCheckable ignored -> NOT_CHECKABLE;
                case Outcome.Checked checked -> valueOf(checked.verdict().name());
            };
            return claim.objection() ? MISMATCH : verdict;
        }
    }

    private record Range(int start, int end, int number, Mark look) {}

    static CheckedText of(CheckReport report) {
        List<Range> ranges = ranges(report);
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String text : report.text().split("\n", -1)) {
            boolean table = text.indexOf('\t') >= 0;
            Line line = line(text, at, ranges);
            if (table && !blocks.isEmpty() && blocks.getLast().table()) {
                blocks.getLast().lines().add(line);
            } else {
                blocks.add(new Block(table, new ArrayList<>(List.of(line))));
            }
            at += text.length() + 1;
        }
        return new CheckedText(blocks);
    }

    /// The marked places, in order and without overlaps.
    private static List<Range> ranges(CheckReport report) {
        List<Range> all = new ArrayList<>();
        for (int i = 0; i < report.claims().size(); i++) {
            Claim claim = report.claims().get(i);
            all.add(new Range(claim.place().start(), claim.place().end(), i + 1, Mark.of(claim)));
        }
        int first = report.claims().size();
        for (int i = 0; i < report.ledger().size(); i++) {
            LedgerComparison one = report.ledger().get(i);
            if (!one.agrees()) {
                all.add(new Range(one.place().start(), one.place().end(), first + i + 1, Mark.MISMATCH));
            }
        }
        all.sort(Comparator.comparingInt(Range::start)
                .thenComparing(range -> range.look().ordinal(), Comparator.reverseOrder()));
        List<Range> kept = new ArrayList<>();
        for (Range range : all) {
            Optional<Range> last = kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
            if (last.filter(before -> before.end() > range.start()).isEmpty()) {
                kept.add(range);
            } else if (last.filter(before -> before.look().compareTo(range.look()) < 0)
                            .isPresent()
                    && range.look() == Mark.MISMATCH) {
                kept.set(kept.size() - 1, range);
            }
        }
        return kept;
    }

    private static Line line(String text, int at, List<Range> ranges) {
        List<List<Piece>> cells = new ArrayList<>();
        int start = at;
        for (String cell : text.split("\t", -1)) {
            cells.add(pieces(cell, start, ranges));
            start += cell.length() + 1;
        }
        return new Line(cells);
    }

    private static List<Piece> pieces(String text, int at, List<Range> ranges) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Range range : ranges) {
            int from = Math.max(range.start() - at, done);
            int to = Math.min(range.end() - at, text.length());
            if (from < to) {
                if (from > done) {
                    pieces.add(new Piece(text.substring(done, from), 0, Mark.PLAIN));
                }
                pieces.add(new Piece(text.substring(from, to), range.number(), range.look()));
                done = to;
            }
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), 0, Mark.PLAIN));
        }
        return pieces;
    }
}
