package org.luodi.platform.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.Role;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.kernel.CountySettings;
import org.luodi.platform.shell.Outage;
import org.luodi.platform.storage.DirectDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes a backup each night, or as soon as Luodi runs again when it did not run that night, and throws away what
/// [Retention] does not keep. Without a passphrase it cannot, and says so on the administrator's desk.
@Component
class NightlyBackups implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackups.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration AGAIN_AFTER_FAILURE = Duration.ofHours(1);

    private final BackupSettings settings;
    private final Shelf shelf;
    private final CountySettings county;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock making = new ReentrantLock();
    private volatile Optional<Shelf.Failure> latest = Optional.empty();
    private @Nullable Thread thread;

    NightlyBackups(
            BackupSettings settings,
            CountySettings county,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.shelf = new Shelf(settings.folder(), county.county());
        this.county = county;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    Shelf shelf() {
        return shelf;
    }

    boolean running() {
        return making.isLocked();
    }

    /// Starts a backup now, which goes on by itself. One that is being made already is enough.
    ///
    /// @throws org.luodi.platform.access.Forbidden for whoever does not run the installation
    void makeNow(Actor actor) {
        actor.require(Permission.OPERATE);
        if (!running()) {
            Thread.ofVirtual().name("backup").start(() -> make(actor));
        }
    }

    /// Makes one backup and tells whether that went well.
    boolean make(Actor actor) {
        if (!making.tryLock()) {
            return false;
        }
        Instant now = clock.instant();
        try {
            Passphrase passphrase = settings.passphrase().orElseThrow(() -> new IOException("no passphrase"));
            var file = shelf.fileFor(now);
            AuditEntry entry =
                    new AuditEntry("backup.audit.made", "backup", "", String.valueOf(file.getFileName()));
            RowScope.withoutUnits(actor.county())
                    .run(() -> transaction.executeWithoutResult(running -> trail.record(actor, entry)));
            try (DirectDatabase database = DirectDatabase.open(settings.storage())) {
                Backup.Made made =
                        new Backup(database, settings.storage().data(), clock).write(file, passphrase);
                LOG.atInfo().log("Backup {} with {} rows", made.file(), made.rows());
            }
            shelf.tidy(Retention.USUAL);
            latest = Optional.empty();
            return true;
        } catch (IOException | SQLException | RuntimeException failure) {
            boolean outage = Outage.behind(failure).isPresent();
            LOG.atError().setCause(outage ? null : failure).log("The backup failed: {}", Outage.reason(failure));
            note(new Shelf.Failure(now, reason(failure)));
            return false;
        } finally {
            making.unlock();
        }
    }

    /// What the desk says in words of its own, or the message of what failed.
    private static String reason(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return Outage.behind(failure)
                .map(Outage::name)
                .orElseGet(() -> failure instanceof FileSystemException
                        ? message
                        : message.lines().findFirst().orElse(""));
    }

    private void note(Shelf.Failure failure) {
        latest = Optional.of(failure);
        try {
            shelf.failed(failure);
        } catch (IOException unwritable) {
            LOG.atError().log("The folder of backups cannot be written: {}", Outage.reason(unwritable));
        }
    }

    /// The latest failure, unless a backup was made since; known even when the folder has no room to note it.
    Optional<Shelf.Failure> failure() throws IOException {
        Optional<Shelf.Failure> noted = shelf.failure();
        return noted.isPresent() ? noted : latest;
    }

    /// When the backup that should exist by now was due.
    Instant due() {
        ZonedDateTime now = clock.instant().atZone(Shelf.ZONE);
        LocalTime time = settings.at();
        ZonedDateTime today = now.with(time);
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    private boolean wanted() throws IOException {
        Instant due = due();
        boolean made = shelf.all().stream().anyMatch(one -> !one.moment().isBefore(due));
        Optional<Shelf.Failure> failure = failure();
        boolean tooSoon = failure.map(Shelf.Failure::moment)
                .filter(at -> at.plus(AGAIN_AFTER_FAILURE).isAfter(clock.instant()))
                .isPresent();
        return !made && !tooSoon;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofVirtual().name("nightly backup").start(this::run);
    }

    private void run() {
        Actor luodi = new Actor(county.countyCode(), "luodi", "Luodi", Role.ADMINISTRATOR, Optional.empty());
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK);
                lookAt(luodi);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAt(Actor luodi) {
        try {
            if (settings.passphrase().isPresent() && wanted()) {
                make(luodi);
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.atError().setCause(unreadable).log("The folder of backups or the passphrase cannot be read");
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
