package org.luodi.platform.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs (`initdb`, `postgres`), unpacked once from the archive on the class path.
///
/// @param home folder that holds `bin`, `lib` and `share`
record PostgresBinaries(Path home) {
    /// The archive of this operating system and processor as the binaries artifacts name it.
    static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        if (os.contains("linux")) {
            return "postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
        }
        if (os.contains("mac")) {
            return "postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz";
        }
        throw new IllegalStateException("No embedded PostgreSQL for " + os + "/" + processor
                + ": set LUODI_DB_URL to a PostgreSQL 15 or newer of your own");
    }

    /// Unpacks the archive below `parent` unless a complete copy lies there.
    ///
    /// A copy is unpacked beside its place and moved there whole, so that a process killed half way leaves no
    /// incomplete programs that a later start would trust.
    static PostgresBinaries unpackedIn(Path parent) throws IOException {
        String archive = archiveName();
        URL resource = PostgresBinaries.class.getClassLoader().getResource(archive);
        if (resource == null) {
            throw new IllegalStateException(archive + " is not on the class path");
        }
        URLConnection connection = resource.openConnection();
        // The archive does not name its release, but no two releases pack to the same length.
        Path home = parent.resolve("postgresql-" + Long.toHexString(connection.getContentLengthLong()));
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return new PostgresBinaries(home);
        }
        Files.createDirectories(parent);
        try (InputStream packed = connection.getInputStream()) {
            Path unfinished = Files.createTempDirectory(parent, "unpacking-");
            unpack(packed, unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, home);
            return new PostgresBinaries(home);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Archive entry outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
