package org.luodi.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/// The password of the embedded server: 32 random bytes in a file that only its owner may read.
record Password(String text) {
    private static final int BYTES = 32;

    /// The password in `file`, made on the first call.
    static Password keptIn(Path file) throws IOException {
        if (Files.exists(file)) {
            return new Password(Files.readString(file).strip());
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Password password = new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try (var channel = Files.newByteChannel(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(
                    java.nio.ByteBuffer.wrap(password.text().getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
        Files.move(unfinished, file);
        return password;
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
