package org.luodi.platform.projects.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.ledger.store.Contents;
import org.luodi.platform.projects.ledger.store.ImportItem;
import org.luodi.platform.projects.ledger.store.ImportJobs;
import org.luodi.platform.shell.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Reads the files of imports that were acknowledged, in the background; after a crash it goes on where it was.
///
/// Files are read by several threads at a time and filed in the order in which they were handed in. Nothing needs to be
/// claimed: two workers at the same import would read twice and file once.
///
/// It works on behalf of the whole county, whoever handed the files in: a file is compared with those of all units, and
/// the month is worked out anew. What a reporter may hand in, [Filing] judges.
@Component
class ImportWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final int JOBS_AT_ONCE = 4;
    private static final int READ_AHEAD = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final ImportJobs jobs;
    private final Contents contents;
    private final FileReading reading;
    private final Filing filing;
    private final Scope.Scopes scopes;
    private final Semaphore handedIn = new Semaphore(0);
    private final Semaphore places = new Semaphore(JOBS_AT_ONCE);
    private final Semaphore readers = new Semaphore(READ_AHEAD);
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final Object progress = new Object();
    private volatile boolean running;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ImportWorker(ImportJobs jobs, Contents contents, FileReading reading, Filing filing, Scope.Scopes scopes) {
        this.jobs = jobs;
        this.contents = contents;
        this.reading = reading;
        this.filing = filing;
        this.scopes = scopes;
    }

    /// Says that an import was handed in.
    void wake() {
        handedIn.release();
    }

    /// Waits for something to happen to any import, at most for the given time.
    void awaitProgress(Duration most) throws InterruptedException {
        synchronized (progress) {
            progress.wait(Math.max(1, most.toMillis()));
        }
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        threads.execute(this::dispatch);
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("Imports are still being read; they go on at the next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void dispatch() {
        while (running) {
            try {
                for (ImportJobs.Kept job : RowScope.everyCounty().call(jobs::unfinished)) {
                    if (underWay.add(job.id())) {
                        places.acquire();
                        threads.execute(() -> work(job));
                    }
                }
                if (handedIn.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    handedIn.drainPermits();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException | TransactionException trouble) {
                rest(trouble);
            }
        }
    }

    private void work(ImportJobs.Kept job) {
        try {
            read(job);
        } catch (DataAccessException | TransactionException trouble) {
            rest(trouble);
            handedIn.release();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException defect) {
            LOG.atError().setCause(defect).log("Import {} failed; it is tried again", job.id());
        } finally {
            underWay.remove(job.id());
            places.release();
            tell();
        }
    }

    /// The database is away, or two writers met: what was acknowledged is kept, so there is nothing to do but wait.
    private void rest(RuntimeException trouble) {
        if (!running) {
            return;
        }
        boolean outage = Outage.behind(trouble).isPresent();
        LOG.atWarn().setCause(outage ? null : trouble).log("Imports wait for the database: {}", Outage.reason(trouble));
        try {
            Thread.sleep(AFTER_TROUBLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(ImportJobs.Kept job) throws InterruptedException {
        RowScope.wholeCounty(job.order().county()).<Boolean, InterruptedException>call(() -> {
            readAll(job);
            return true;
        });
    }

    private void readAll(ImportJobs.Kept job) throws InterruptedException {
        CountyCode county = job.order().county();
        RowScope wholeCounty = RowScope.wholeCounty(county);
        List<ImportItem> waiting = jobs.items(county, job.id()).stream()
                .filter(item -> item.outcome() == ImportItem.Outcome.WAITING)
                .toList();
        FileReading.Reader reader = reading.reader(county, job.order().month().getYear());
        Actor actor = Filing.actor(job.order());
        Scope scope = scopes.importing(actor);
        Deque<Ahead> ahead = new ArrayDeque<>();
        for (ImportItem item : waiting) {
            if (ahead.size() >= READ_AHEAD) {
                fileFirst(job, ahead, scope);
            }
            ahead.add(new Ahead(
                    item,
                    CompletableFuture.supplyAsync(
                            () -> wholeCounty.call(() -> readOne(county, job.id(), item, reader)), threads)));
        }
        while (!ahead.isEmpty()) {
            fileFirst(job, ahead, scope);
        }
        filing.conclude(job);
    }

    /// A file that is being read while earlier ones are filed.
    private record Ahead(ImportItem item, CompletableFuture<ReadFile> file) {}

    private ReadFile readOne(CountyCode county, long job, ImportItem item, FileReading.Reader reader) {
        readers.acquireUninterruptibly();
        try {
            String print = jobs.print(county, job, item.number());
            return reader.read(item.name(), contents.of(county, print), print);
        } finally {
            readers.release();
        }
    }

    private void fileFirst(ImportJobs.Kept job, Deque<Ahead> ahead, Scope scope) throws InterruptedException {
        if (!running) {
            throw new InterruptedException("stopping");
        }
        Ahead first = ahead.remove();
        try {
            ReadFile read = first.file().join();
            // A unit's reporter sends the unit's own return, also when the file does not say so.
            boolean own = read.unit().isEmpty() && !scope.wholeCounty();
            filing.file(job, first.item(), own ? read.from(ownName(job)) : read, scope);
        } catch (java.util.concurrent.CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
        tell();
    }

    private String ownName(ImportJobs.Kept job) {
        return scopes.ownName(Filing.actor(job.order()));
    }

    private void tell() {
        synchronized (progress) {
            progress.notifyAll();
        }
    }
}
