package org.luodi.platform.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Replaces what is in a data folder by what was prepared beside it, whole or not at all.
///
/// The new state is built in `restored.unfinished`. Renaming that folder to `restored` is the one moment that decides:
/// before it the old state stands and the rest is thrown away, after it the new one stands and [#finish] moves it to its
/// place, at once or, after a kill, at the next start. What it replaces is kept in a folder `before-restore-…`.
///
/// While it is open nobody else may use the data folder.
public final class FolderSwap implements AutoCloseable {
    private static final String UNFINISHED = "restored.unfinished";
    private static final String READY = "restored";
    private static final String KEPT_IN = "kept-in";
    /// Belongs to the place and not to the state in it.
    private static final Set<String> STAYS = Set.of("pg.lock", "pg.log", "bin", KEPT_IN);

    private final Path data;
    private final FileChannel lock;
    private boolean decided;

    private FolderSwap(Path data, FileChannel lock) {
        this.data = data;
        this.lock = lock;
    }

    /// Begins to prepare a new state for a data folder.
    ///
    /// @param keptIn name of the folder that what is replaced is moved to
    /// @throws IllegalStateException when Luodi runs on the folder
    public static FolderSwap begin(Path data, String keptIn) throws IOException {
        Path folder = EmbeddedPostgres.folder(data);
        if (!folder.equals(data.toAbsolutePath().normalize())) {
            throw new IOException(data + " cannot be reached by an ordinary user: choose another LUODI_DATA");
        }
        Files.createDirectories(folder);
        FolderSwap swap = new FolderSwap(folder, EmbeddedPostgres.lock(folder));
        try {
            finish(folder);
            Files.createDirectories(swap.folder());
            Files.writeString(swap.folder().resolve(KEPT_IN), keptIn);
            return swap;
        } catch (IOException | RuntimeException failure) {
            swap.lock.close();
            throw failure;
        }
    }

    /// Where the new state is to be put: what the data folder shall hold afterwards.
    public Path folder() {
        return data.resolve(UNFINISHED);
    }

    /// Whether the data folder holds a database now.
    public boolean replacesSomething() {
        return Files.exists(data.resolve("pg").resolve("PG_VERSION"));
    }

    /// Starts an empty server in the new state; it is to be closed before [#decide].
    public DirectDatabase newDatabase() throws IOException {
        Path programs = data.resolve("bin");
        Files.createDirectories(programs);
        Files.createSymbolicLink(folder().resolve("bin"), programs);
        return DirectDatabase.administer(EmbeddedPostgres.start(folder(), Durability.FULL));
    }

    /// From here on the new state stands.
    public void decide() throws IOException {
        sync(folder());
        Files.move(folder(), data.resolve(READY), StandardCopyOption.ATOMIC_MOVE);
        sync(data);
        decided = true;
        finish(data);
    }

    /// Throws away what was not decided, and lets others have the folder.
    @Override
    public void close() throws IOException {
        if (!decided) {
            discard(data);
        }
        lock.close();
    }

    /// Completes what was decided and throws away what was not. To be called by whoever holds the folder's lock, before
    /// anything in it is used.
    static void finish(Path data) throws IOException {
        discard(data);
        Path ready = data.resolve(READY);
        if (!Files.isDirectory(ready)) {
            return;
        }
        if (!Files.exists(ready.resolve(KEPT_IN))) {
            // Everything was moved already, and the rest was being deleted.
            Cluster.deleteTree(ready);
            return;
        }
        stopServer(data);
        Path kept = data.resolve(Files.readString(ready.resolve(KEPT_IN)));
        Files.createDirectories(kept);
        for (Path item : children(ready)) {
            String name = item.getFileName().toString();
            if (STAYS.contains(name)) {
                continue;
            }
            Path target = data.resolve(name);
            if (Files.exists(target)) {
                Files.move(target, kept.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(item, target, StandardCopyOption.ATOMIC_MOVE);
        }
        sync(data);
        if (children(kept).isEmpty()) {
            Files.delete(kept);
        }
        Cluster.deleteTree(ready);
    }

    private static void discard(Path data) throws IOException {
        Path unfinished = data.resolve(UNFINISHED);
        if (Files.exists(unfinished)) {
            stopServer(unfinished);
            Cluster.deleteTree(unfinished);
        }
    }

    /// A restore or a Luodi that was killed leaves its server running.
    private static void stopServer(Path folder) throws IOException {
        Optional<Postmaster> orphan = Postmaster.runningOn(folder.resolve("pg"));
        if (orphan.isPresent()) {
            try {
                orphan.get().stop();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while stopping PostgreSQL", interrupted);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> items = Files.list(folder)) {
            return items.sorted().toList();
        }
    }

    /// Makes sure that the names in a folder survive a power cut; the files in it were synced by whoever wrote them.
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
