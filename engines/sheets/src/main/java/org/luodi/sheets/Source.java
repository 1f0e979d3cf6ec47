package org.luodi.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file to read: its name and its bytes, in memory or on disk.
public final class Source {
    private static final Pattern WORKBOOK = Pattern.compile("(?i)\\.(?:xls[xm]?|et)$");

    private final String name;
    private final byte @Nullable [] bytes;
    private final @Nullable Path path;

    private Source(String name, byte @Nullable [] bytes, @Nullable Path path) {
        this.name = name;
        this.bytes = bytes;
        this.path = path;
    }

    /// Bytes in memory; they must not be changed while they are read.
    public static Source of(String name, byte[] bytes) {
        return new Source(name, bytes, null);
    }

    /// A file on disk.
    public static Source of(Path path) {
        Path fileName = path.getFileName();
        return new Source(fileName == null ? path.toString() : fileName.toString(), null, path);
    }

    /// The file's name without folders.
    public String name() {
        return name;
    }

    /// The name without its ending: what a csv's only sheet is called.
    String stem() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// Whether its name is a workbook's, whatever its bytes are.
    boolean saysWorkbook() {
        return WORKBOOK.matcher(name).find();
    }

    byte[] bytes(Limits limits) {
        try {
            long size = bytes != null ? bytes.length : Files.size(Objects.requireNonNull(path));
            if (size > limits.maxFileBytes()) {
                throw new Unreadable(Unreadable.Reason.TOO_LARGE, name + " has " + size + " bytes");
            }
            return bytes != null ? bytes : Files.readAllBytes(Objects.requireNonNull(path));
        } catch (IOException e) {
            throw new Unreadable(Unreadable.Reason.BROKEN, "cannot read " + name, e);
        }
    }
}
