package org.luodi.platform.access.audit;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Notes outside the database how far each chain reaches, soon after every commit and not more often than
/// [AuditClockwork] asks: signing costs a fraction of a millisecond, which no writer waits for.
@Component
class AnchorKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(AnchorKeeper.class);

    private final KeyKeeper keys;
    private final Anchors anchors;
    private final Map<String, Tail> reached = new HashMap<>();

    AnchorKeeper(KeyKeeper keys) {
        this.keys = keys;
        this.anchors = new Anchors(keys.data());
    }

    /// Says that a chain is committed as far as `tail`. Commits may report out of their order.
    synchronized void reached(String county, Tail tail) {
        reached.merge(county, tail, (one, other) -> one.place().compareTo(other.place()) >= 0 ? one : other);
        notifyAll();
    }

    /// Waits until there is something to note, at most for the given time.
    synchronized void await(long millis) throws InterruptedException {
        if (reached.isEmpty()) {
            wait(millis);
        }
    }

    /// At a start: compares the last note with the chain. A note that the chain contradicts is put aside and said aloud;
    /// it is never overwritten.
    ///
    /// @param holds whether the chain has that hash at that place
    /// @param end where the chain ends now
    void begin(String county, Predicate<Tail> holds, Optional<Tail> end) {
        try {
            Optional<SignedTail> note = anchors.of(county);
            if (note.isPresent() && !holds.test(note.get().tail())) {
                anchors.putAside(note.get());
                LOG.atError()
                        .log("The audit trail has been cut or changed: it no longer holds {}. "
                                + "Run `luodi audit verify`", note.get().tail());
            }
        } catch (IOException failure) {
            LOG.atWarn().setCause(failure).log("Cannot read the audit anchor");
        }
        end.ifPresent(tail -> reached(county, tail));
    }

    /// Writes down what was reached since the last time.
    void note() {
        Map<String, Tail> news;
        synchronized (this) {
            news = new HashMap<>(reached);
            reached.clear();
        }
        news.forEach((county, tail) -> {
            try {
                anchors.keep(SignedTail.sign(county, tail, keys.key()));
            } catch (IOException failure) {
                // The disk may be full for a while: the next round tries again.
                LOG.atWarn().setCause(failure).log("Cannot note how far the audit trail reaches");
                reached(county, tail);
            }
        });
    }
}
