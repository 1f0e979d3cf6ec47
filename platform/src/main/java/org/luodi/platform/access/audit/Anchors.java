package org.luodi.platform.access.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The signed notes about how far each county's chain reaches, in files `audit/anchor-<county>` of the data folder.
///
/// Somebody who cuts off the end of the trail in the database, links, heads and all, cannot reach them there.
final class Anchors {
    private static final String PREFIX = "anchor-";

    private final Path folder;

    Anchors(Path data) {
        this.folder = data.resolve(InstanceKey.FOLDER);
    }

    /// The note about a county; empty when there is none, or none that can be read.
    Optional<SignedTail> of(String county) throws IOException {
        Path file = folder.resolve(PREFIX + county);
        return Files.exists(file) ? SignedTail.parse(Files.readString(file, StandardCharsets.US_ASCII)) : Optional.empty();
    }

    void keep(SignedTail note) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(PREFIX + note.county());
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.writeString(unfinished, note.line() + "\n", StandardCharsets.US_ASCII);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Puts a note that the chain contradicts aside, for [Verification] to tell of it for ever.
    void putAside(SignedTail note) throws IOException {
        Path file = folder.resolve(PREFIX + note.county());
        Files.move(
                file,
                file.resolveSibling(file.getFileName() + ".contradicted-" + note.tail().place().day() + "-"
                        + note.tail().place().position()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /// All notes, also those that were put aside.
    List<SignedTail> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<SignedTail> notes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(PREFIX) && !name.endsWith(".unfinished")) {
                    SignedTail.parse(Files.readString(file, StandardCharsets.US_ASCII))
                            .ifPresent(notes::add);
                }
            }
        }
        return notes;
    }
}
