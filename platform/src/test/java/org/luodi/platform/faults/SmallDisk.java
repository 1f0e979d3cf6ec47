package org.luodi.platform.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A disk of a few megabytes that a test fills and empties: a file system in memory, which only root may mount.
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /// Whether this machine lets the tests mount one.
    static boolean possible() throws IOException, InterruptedException {
        Path probe = Files.createTempDirectory("small-disk-probe");
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", probe.toString());
        if (mounted) {
            run("umount", probe.toString());
        }
        Files.delete(probe);
        return mounted;
    }

    static SmallDisk mounted(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (!run("mount", "-t", "tmpfs", "-o", "mode=0777,size=" + megabytes + "m", "tmpfs", folder.toString())) {
            throw new IOException("Cannot mount " + folder);
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /// Fills it to the last byte.
    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(folder.resolve("ballast"))) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (folder.toFile().getUsableSpace() >= block.length) {
                throw full;
            }
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(folder.resolve("ballast"));
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        // Lazily: whoever still has a file open there must not keep the mount for ever.
        run("umount", "-l", folder.toString());
    }
}
