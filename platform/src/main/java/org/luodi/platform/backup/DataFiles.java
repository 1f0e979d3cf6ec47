package org.luodi.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files of a data folder that belong to the instance's state: its key, the first sign-ins, attachments. The
/// database's own files are not among them; its rows are copied.
final class DataFiles {
    private static final List<String> OTHERS =
            List.of("pg", "pg.", "bin", "restored", "before-restore-", "backups", "lost+found");

    private DataFiles() {}

    /// Paths relative to the data folder, in a fixed order.
    static List<Path> of(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        for (Path top : children(data)) {
            if (belongs(top.getFileName().toString())) {
                try (Stream<Path> below = Files.walk(top)) {
                    below.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".unfinished"))
                            .map(data::relativize)
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    private static boolean belongs(String name) {
        return !name.endsWith(".unfinished")
                && OTHERS.stream().noneMatch(other -> name.equals(other)
                        || ((other.endsWith(".") || other.endsWith("-") || other.equals("restored"))
                                && name.startsWith(other)));
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> items = Files.list(folder)) {
            return items.sorted().toList();
        }
    }

    /// Copies a file; one that has gone in the meantime is left out.
    ///
    /// @return whether it was there
    static boolean copy(Path file, OutputStream to) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(to);
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /// Writes a file that only its owner may read, to the disk itself.
    static void write(Path folder, String relative, InputStream content) throws IOException {
        Path file = folder.resolve(relative).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new Unusable(Unusable.Reason.ALTERED, "a file outside the data folder: " + relative);
        }
        Files.createDirectories(file.getParent());
        try (var channel = (FileChannel) Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                OutputStream out = Channels.newOutputStream(channel)) {
            content.transferTo(out);
            channel.force(true);
        }
    }
}
