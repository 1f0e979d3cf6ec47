package org.luodi.platform.documents.admission;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The parts of an office file, unpacked within bounds.
final class OfficeParts {
    /// All parts together, 256 MiB: a table of a million cells has less.
    static final long MOST_BYTES = 256L << 20;

    private static final int MOST_PARTS = 20_000;
    /// A part of XML that is looked into, 64 MiB.
    private static final int MOST_BYTES_A_PART = 64 << 20;

    private OfficeParts() {}

    /// Takes a part with its name in lower case.
    interface Part {
        /// Returns whether more parts are wanted.
        boolean take(String name, byte[] bytes);
    }

    /// Names in lower case; empty for what is no zip.
    static Set<String> names(byte[] zip) {
        try (ZipFile file = open(zip)) {
            Set<String> names = new HashSet<>();
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                names.add(name(entry));
                if (names.size() > MOST_PARTS) {
                    return Set.of();
                }
            }
            return names;
        } catch (IOException | RuntimeException broken) {
            return Set.of();
        }
    }

    /// The parts whose name is wanted. Damage ends the walk: what cannot be unpacked says nothing to anybody.
    ///
    /// @return whether everything stayed within bounds
    static boolean each(byte[] zip, java.util.function.Predicate<String> wanted, Part each) {
        long left = MOST_BYTES;
        try (ZipFile file = open(zip)) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                if (!wanted.test(name(entry)) || !file.canReadEntryData(entry)) {
                    continue;
                }
                try (InputStream in = file.getInputStream(entry)) {
                    byte[] part = in.readNBytes((int) Math.min(MOST_BYTES_A_PART, left) + 1);
                    left -= part.length;
                    if (part.length > MOST_BYTES_A_PART || left < 0) {
                        return false;
                    }
                    if (!each.take(name(entry), part)) {
                        return true;
                    }
                }
            }
            return true;
        } catch (IOException | RuntimeException broken) {
            return true;
        }
    }

    private static ZipFile open(byte[] zip) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .get();
    }

    private static String name(ZipArchiveEntry entry) {
        return entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
    }
}
