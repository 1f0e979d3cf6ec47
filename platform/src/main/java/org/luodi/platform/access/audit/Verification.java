package org.luodi.platform.access.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads a county's audit trail from the database and holds it against itself, against the signed heads and against the
/// notes outside the database.
///
/// It reads one snapshot, so Luodi may go on recording meanwhile. The notes have to be read before it begins.
final class Verification {
    private static final int FETCH = 5000;

    /// What one look at a county needs: it reads in the order of the chain, in constant memory.
    private static final String LINKS = """
            select l.day, l."position", l.entry_id, l.hash, l.seal, e.id,
                e.at, e.account, e.name, e.address, e.action, e.subject, e.before, e.after, e.reason
            from access.audit_link l
            left join access.audit_entry e on e.county_code = l.county_code and e.id = l.entry_id
            where l.county_code = ? order by l.day, l."position"
            """;
    private static final String INSERTED = """
            select e.id from access.audit_entry e where e.county_code = ? and not exists (
                select 1 from access.audit_link l where l.county_code = e.county_code and l.entry_id = e.id)
            order by e.id limit
            """ + ChainWalk.MOST;

    private final Connection connection;
    private final InstanceKey key;
    private final List<SignedTail> notes;

    /// @param notes what was noted outside the database, read before this
    Verification(Connection connection, InstanceKey key, List<SignedTail> notes) {
        this.connection = connection;
        this.key = key;
        this.notes = List.copyOf(notes);
    }

    /// The counties that have left anything in the trail, or of which a note is kept.
    Set<String> counties() throws SQLException {
        Set<String> counties = new TreeSet<>();
        notes.forEach(note -> counties.add(note.county()));
        try (PreparedStatement statement = connection.prepareStatement("""
                        select county_code from access.audit_link union select county_code from access.audit_entry
                        union select county_code from access.audit_head
                        """);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counties.add(rows.getString(1));
            }
        }
        return counties;
    }

    AuditReport of(String county) throws SQLException {
        boolean automatic = connection.getAutoCommit();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            return read(county);
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(automatic);
        }
    }

    /// The same within the transaction that the connection is in.
    AuditReport read(String county) throws SQLException {
        ChainWalk walk = new ChainWalk(county, key);
        heads(county, walk);
        notes.stream().filter(note -> note.county().equals(county)).forEach(walk::note);
        links(county, walk);
        inserted(county, walk);
        return walk.report();
    }

    private void heads(String county, ChainWalk walk) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select day, \"position\", hash, key_id, signature from access.audit_head where county_code = ?")) {
            statement.setString(1, county);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Tail tail = new Tail(place(rows), rows.getBytes("hash"));
                    walk.head(new SignedTail(county, tail, rows.getString("key_id"), rows.getBytes("signature")));
                }
            }
        }
    }

    private void links(String county, ChainWalk walk) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINKS)) {
            statement.setString(1, county);
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Link link = new Link(
                            place(rows), rows.getLong("entry_id"), rows.getBytes("hash"), rows.getBytes("seal"));
                    boolean there = rows.getObject("id") != null;
                    if (there) {
                        walk.link(link, new KeptEntry(county, AuditRows.entry(rows, 0)));
                    } else {
                        walk.empty(link);
                    }
                }
            }
        }
    }

    private void inserted(String county, ChainWalk walk) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(INSERTED)) {
            statement.setString(1, county);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
        }
        found.forEach(walk::inserted);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getObject("day", LocalDate.class), row.getInt("position"));
    }
}
