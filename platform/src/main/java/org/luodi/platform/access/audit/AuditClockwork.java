package org.luodi.platform.access.audit;

import org.jspecify.annotations.Nullable;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.kernel.CountySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// What the audit trail does by itself, in one quiet thread: note how far the chain reaches, sign the day that is over,
/// look at the clock.
@Component
class AuditClockwork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditClockwork.class);
    /// Not more than so many milliseconds of committed entries are without a note outside the database.
    private static final long ROUND_MILLIS = 100;
    private static final long LOOK_MILLIS = 1000;
    private static final long SIGN_NANOS = 60_000_000_000L;

    private final AnchorKeeper anchors;
    private final ChainEnds ends;
    private final ClockWatch clockWatch;
    private final String county;
    private final RowScope rows;
    private @Nullable Thread thread;
    private long signedAt;

    AuditClockwork(AnchorKeeper anchors, ChainEnds ends, ClockWatch clockWatch, CountySettings settings) {
        this.anchors = anchors;
        this.ends = ends;
        this.clockWatch = clockWatch;
        this.county = settings.county();
        this.rows = RowScope.withoutUnits(settings.countyCode());
    }

    @Override
    public synchronized void start() {
        rows.run(() -> anchors.begin(county, tail -> ends.holds(county, tail), ends.end(county)));
        signedAt = System.nanoTime() - SIGN_NANOS;
        thread = Thread.ofVirtual().name("audit").start(() -> rows.run(this::run));
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                anchors.await(LOOK_MILLIS);
                anchors.note();
                clockWatch.look();
                if (System.nanoTime() - signedAt >= SIGN_NANOS) {
                    signLastDay();
                }
                Thread.sleep(ROUND_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void signLastDay() {
        try {
            ends.signLastDay(county);
            signedAt = System.nanoTime();
        } catch (DataAccessException | TransactionException away) {
            LOG.atWarn().log("The head of the last day is signed when the database is back");
        }
    }

    @Override
    public synchronized void stop() {
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread = null;
        anchors.note();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
