package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.NameKey;
import org.luodi.platform.projects.domain.Sent;
import org.luodi.platform.projects.domain.SentRow;
import org.luodi.platform.projects.ledger.store.Replacement;
import org.luodi.platform.projects.ledger.store.Replacement.Kind;
import org.luodi.platform.projects.ledger.store.ReturnFile.State;
import org.luodi.platform.projects.ledger.store.SentFiles;
import org.luodi.platform.projects.ledger.store.SentRows;
import org.luodi.platform.projects.ledger.store.Signature;
import org.springframework.stereotype.Component;

/// Lets a file that a unit sent again take the place of the earlier one: one of the same name, or one that speaks of
/// the same projects.
@Component
class Replacing {
    private final SentFiles files;
    private final SentRows rows;

    Replacing(SentFiles files, SentRows rows) {
        this.files = files;
        this.rows = rows;
    }

    /// A file that has just been kept.
    record Newcomer(long id, YearMonth month, String name, Optional<String> unit, State state) {}

    /// Ends the files that the newcomer replaces, and says what changed; empty when there are none.
    Optional<Replacement> replace(CountyCode county, Newcomer newcomer, Signature by) {
        List<SentFiles.Present> rivals = files.rivals(county, newcomer.month(), newcomer.name(), newcomer.unit()).stream()
                .filter(present -> present.id() != newcomer.id())
                .toList();
        if (rivals.isEmpty()) {
            return Optional.empty();
        }
        List<SentRow> young = rows(county, newcomer.id());
        Set<String> keys = new HashSet<>();
        young.forEach(row -> keys.addAll(keys(row)));
        List<Long> ended = new ArrayList<>();
        List<SentRow> old = new ArrayList<>();
        for (SentFiles.Present rival : rivals) {
            if (replaced(county, rival, newcomer, keys)) {
                ended.add(rival.id());
                old.addAll(rows(county, rival.id()));
                files.end(county, rival.id(), Optional.of(newcomer.id()), by);
            }
        }
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        Replacement replacement = compare(ended, old, young);
        files.keepReplacement(county, newcomer.id(), replacement);
        return Optional.of(replacement);
    }

    private List<SentRow> rows(CountyCode county, long file) {
        return rows.of(county, file).stream().map(SentRows.Filed::row).toList();
    }

    private boolean replaced(CountyCode county, SentFiles.Present old, Newcomer young, Set<String> keys) {
        boolean sameName = old.name().equals(young.name());
        return switch (old.state()) {
            // A file that says nothing gives way to any of its name, unless it was another unit's.
            case UNREADABLE ->
                sameName
                        && (old.unit().isEmpty()
                                || young.unit().isEmpty()
                                || old.unit().equals(young.unit()));
            case UNIT_UNKNOWN -> sameName && young.state() != State.UNREADABLE;
            case READ ->
                young.state() == State.READ
                        && old.unit().equals(young.unit())
                        && (sameName || rows(county, old.id()).stream().anyMatch(row -> overlaps(row, keys)));
            case SUPERSEDED, WITHDRAWN -> false;
        };
    }

    private static boolean overlaps(SentRow row, Set<String> keys) {
        return keys(row).stream().anyMatch(keys::contains);
    }

    /// A row is known again by its code or by its name.
    private static List<String> keys(SentRow row) {
        List<String> keys = new ArrayList<>(2);
        row.code().ifPresent(code -> keys.add("code:" + code.strip()));
        String name = NameKey.of(row.name()).text();
        if (!name.isEmpty()) {
            keys.add("name:" + name);
        }
        return keys;
    }

    private static Replacement compare(List<Long> ended, List<SentRow> old, List<SentRow> young) {
        Map<String, SentRow> byKey = new LinkedHashMap<>();
        old.forEach(row -> keys(row).forEach(key -> byKey.putIfAbsent(key, row)));
        List<Replacement.RowChange> changes = new ArrayList<>();
        Set<SentRow> met = new HashSet<>();
        int unchanged = 0;
        for (SentRow row : young) {
            Optional<SentRow> before =
                    keys(row).stream().filter(byKey::containsKey).findFirst().map(byKey::get);
            before.ifPresent(met::add);
            List<Replacement.Changed> amounts =
                    before.map(earlier -> amounts(earlier, row)).orElse(List.of());
            if (before.isEmpty()) {
                changes.add(change(Kind.ADDED, row, List.of()));
            } else if (!amounts.isEmpty()) {
                changes.add(change(Kind.CHANGED, row, amounts));
            } else {
                unchanged++;
            }
        }
        old.stream()
                .filter(row -> !met.contains(row))
                .forEach(row -> changes.add(change(Kind.LEFT_OUT, row, List.of())));
        return new Replacement(ended, changes, unchanged);
    }

    private static Replacement.RowChange change(Kind kind, SentRow row, List<Replacement.Changed> amounts) {
        return new Replacement.RowChange(kind, row.name(), row.nameOrigin().cell(), amounts);
    }

    private static List<Replacement.Changed> amounts(SentRow before, SentRow after) {
        List<Replacement.Changed> changed = new ArrayList<>();
        for (FigureField field : FigureField.values()) {
            if (!said(before.sent(field)).equals(said(after.sent(field)))) {
                changed.add(new Replacement.Changed(
                        field.name(),
                        before.sent(field).raw(),
                        after.sent(field).raw()));
            }
        }
        return changed;
    }

    /// What a cell says, however it is written: the amount, or the text of a faulty one.
    private static String said(Sent sent) {
        return sent.money().map(money -> money.plain()).orElseGet(sent::raw);
    }
}
