package org.luodi.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.storage.DirectDatabase;
import org.luodi.platform.storage.FolderSwap;
import org.luodi.platform.storage.StorageSettings;

/// Makes an instance out of a backup.
///
/// The whole file is proved first. Luodi's own database is built anew beside the old one and exchanged at the end in one
/// step ([FolderSwap]); an external database must be empty and is filled in one transaction. So a restore that is
/// refused, fails or is killed leaves what was there.
final class Restore {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final StorageSettings storage;
    private final boolean replace;

    /// @param replace whether an instance that is there may be put aside
    Restore(StorageSettings storage, boolean replace) {
        this.storage = storage;
        this.replace = replace;
    }

    /// What was restored.
    ///
    /// @param keptIn the folder that what was there before was moved to, if anything was
    record Done(Contents contents, Optional<Path> keptIn) {}

    /// @throws Unusable when the backup or the place is not fit; nothing was changed
    Done from(Path file, Passphrase passphrase) throws IOException, SQLException {
        Contents contents = Contents.read(file, passphrase);
        for (Migration migration : contents.migrations()) {
            migration.text();
        }
        String keptIn = "before-restore-" + STAMP.format(LocalDateTime.now(Shelf.ZONE));
        try (FolderSwap swap = begin(keptIn)) {
            if (storage.url().isPresent()) {
                intoExternal(file, passphrase, contents, swap);
            } else {
                intoOwn(file, passphrase, contents, swap);
            }
        }
        Path kept = storage.data().resolve(keptIn);
        return new Done(contents, Optional.of(kept).filter(Files::exists));
    }

    private FolderSwap begin(String keptIn) throws IOException {
        try {
            return FolderSwap.begin(storage.data(), keptIn);
        } catch (IllegalStateException taken) {
            throw new Unusable(Unusable.Reason.RUNNING, String.valueOf(taken.getMessage()));
        }
    }

    private void intoOwn(Path file, Passphrase passphrase, Contents contents, FolderSwap swap)
            throws IOException, SQLException {
        if (swap.replacesSomething() && !replace) {
            throw new Unusable(Unusable.Reason.NOT_EMPTY, storage.data().toString());
        }
        try (DirectDatabase database = swap.newDatabase();
                Connection connection = database.connect()) {
            load(file, passphrase, contents, swap.folder(), connection, database.owner());
            connection.commit();
        }
        swap.decide();
    }

    /// The files go first: a restore that is killed between the two finds the database empty and can be done again.
    private void intoExternal(Path file, Passphrase passphrase, Contents contents, FolderSwap swap)
            throws IOException, SQLException {
        try (DirectDatabase database = DirectDatabase.open(storage);
                Connection connection = database.connect()) {
            List<Table> there = new Catalog(connection).tables();
            if (!there.isEmpty()) {
                throw new Unusable(
                        Unusable.Reason.NOT_EMPTY, there.getFirst().quoted());
            }
            load(file, passphrase, contents, swap.folder(), connection, database.owner());
            swap.decide();
            connection.commit();
        }
    }

    private static void load(
            Path file, Passphrase passphrase, Contents contents, Path folder, Connection connection, String owner)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set local role " + Table.quote(owner));
        }
        Loading loading = new Loading(connection, folder);
        Contents.read(file, passphrase, loading);
        loading.end(contents);
    }
}
