package org.luodi.platform.access.audit;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The ways in which somebody may try it.
enum Tampering {
    CHANGE_A_TEXT(row((intruder, index) -> {
        List<String> columns =
                List.of("account", "name", "address", "action", "subject", "before", "after", "reason");
        String column = columns.get(intruder.random.nextInt(columns.size()));
        intruder.execute(
                "update access.audit_entry set " + column + " = " + column + " || '0' where id = ?",
                intruder.ids.get(index));
    })),
    CHANGE_THE_TIME(row((intruder, index) -> intruder.execute(
            "update access.audit_entry set at = at - interval '1 microsecond' where id = ?",
            intruder.ids.get(index)))),
    MOVE_A_LETTER_TO_THE_NEXT_COLUMN(row((intruder, index) -> intruder.execute(
            "update access.audit_entry set before = left(before, -1), after = right(before, 1) || after where id = ?",
            intruder.ids.get(index)))),
    CHANGE_AND_HASH_AGAIN(row((intruder, index) -> {
        intruder.execute(
                "update access.audit_entry set after = 'monthDone=0' where id = ?", intruder.ids.get(index));
        intruder.rehash(index);
    })),
    DELETE_THE_ENTRY(row((intruder, index) -> intruder.removeEntry(index))),
    DELETE_ENTRY_AND_LINK(row((intruder, index) -> {
        intruder.removeLink(index);
        intruder.removeEntry(index);
    })),
    DELETE_AND_CLOSE_THE_GAP(row((intruder, index) -> {
        intruder.removeLink(index);
        intruder.removeEntry(index);
        intruder.closeGap(intruder.places.get(index));
    })),
    DELETE_CLOSE_THE_GAP_AND_HASH_AGAIN(row((intruder, index) -> {
        intruder.removeLink(index);
        intruder.removeEntry(index);
        intruder.closeGap(intruder.places.get(index));
        intruder.rehash(index);
    })),
    INSERT_AN_ENTRY(intruder -> {
        intruder.addEntry();
        return Optional.empty();
    }),
    APPEND_AN_ENTRY_WITH_A_LINK(intruder -> {
        Place last = intruder.places.getLast();
        Place next = last.next(last.day());
        intruder.execute(
                "insert into access.audit_link (county_code, day, \"position\", entry_id, hash, seal) values (?, ?, ?, ?, ?, ?)",
                Trail.COUNTY,
                next.day(),
                next.position(),
                intruder.addEntry(),
                intruder.noise(),
                intruder.noise());
        if (intruder.random.nextBoolean()) {
            intruder.rehash(intruder.places.size());
        }
        return Optional.of(next);
    }),
    REPEAT_AN_OLD_LINK(intruder -> {
        Place last = intruder.places.getLast();
        Place old = intruder.places.get(intruder.any());
        Place next = last.next(last.day());
        intruder.execute(
                """
                insert into access.audit_link (county_code, day, "position", entry_id, hash, seal)
                select county_code, ?, ?, ?, hash, seal from access.audit_link where day = ? and "position" = ?
                """,
                next.day(),
                next.position(),
                intruder.addEntry(),
                old.day(),
                old.position());
        return Optional.of(next);
    }),
    EXCHANGE_TWO_ENTRIES(intruder -> {
        int[] two = intruder.two();
        long one = intruder.ids.get(two[0]);
        long other = intruder.ids.get(two[1]);
        intruder.execute(
                """
                update access.audit_entry a set at = b.at, before = b.before, after = b.after, subject = b.subject
                from access.audit_entry b where (a.id = ? and b.id = ?) or (a.id = ? and b.id = ?)
                """,
                one,
                other,
                other,
                one);
        return Optional.of(intruder.places.get(two[0]));
    }),
    EXCHANGE_THE_ENTRIES_OF_TWO_LINKS(intruder -> {
        int[] two = intruder.two();
        long one = intruder.ids.get(two[0]);
        long other = intruder.ids.get(two[1]);
        intruder.execute("update access.audit_link set entry_id = -1 where entry_id = ?", one);
        intruder.execute("update access.audit_link set entry_id = ? where entry_id = ?", one, other);
        intruder.execute("update access.audit_link set entry_id = ? where entry_id = -1", other);
        return Optional.of(intruder.places.get(two[0]));
    }),
    EXCHANGE_TWO_PLACES(intruder -> {
        int[] two = intruder.two();
        Place one = intruder.places.get(two[0]);
        Place other = intruder.places.get(two[1]);
        move(intruder, one, new Place(one.day(), 900_000));
        move(intruder, other, one);
        move(intruder, new Place(one.day(), 900_000), other);
        if (intruder.random.nextBoolean()) {
            intruder.rehash(two[0]);
        }
        return Optional.of(one);
    }),
    CUT_THE_TAIL(intruder -> {
        int keep = 1 + intruder.any();
        if (keep == intruder.places.size()) {
            keep--;
        }
        for (int index = keep; index < intruder.places.size(); index++) {
            intruder.removeLink(index);
            intruder.removeEntry(index);
        }
        return Optional.empty();
    }),
    CUT_THE_TAIL_WITH_ITS_HEADS(intruder -> {
        CUT_THE_TAIL.attempt(intruder);
        intruder.execute("""
                delete from access.audit_head h where not exists (select 1 from access.audit_link l
                    where l.day = h.day and l."position" = h."position")
                """);
        return Optional.of(intruder.places.getLast());
    }),
    CUT_THE_LAST_DAY(intruder -> {
        intruder.cutLastDay();
        return Optional.of(intruder.places.getLast());
    }),
    EMPTY_IT(intruder -> {
        for (String table : List.of("audit_link", "audit_head", "audit_entry")) {
            intruder.execute("delete from access." + table);
        }
        return Optional.of(intruder.places.getLast());
    }),
    TAKE_AWAY_A_DAY(intruder -> {
        LocalDate day = intruder.places.get(intruder.any()).day();
        for (int index = 0; index < intruder.places.size(); index++) {
            if (intruder.places.get(index).day().equals(day)) {
                intruder.removeLink(index);
                intruder.removeEntry(index);
            }
        }
        intruder.execute("delete from access.audit_head where day = ?", day);
        return Optional.empty();
    }),
    CHANGE_A_HASH(row((intruder, index) -> intruder.execute(
            "update access.audit_link set hash = ? where entry_id = ?",
            intruder.noise(),
            intruder.ids.get(index)))),
    CHANGE_A_SEAL(row((intruder, index) -> intruder.execute(
            "update access.audit_link set seal = ? where entry_id = ?",
            intruder.noise(),
            intruder.ids.get(index)))),
    REMOVE_A_HEAD(intruder -> {
        LocalDate day = intruder.places
                .get(intruder.random.nextInt(intruder.places.size() - 30))
                .day();
        intruder.execute("delete from access.audit_head where day = ?", day);
        return intruder.places.stream()
                .filter(place -> place.day().equals(day))
                .reduce((one, next) -> next);
    }),
    SIGN_A_HEAD_WITH_ANOTHER_KEY(intruder -> {
        InstanceKey own = InstanceKey.generate();
        int index = intruder.any();
        SignedTail forged =
                SignedTail.sign(Trail.COUNTY, new Tail(intruder.places.get(index), intruder.noise()), own);
        intruder.execute(
                """
                insert into access.audit_head (county_code, day, "position", hash, key_id, signature, signed_at)
                values (?, ?, ?, ?, ?, ?, now())
                on conflict (county_code, day, "position") do update
                set hash = excluded.hash, key_id = excluded.key_id, signature = excluded.signature
                """,
                Trail.COUNTY,
                forged.tail().place().day(),
                forged.tail().place().position(),
                forged.tail().hash(),
                forged.keyId(),
                forged.signature());
        return Optional.of(intruder.places.get(index));
    }),
    GIVE_AN_ENTRY_TO_ANOTHER_COUNTY(row((intruder, index) -> intruder.execute(
            "update access.audit_entry set county_code = '140827' where id = ?", intruder.ids.get(index))));

    /// One way to tamper.
    ///
    /// @return the place of the first bad row, where there is one answer
    private interface Way {
        Optional<Place> take(Intruder intruder) throws SQLException;
    }

    private interface AtRow {
        void take(Intruder intruder, int index) throws SQLException;
    }

    private final Way way;

    Tampering(Way way) {
        this.way = way;
    }

    /// A way that spoils one row, any, and is found there.
    private static Way row(AtRow way) {
        return intruder -> {
            int index = intruder.any();
            way.take(intruder, index);
            return Optional.of(intruder.places.get(index));
        };
    }

    /// Tampers at a random place.
    ///
    /// @return the place of the first bad row, where there is one answer
    Optional<Place> attempt(Intruder intruder) throws SQLException {
        return way.take(intruder);
    }

    private static void move(Intruder intruder, Place from, Place to) throws SQLException {
        intruder.execute(
                "update access.audit_link set day = ?, \"position\" = ? where day = ? and \"position\" = ?",
                to.day(),
                to.position(),
                from.day(),
                from.position());
    }
}
