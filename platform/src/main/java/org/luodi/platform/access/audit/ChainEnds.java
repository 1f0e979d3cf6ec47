package org.luodi.platform.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where each county's chain ends, and how it gets longer: tables `access.audit_link` and `access.audit_head`.
@Component
class ChainEnds {
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final KeyKeeper keys;
    private final AnchorKeeper anchors;
    private final Clock clock;

    ChainEnds(JdbcTemplate jdbc, KeyKeeper keys, AnchorKeeper anchors, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.anchors = anchors;
        this.clock = clock;
    }

    /// Links entries to the end of the chain, in their order, and tells how far it reaches then. The end is locked until
    /// the transaction has ended.
    @Transactional(propagation = Propagation.MANDATORY)
    public Tail extend(String county, List<KeptEntry> entries) {
        LocalDate today = LocalDate.now(clock);
        InstanceKey key = keys.key();
        Chain chain = new Chain(county, key.secret());
        Optional<Tail> end = jdbc.query(
                        "select day, \"position\", hash from access.end_of_audit_chain(?)", ChainEnds::tail, county)
                .stream()
                .findFirst();
        List<Link> links = new ArrayList<>(entries.size());
        List<SignedTail> heads = new ArrayList<>();
        for (KeptEntry entry : entries) {
            Link link = chain.link(end, today, entry);
            // A day that has a day after it is over: its head is signed with the first link of the next.
            end.filter(before -> before.place().day().isBefore(link.place().day()))
                    .ifPresent(before -> heads.add(SignedTail.sign(county, before, key)));
            links.add(link);
            end = Optional.of(link.tail());
        }
        heads.forEach(head -> keep(head));
        jdbc.batchUpdate(
                "insert into access.audit_link (county_code, day, \"position\", entry_id, hash, seal) values (?, ?, ?, ?, ?, ?)",
                links,
                BATCH,
                (statement, link) -> {
                    statement.setString(1, county);
                    statement.setObject(2, link.place().day());
                    statement.setInt(3, link.place().position());
                    statement.setLong(4, link.entry());
                    statement.setBytes(5, link.hash());
                    statement.setBytes(6, link.seal());
                });
        return end.orElseThrow();
    }

    /// Signs the head of the chain's last day once that day is over, also when nothing happens any more.
    @Transactional
    public void signLastDay(String county) {
        Optional<Tail> end = end(county);
        if (end.isPresent() && end.get().place().day().isBefore(LocalDate.now(clock))) {
            keep(SignedTail.sign(county, end.get(), keys.key()));
        }
    }

    private void keep(SignedTail head) {
        jdbc.update(
                """
                insert into access.audit_head (county_code, day, "position", hash, key_id, signature, signed_at)
                values (?, ?, ?, ?, ?, ?, now()) on conflict do nothing
                """,
                head.county(),
                head.tail().place().day(),
                head.tail().place().position(),
                head.tail().hash(),
                head.keyId(),
                head.signature());
    }

    /// Where the chain ends, without waiting for anybody; empty before its first link.
    Optional<Tail> end(String county) {
        return jdbc
                .query(
                        """
                        select day, "position", hash from access.audit_link where county_code = ?
                        order by day desc, "position" desc limit 1
                        """,
                        ChainEnds::tail,
                        county)
                .stream()
                .findFirst();
    }

    /// Whether the chain has this hash at this place.
    boolean holds(String county, Tail tail) {
        return jdbc
                .query(
                        "select hash from access.audit_link where county_code = ? and day = ? and \"position\" = ?",
                        (row, number) -> row.getBytes(1),
                        county,
                        tail.place().day(),
                        tail.place().position())
                .stream()
                .anyMatch(hash -> Arrays.equals(hash, tail.hash()));
    }

    /// Says that a longer chain is committed.
    void reached(String county, Tail tail) {
        anchors.reached(county, tail);
    }

    private static Tail tail(ResultSet row, int number) throws SQLException {
        return new Tail(
                new Place(row.getObject("day", LocalDate.class), row.getInt("position")), row.getBytes("hash"));
    }
}
