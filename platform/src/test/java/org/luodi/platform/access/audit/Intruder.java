package org.luodi.platform.access.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Somebody who is signed in to PostgreSQL as the owner of the tables, has read the source of Luodi, and lacks only the
/// instance's key.
final class Intruder {
    final Connection connection;
    final Random random;
    final List<Place> places = new ArrayList<>();
    final List<Long> ids = new ArrayList<>();

    Intruder(Connection connection, Random random) throws SQLException {
        this.connection = connection;
        this.random = random;
        for (String table : List.of("audit_entry", "audit_link", "audit_head")) {
            execute("alter table access." + table + " disable trigger user");
        }
        execute("alter table access.audit_link drop constraint audit_link_county_code_entry_id_fkey");
        try (PreparedStatement statement = connection.prepareStatement(
                        "select day, \"position\", entry_id from access.audit_link order by day, \"position\"");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                places.add(new Place(rows.getObject(1, LocalDate.class), rows.getInt(2)));
                ids.add(rows.getLong(3));
            }
        }
    }

    int execute(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }

    /// A random index into the chain.
    int any() {
        return random.nextInt(places.size());
    }

    /// Two random indexes, the first smaller.
    int[] two() {
        int one = any();
        int other = any();
        while (other == one) {
            other = any();
        }
        return new int[] {Math.min(one, other), Math.max(one, other)};
    }

    byte[] noise() {
        byte[] bytes = new byte[Chain.BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    void removeLink(int index) throws SQLException {
        execute(
                "delete from access.audit_link where day = ? and \"position\" = ?",
                places.get(index).day(),
                places.get(index).position());
    }

    void removeEntry(int index) throws SQLException {
        execute("delete from access.audit_entry where id = ?", ids.get(index));
    }

    /// Adds an entry as Luodi does and tells its number.
    long addEntry() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                        insert into access.audit_entry (county_code, at, account, name, action, subject, before, after)
                        select county_code, at, account, name, action, subject, before, after || 'x' from access.audit_entry
                        where id = ? returning id
                        """)) {
            statement.setLong(1, ids.get(any()));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /// Counts the places of a day again after one of them was taken out.
    void closeGap(Place gap) throws SQLException {
        // Away and back, because of the primary key.
        execute(
                "update access.audit_link set \"position\" = \"position\" + 100000 where day = ? and \"position\" > ?",
                gap.day(),
                gap.position());
        execute("update access.audit_link set \"position\" = \"position\" - 100001 where \"position\" > 100000");
    }

    /// Cuts everything of the last day, entries, links and heads.
    void cutLastDay() throws SQLException {
        LocalDate last = places.getLast().day();
        for (int index = 0; index < places.size(); index++) {
            if (places.get(index).day().equals(last)) {
                removeLink(index);
                removeEntry(index);
            }
        }
        execute("delete from access.audit_head where day = ?", last);
    }

    /// Computes all hashes from a place on as Luodi would; the seals stay as they are, for want of the key.
    void rehash(int from) throws SQLException {
        Chain chain = new Chain(Trail.COUNTY, InstanceKey.generate().secret());
        try (PreparedStatement read = connection.prepareStatement("""
                        select l.day, l."position", l.hash, %s from access.audit_link l
                        join access.audit_entry e on e.county_code = l.county_code and e.id = l.entry_id
                        order by l.day, l."position"
                        """.formatted(AuditRows.COLUMNS.replace("id,", "e.id,")))) {
            byte[] before = new byte[Chain.BYTES];
            try (ResultSet rows = read.executeQuery()) {
                for (int index = 0; rows.next(); index++) {
                    Place place = new Place(rows.getObject("day", LocalDate.class), rows.getInt("position"));
                    if (index < from) {
                        before = rows.getBytes("hash");
                        continue;
                    }
                    before = chain.hash(before, place, new KeptEntry(Trail.COUNTY, AuditRows.entry(rows, 0)));
                    execute(
                            "update access.audit_link set hash = ? where day = ? and \"position\" = ?",
                            before,
                            place.day(),
                            place.position());
                }
            }
        }
    }
}
