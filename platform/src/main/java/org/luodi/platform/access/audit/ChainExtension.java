package org.luodi.platform.access.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Gives the entries of one transaction their places in the chain, as the last thing before its commit.
///
/// The end of the chain is locked from then until the commit, so the chain is as long as what is committed, without
/// gaps, and transactions wait for each other only for that moment. Because the lock is the last one that a
/// transaction takes, it can be part of no deadlock.
final class ChainExtension implements TransactionSynchronization, Ordered {
    private final ChainEnds ends;
    private final List<KeptEntry> waiting = new ArrayList<>();
    private final Map<String, Tail> reached = new TreeMap<>();

    private ChainExtension(ChainEnds ends) {
        this.ends = ends;
    }

    /// The extension of the running transaction, registered with it on first use.
    static ChainExtension ofThisTransaction(ChainEnds ends) {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof ChainExtension extension && extension.ends == ends) {
                return extension;
            }
        }
        ChainExtension extension = new ChainExtension(ends);
        TransactionSynchronizationManager.registerSynchronization(extension);
        return extension;
    }

    void add(KeptEntry entry) {
        waiting.add(entry);
        if (!reached.isEmpty()) {
            // Somebody records while the transaction commits already: the end is locked, so go on from it.
            extend();
        }
    }

    private void extend() {
        Map<String, List<KeptEntry>> byCounty = new TreeMap<>();
        waiting.forEach(entry -> byCounty.computeIfAbsent(entry.county(), county -> new ArrayList<>())
                .add(entry));
        waiting.clear();
        byCounty.forEach((county, entries) -> reached.put(county, ends.extend(county, entries)));
    }

    /// Not for read-only transactions either: a failure here rolls back the whole act.
    @Override
    public void beforeCommit(boolean readOnly) {
        extend();
    }

    @Override
    public void afterCommit() {
        reached.forEach(ends::reached);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
