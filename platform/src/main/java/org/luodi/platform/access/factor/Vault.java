package org.luodi.platform.access.factor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.stereotype.Component;

/// Encrypts secrets that Luodi must read again (AES-256-GCM) with a key in the data folder's file `second-factor.key`
/// (mode 0600): who has the database alone can make no codes.
///
/// Each secret is bound to its owner, so that no row's secret serves in another row. Without the key the secrets are
/// lost and second factors must be set up again; the key belongs into every backup.
@Component
class Vault {
    private static final String FILE = "second-factor.key";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    Vault(CountySettings county) {
        this.file = county.data().resolve(FILE);
    }

    byte[] seal(byte[] secret, String owner) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// @throws IllegalStateException when it was sealed with another key, for another owner, or was changed
    byte[] open(byte[] sealed, String owner) {
        return apply(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
                owner);
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private byte[] apply(int mode, byte[] nonce, byte[] input, String owner) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("A second factor cannot be read with the key in " + file, unreadable);
        }
    }

    private SecretKey key() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException("Not a key of " + KEY_BYTES + " bytes: " + file);
            }
            return new SecretKeySpec(bytes, "AES");
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot keep the key of second factors in " + file, failure);
        }
    }

    private void create() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                FILE,
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(fresh, random(KEY_BYTES), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            // A link is refused where the name exists: of two processes one wins, and none reads half a key.
            Files.createLink(file.toAbsolutePath(), fresh);
        } catch (FileAlreadyExistsException otherWasFaster) {
            // Its key is the key.
        } finally {
            Files.delete(fresh);
        }
    }
}
