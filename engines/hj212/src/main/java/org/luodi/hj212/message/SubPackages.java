package org.luodi.hj212.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts messages that came in several packages together again.
///
/// Packages belong together by MN, CN, DataTime and PNUM – not by QN, of which every package of the official
/// example has its own (HJ 212-2017 Annex C). A set that stays open for too long is given back as [Expired];
/// nothing is dropped in silence. Not for use by two threads at once.
public final class SubPackages {
    private final Limits limits;
    private final Map<Key, Parts> open = new LinkedHashMap<>();

    public SubPackages(Limits limits) {
        this.limits = limits;
    }

    /// How much may wait.
    ///
    /// @param openSets most sets that are open at once; the oldest gives way
    /// @param packages most packages of one message
    /// @param patience how long a set waits for its next package
    public record Limits(int openSets, int packages, Duration patience) {
        /// 1000 sets of at most 100 packages, five minutes.
        public static final Limits STANDARD = new Limits(1000, 100, Duration.ofMinutes(5));
    }

    /// What packages have in common.
    public record Key(String mn, int cn, String dataTime, int count) {}

    /// What became of a package.
    public sealed interface Outcome permits Single, Waiting, Whole, Repeated, Impossible {}

    /// The message came in one piece.
    public record Single(Message message) implements Outcome {}

    /// More packages are expected.
    public record Waiting(Key key, int arrived) implements Outcome {}

    /// All packages are there, in the order of their numbers; copies that may be kept.
    public record Whole(Key key, List<Message> packages) implements Outcome {}

    /// This package was there already; the first counts.
    public record Repeated(Key key, int number) implements Outcome {}

    /// PNUM and PNO do not fit: not numbers, PNO over PNUM, or more packages than allowed.
    public record Impossible(String packageCount, String packageNumber) implements Outcome {}

    /// A set that was given up.
    ///
    /// @param missing numbers of the packages that never came
    /// @param packages those that did, in order
    public record Expired(Key key, List<Integer> missing, List<Message> packages) {}

    /// Takes in a message.
    public Outcome offer(Message message, Instant now) {
        if (message.flag().filter(Flag::packagesNumbered).isEmpty() || !message.has(HeaderField.PNUM)) {
            return new Single(message);
        }
        int count = message.number(HeaderField.PNUM);
        int number = message.number(HeaderField.PNO);
        if (count < 1 || count > limits.packages || number < 1 || number > count) {
            return new Impossible(message.text(HeaderField.PNUM), message.text(HeaderField.PNO));
        }
        if (count == 1) {
            return new Single(message);
        }
        Key key = new Key(message.mn(), message.cn(), message.value("DataTime"), count);
        Parts parts = open.computeIfAbsent(key, fresh -> new Parts(count));
        if (!parts.add(number, message, now)) {
            return new Repeated(key, number);
        }
        if (!parts.isWhole()) {
            return new Waiting(key, parts.arrived);
        }
        open.remove(key);
        return new Whole(key, parts.present());
    }

    /// Gives up sets that waited for too long, and the oldest where too many are open. To be asked regularly.
    public List<Expired> expire(Instant now) {
        List<Expired> expired = new ArrayList<>();
        Iterator<Map.Entry<Key, Parts>> sets = open.entrySet().iterator();
        while (sets.hasNext()) {
            Map.Entry<Key, Parts> set = sets.next();
            boolean late = set.getValue().latest.plus(limits.patience).isBefore(now);
            if (late || open.size() > limits.openSets) {
                expired.add(set.getValue().expired(set.getKey()));
                sets.remove();
            }
        }
        return expired;
    }

    /// How many sets wait.
    public int openSets() {
        return open.size();
    }

    private static final class Parts {
        private final List<Optional<Message>> messages;
        private int arrived;
        private Instant latest = Instant.MIN;

        Parts(int count) {
            messages = new ArrayList<>(Collections.nCopies(count, Optional.empty()));
        }

        boolean add(int number, Message message, Instant now) {
            if (messages.get(number - 1).isPresent()) {
                return false;
            }
            messages.set(number - 1, Optional.of(message.copy()));
            arrived++;
            latest = now;
            return true;
        }

        boolean isWhole() {
            return arrived == messages.size();
        }

        List<Message> present() {
            return messages.stream().flatMap(Optional::stream).toList();
        }

        Expired expired(Key key) {
            List<Integer> missing = new ArrayList<>();
            for (int number = 1; number <= messages.size(); number++) {
                if (messages.get(number - 1).isEmpty()) {
                    missing.add(number);
                }
            }
            return new Expired(key, missing, present());
        }
    }
}
