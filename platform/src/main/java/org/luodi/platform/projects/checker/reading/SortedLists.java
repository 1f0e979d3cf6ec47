package org.luodi.platform.projects.checker.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the figures behind a cue like «由高到低依次为» until the sentence ends.
final class SortedLists {

    private final List<RankedList> finished;
    private final List<RankedList.Entry> entries = new ArrayList<>();
    private boolean active;
    private boolean byParagraphs;
    private int entriesInParagraph;
    private boolean descending;
    private @Nullable Role wanted;
    private @Nullable Kind kind;

    SortedLists(List<RankedList> finished) {
        this.finished = finished;
    }

    boolean isCue(String words) {
        return Words.in(words, "rank.down") || Words.in(words, "rank.up");
    }

    /// Looks for a cue in words that stand before figures.
    void announce(String words) {
        boolean down = Words.in(words, "rank.down");
        boolean up = Words.in(words, "rank.up");
        if (!down && !up) {
            return;
        }
        close();
        active = true;
        descending = down;
        wanted = Labels.last(words, Kind.PERCENT).orElse(null);
        if (wanted == null && Words.in(words, "rank.by.gap")) {
            wanted = Role.GAP;
        }
        if (wanted == null) {
            wanted = Labels.last(words, Kind.MONEY).orElse(null);
        }
        kind = wanted == null ? null : wanted.kind();
    }

    /// What stands behind the cue in the same clause: there the first name of the list begins.
    String behindCue(String lead) {
        if (!isCue(lead)) {
            return lead;
        }
        int end = Words.lastEnd(lead, "rank.ends");
        return end < 0 ? lead : lead.substring(end);
    }

    /// In a list that is sorted by a rate, bare percentages are that rate.
    Role roleOf(Role role, Kind figureKind) {
        boolean bare = role == Role.OTHER_PERCENT || role == Role.OTHER_MONEY;
        Role cue = wanted;
        return active && bare && cue != null && cue.kind() == figureKind ? cue : role;
    }

    void add(String name, Figure figure) {
        if (!active) {
            return;
        }
        if (kind == null) {
            kind = figure.role().kind();
        }
        Role cue = wanted;
        boolean fits = cue == null ? figure.role().kind() == kind : figure.role() == cue;
        if (fits) {
            entries.add(new RankedList.Entry(name, figure));
            entriesInParagraph++;
        }
    }

    /// The end of a sentence or paragraph. A list whose cue ended its paragraph goes on, one entry a paragraph, until a
    /// paragraph has none.
    void pause(boolean paragraph) {
        if (active && entries.isEmpty() && paragraph && !byParagraphs) {
            byParagraphs = true;
        } else if (!byParagraphs || (paragraph && entriesInParagraph == 0)) {
            close();
        }
        if (paragraph) {
            entriesInParagraph = 0;
        }
    }

    void close() {
        if (active && entries.size() > 1) {
            finished.add(new RankedList(descending, List.copyOf(entries)));
        }
        active = false;
        byParagraphs = false;
        entriesInParagraph = 0;
        wanted = null;
        kind = null;
        entries.clear();
    }
}
