package org.luodi.platform.access.audit;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.access.audit.Finding.Kind;

/// One walk along a chain, link by link, collecting what does not fit. After something that does not fit it goes on from
/// what stands there, so that one bad row is one finding and not as many as there are rows behind it.
final class ChainWalk {
    /// Nobody needs more findings than this.
    static final int MOST = 1000;

    private final String county;
    private final InstanceKey key;
    private final Chain chain;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Place, List<Tail>> signed = new HashMap<>();
    private final Map<LocalDate, Integer> headed = new HashMap<>();
    private Optional<Tail> end = Optional.empty();
    private boolean afterGap;
    private long entries;
    private int days;
    private int heads;

    ChainWalk(String county, InstanceKey key) {
        this.county = county;
        this.key = key;
        this.chain = new Chain(county, key.secret());
    }

    /// A head that the database holds.
    void head(SignedTail head) {
        if (head.trueUnder(key)) {
            heads++;
            headed.merge(head.tail().place().day(), head.tail().place().position(), Math::max);
            expect(head.tail());
        } else {
            find(Kind.HEAD_FORGED, head.tail().place(), Optional.empty());
        }
    }

    /// A note that was kept outside the database; one that this instance did not sign says nothing.
    void note(SignedTail note) {
        if (note.trueUnder(key)) {
            expect(note.tail());
        }
    }

    private void expect(Tail tail) {
        signed.computeIfAbsent(tail.place(), place -> new ArrayList<>(1)).add(tail);
    }

    /// The next link with its entry.
    void link(Link link, KeptEntry entry) {
        entries++;
        follow(link);
        Optional<Long> id = Optional.of(entry.id());
        if (!same(chain.seal(link.place(), link.hash()), link.seal())) {
            find(Kind.LINK_FORGED, link.place(), id);
        } else if (!afterGap && !same(chain.hash(before(), link.place(), entry), link.hash())) {
            find(Kind.CHANGED, link.place(), id);
        }
        arrive(link);
    }

    /// The next link, whose entry is not there.
    void empty(Link link) {
        follow(link);
        find(Kind.ENTRY_REMOVED, link.place(), Optional.of(link.entry()));
        arrive(link);
    }

    /// An entry without a link.
    void inserted(long entry) {
        findings.add(new Finding(Kind.INSERTED, Optional.empty(), Optional.of(entry)));
        entries++;
    }

    private byte[] before() {
        return end.map(Tail::hash).orElseGet(() -> new byte[Chain.BYTES]);
    }

    /// Whether a link stands where the chain goes on, and what lies between when it does not.
    private void follow(Link link) {
        Place place = link.place();
        boolean newDay = end.isEmpty() || place.day().isAfter(end.get().place().day());
        Place wanted = newDay ? new Place(place.day(), 1) : end.get().place().next(place.day());
        afterGap = !place.equals(wanted);
        if (afterGap) {
            find(Kind.LINK_REMOVED, wanted, Optional.empty());
        }
        if (newDay) {
            days++;
            end.map(Tail::place).ifPresent(this::closeDay);
        }
    }

    /// A day with a day after it has a head for its last place. A head for a later place than that means that the day
    /// was cut, which is told at that place.
    private void closeDay(Place last) {
        if (headed.getOrDefault(last.day(), 0) < last.position()) {
            find(Kind.HEAD_REMOVED, last, Optional.empty());
        }
    }

    private void arrive(Link link) {
        for (Tail promised : Optional.ofNullable(signed.remove(link.place())).orElse(List.of())) {
            if (!same(promised.hash(), link.hash())) {
                find(Kind.CONTRADICTED, link.place(), Optional.of(link.entry()));
            }
        }
        end = Optional.of(link.tail());
    }

    private static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    private void find(Kind kind, Place place, Optional<Long> entry) {
        findings.add(Finding.at(kind, place, entry));
    }

    /// Everything that was found: by its place, and behind that what has no place.
    AuditReport report() {
        signed.keySet().forEach(place -> find(Kind.CUT, place, Optional.empty()));
        List<Finding> inOrder = findings.stream()
                .sorted((one, other) -> compare(one.place(), other.place()))
                .limit(MOST)
                .toList();
        return new AuditReport(county, entries, days, heads, inOrder);
    }

    private static int compare(Optional<Place> one, Optional<Place> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return one.get().compareTo(other.get());
    }
}
