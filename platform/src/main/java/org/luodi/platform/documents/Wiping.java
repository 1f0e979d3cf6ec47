package org.luodi.platform.documents;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.luodi.platform.access.RowScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Wipes once a day what was removed too long ago to be brought back.
@Component
class Wiping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Wiping.class);
    private static final Duration FIRST_AFTER = Duration.ofMinutes(10);
    private static final Duration AGAIN_AFTER = Duration.ofDays(1);

    private final Attachments attachments;
    private ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    Wiping(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public void start() {
        running = true;
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("wiping").factory());
        ScheduledFuture<?> unused = clockwork.scheduleWithFixedDelay(
                this::wipe, FIRST_AFTER.toSeconds(), AGAIN_AFTER.toSeconds(), TimeUnit.SECONDS);
    }

    private void wipe() {
        try {
            int wiped = RowScope.everyCounty().call(attachments::wipe);
            if (wiped > 0) {
                LOG.info("Wiped {} removed files", wiped);
            }
        } catch (RuntimeException trouble) {
            LOG.atWarn().setCause(trouble).log("Removed files were not wiped; tried again tomorrow");
        }
    }

    @Override
    public void stop() {
        running = false;
        clockwork.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
