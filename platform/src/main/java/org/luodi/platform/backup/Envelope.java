package org.luodi.platform.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The outside of a backup: how its bytes are encrypted. Format 1:
///
/// ```
/// "LUODI-BACKUP 1\n" · memory KiB · passes · salt (16) · nonce prefix (7) · code over all that (32) · chunks
/// keys  = Argon2id(passphrase, salt): 32 bytes for AES-256-GCM, 32 for the code
/// chunk = AES-GCM(1 MiB, nonce = prefix ‖ number (4) ‖ whether it is the last (1), authenticated with the head)
/// ```
///
/// The number in the nonce finds chunks that were exchanged, the mark of the last one finds an end that is missing
/// (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
///
/// @param head everything before the chunks
record Envelope(byte[] head, byte[] prefix, SecretKey key) {
    static final int CHUNK = 1 << 20;
    static final int TAG = 16;
    private static final byte[] MAGIC = "LUODI-BACKUP 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final String ANY_MAGIC = "LUODI-BACKUP ";
    private static final int SALT = 16;
    private static final int PREFIX = 7;
    private static final int CODE = 32;
    private static final int KEYS = 64;
    /// OWASP asks for 19 MiB and 2 passes at least; a backup is opened rarely, so it may cost more.
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    /// What a file may ask for, so that a forged one cannot exhaust the machine.
    private static final int MOST_MEMORY_KIB = 512 * 1024;
    private static final int MOST_PASSES = 16;

    /// A new envelope, its head written to `out`.
    static Envelope begin(OutputStream out, Passphrase passphrase) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] prefix = new byte[PREFIX];
        random.nextBytes(salt);
        random.nextBytes(prefix);
        byte[] plain = ByteBuffer.allocate(MAGIC.length + 2 * Integer.BYTES + SALT + PREFIX)
                .put(MAGIC)
                .putInt(MEMORY_KIB)
                .putInt(PASSES)
                .put(salt)
                .put(prefix)
                .array();
        byte[] keys = keys(passphrase, salt, MEMORY_KIB, PASSES);
        byte[] head = Arrays.copyOf(plain, plain.length + CODE);
        System.arraycopy(code(keys, plain), 0, head, plain.length, CODE);
        new DataOutputStream(out).write(head);
        return new Envelope(head, prefix, cipherKey(keys));
    }

    /// Reads the head.
    ///
    /// @throws Unusable when it is no backup, of a newer format, or the passphrase is another
    static Envelope open(InputStream in, Passphrase passphrase) throws IOException {
        byte[] plain = new byte[MAGIC.length + 2 * Integer.BYTES + SALT + PREFIX];
        byte[] code = new byte[CODE];
        try {
            DataInputStream data = new DataInputStream(in);
            data.readFully(plain);
            data.readFully(code);
        } catch (EOFException tooShort) {
            throw new Unusable(Unusable.Reason.NO_BACKUP, "the head is incomplete");
        }
        ByteBuffer fields = ByteBuffer.wrap(plain);
        byte[] magic = new byte[MAGIC.length];
        fields.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            boolean ours = new String(magic, StandardCharsets.ISO_8859_1).startsWith(ANY_MAGIC);
            throw new Unusable(ours ? Unusable.Reason.NEWER : Unusable.Reason.NO_BACKUP, "another format");
        }
        int memory = fields.getInt();
        int passes = fields.getInt();
        if (memory < 8 || memory > MOST_MEMORY_KIB || passes < 1 || passes > MOST_PASSES) {
            throw new Unusable(Unusable.Reason.ALTERED, "memory " + memory + " KiB, " + passes + " passes");
        }
        byte[] salt = new byte[SALT];
        byte[] prefix = new byte[PREFIX];
        fields.get(salt);
        fields.get(prefix);
        byte[] keys = keys(passphrase, salt, memory, passes);
        if (!MessageDigest.isEqual(code(keys, plain), code)) {
            throw new Unusable(Unusable.Reason.WRONG_PASSPHRASE, "the code of the head differs");
        }
        byte[] head = Arrays.copyOf(plain, plain.length + CODE);
        System.arraycopy(code, 0, head, plain.length, CODE);
        return new Envelope(head, prefix, cipherKey(keys));
    }

    /// The cipher for one chunk.
    Cipher cipher(int mode, int number, boolean last) {
        byte[] nonce = ByteBuffer.allocate(PREFIX + Integer.BYTES + 1)
                .put(prefix)
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .array();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            cipher.updateAAD(head);
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES-GCM", impossible);
        }
    }

    private static byte[] keys(Passphrase passphrase, byte[] salt, int memory, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(1)
                .build());
        byte[] keys = new byte[KEYS];
        generator.generateBytes(passphrase.bytes(), keys);
        return keys;
    }

    private static SecretKey cipherKey(byte[] keys) {
        return new SecretKeySpec(keys, 0, KEYS / 2, "AES");
    }

    private static byte[] code(byte[] keys, byte[] plain) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys, KEYS / 2, KEYS / 2, "HmacSHA256"));
            return mac.doFinal(plain);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC", impossible);
        }
    }

    @Override
    public String toString() {
        return "Envelope";
    }
}
