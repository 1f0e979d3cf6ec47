package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.ledger.store.Books;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The months as worked out last, each kept for the revision of the book that it was worked out for.
///
/// A month is worked out from the whole county, whoever asks for it: doubts compare projects across units, and what was
/// worked out is kept for all. Whoever shows it to a person leaves out what that person may not see ([Sight]).
///
/// What a writing transaction works out is kept only once it has committed: until then nobody else may see it.
@Component
class Reviews {
    /// A county looks at a few months; a province of a hundred counties at a few hundred.
    private static final int MOST_KEPT = 400;

    private final Books books;
    private final MonthReading months;
    private final TransactionTemplate snapshot;
    private final ConcurrentMap<Key, Reviewed> kept = new ConcurrentHashMap<>();
    private final ConcurrentMap<Key, Lock> working = new ConcurrentHashMap<>();

    Reviews(Books books, MonthReading months, PlatformTransactionManager transactions) {
        this.books = books;
        this.months = months;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    private record Key(CountyCode county, YearMonth month) {}

    /// The month at the book's present revision; within a writing transaction with what that has written so far.
    Reviewed of(CountyCode county, YearMonth month) {
        Key key = new Key(county, month);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return wholeCounty(key, () -> within(key));
        }
        Optional<Reviewed> held = held(key, books.revision(county, month.getYear()));
        if (held.isPresent()) {
            return held.get();
        }
        // One works it out, the others wait for that one.
        Lock lock = working.computeIfAbsent(key, ignored -> new ReentrantLock());
        lock.lock();
        try {
            return wholeCounty(key, () -> snapshot.execute(running -> snapshot(key)));
        } finally {
            lock.unlock();
        }
    }

    private static Reviewed wholeCounty(Key key, Supplier<Reviewed> work) {
        return RowScope.wholeCounty(key.county()).call(work::get);
    }

    private Reviewed snapshot(Key key) {
        long revision = books.revision(key.county(), key.month().getYear());
        return held(key, revision).orElseGet(() -> {
            Reviewed found = months.read(key.county(), key.month(), revision, this::latest);
            keep(key, found);
            return found;
        });
    }

    /// The month as it was kept last, whatever its revision.
    Optional<Reviewed> latest(CountyCode county, YearMonth month) {
        return Optional.ofNullable(kept.get(new Key(county, month)));
    }

    private Reviewed within(Key key) {
        long revision = books.revision(key.county(), key.month().getYear());
        return held(key, revision).orElseGet(() -> {
            Reviewed found = months.read(key.county(), key.month(), revision, this::latest);
            adopt(key.county(), key.month(), found);
            return found;
        });
    }

    /// Keeps what a writing transaction has worked out, once it has committed.
    void adopt(CountyCode county, YearMonth month, Reviewed found) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keep(new Key(county, month), found);
            }
        });
    }

    private Optional<Reviewed> held(Key key, long revision) {
        return Optional.ofNullable(kept.get(key)).filter(found -> found.revision() == revision);
    }

    private void keep(Key key, Reviewed found) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.merge(key, found, (old, young) -> young.revision() >= old.revision() ? young : old);
    }
}
