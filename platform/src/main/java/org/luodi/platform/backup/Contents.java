package org.luodi.platform.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;

/// What a backup holds, counted.
///
/// @param rows of each table, by its name
/// @param files of the data folder
record Contents(Instant moment, List<Migration> migrations, Map<String, Long> rows, int files) {
    /// Reads a whole backup, proving every byte of it.
    ///
    /// @throws Unusable when it is no whole backup
    static Contents read(Path file, Passphrase passphrase) throws IOException {
        Counting counting = new Counting();
        read(file, passphrase, counting);
        return counting.contents();
    }

    /// What is done with the parts of a backup.
    interface Visitor {
        void part(Parts.Reader.Part part) throws IOException;
    }

    /// Hands the parts of a backup to a visitor, one after the other.
    ///
    /// @throws Unusable when it is no whole backup; the visitor has seen its beginning then
    static void read(Path file, Passphrase passphrase, Visitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                Parts.Reader parts = new Parts.Reader(new SealedInput(in, passphrase))) {
            Optional<Parts.Reader.Part> next = parts.next();
            while (next.isPresent()) {
                visitor.part(next.get());
                next.get().check();
                next = parts.next();
            }
            parts.requireEnd();
        } catch (EOFException | ZipException garbled) {
            throw new Unusable(Unusable.Reason.CUT, String.valueOf(garbled.getMessage()));
        }
    }

    /// The last part of a backup.
    String totals() {
        StringBuilder text = new StringBuilder();
        text.append(files).append(" files\n");
        rows.forEach((table, count) -> text.append(count).append(' ').append(table).append('\n'));
        return text.toString();
    }

    /// Counts what it sees.
    private static final class Counting implements Visitor {
        private Optional<Manifest> manifest = Optional.empty();
        private final Map<String, Long> rows = new LinkedHashMap<>();
        private int files;
        private String totals = "";

        @Override
        public void part(Parts.Reader.Part part) throws IOException {
            if (part.name().equals(Backup.MANIFEST)) {
                manifest = Optional.of(Manifest.parse(part.text()));
            } else if (part.name().startsWith(Backup.TABLE)) {
                Table table = Table.parse(part.name().substring(Backup.TABLE.length()));
                rows.put(table.schema() + "." + table.name(), lines(part.content()));
            } else if (part.name().startsWith(Backup.FILE)) {
                files++;
            } else if (part.name().equals(Backup.TOTALS)) {
                totals = part.text();
            }
        }

        private static long lines(InputStream text) throws IOException {
            byte[] buffer = new byte[1 << 16];
            long lines = 0;
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        }

        Contents contents() throws IOException {
            Manifest found = manifest.orElseThrow(() -> new Unusable(Unusable.Reason.NO_BACKUP, "no manifest"));
            Contents contents = new Contents(found.moment(), found.migrations(), rows, files);
            if (!contents.totals().equals(totals)) {
                throw new Unusable(Unusable.Reason.ALTERED, "the totals differ");
            }
            return contents;
        }
    }
}
