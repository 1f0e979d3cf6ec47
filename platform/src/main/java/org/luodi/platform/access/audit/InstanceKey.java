package org.luodi.platform.access.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The key of this instance: an Ed25519 pair that signs the heads of the chain, and a secret derived from it that seals
/// its links.
///
/// It lies in the data folder and never in the database: who may write in the database cannot sign. `audit/signing.key`
/// (mode 0600) holds both halves, `audit/public.pem` the half that may be handed to an auditor.
final class InstanceKey {
    static final String FOLDER = "audit";
    private static final String FILE = "signing.key";
    private static final String PROPOSED = "signing.key.new";
    private static final String ALGORITHM = "Ed25519";
    private static final byte[] PURPOSE = "luodi audit seal".getBytes(StandardCharsets.US_ASCII);

    private final KeyPair pair;
    private final SecretKey secret;
    private final String id;

    private InstanceKey(KeyPair pair) throws GeneralSecurityException {
        this.pair = pair;
        this.secret = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "HmacSHA256",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(pair.getPrivate().getEncoded())
                                .thenExpand(PURPOSE, Chain.BYTES));
        this.id = id(pair.getPublic());
    }

    /// Whether a data folder has a key.
    static boolean existsIn(Path data) {
        return Files.exists(file(data));
    }

    /// The key of a data folder.
    ///
    /// @throws IOException when there is none or it cannot be read
    static InstanceKey readFrom(Path data) throws IOException {
        return read(file(data));
    }

    private static InstanceKey read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new InstanceKey(new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(part(text, "PUBLIC KEY"))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(part(text, "PRIVATE KEY")))));
        } catch (GeneralSecurityException unusable) {
            throw new IOException(file + " holds no usable key", unusable);
        }
    }

    static InstanceKey generate() {
        try {
            return new InstanceKey(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has Ed25519", impossible);
        }
    }

    /// Keeps this key in a data folder that has none, whole or not at all.
    void keepIn(Path data) throws IOException {
        proposeIn(data);
        confirmIn(data);
    }

    /// Writes this key down without making it the folder's key yet.
    void proposeIn(Path data) throws IOException {
        Path file = file(data);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file.resolveSibling("public.pem"), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        Path unfinished = file.resolveSibling(PROPOSED + ".unfinished");
        Files.deleteIfExists(unfinished);
        String text = pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                + pem("PUBLIC KEY", pair.getPublic().getEncoded());
        try (var channel = Files.newByteChannel(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
        Files.move(unfinished, file.resolveSibling(PROPOSED), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Makes the key that was written down the folder's key.
    static void confirmIn(Path data) throws IOException {
        Files.move(file(data).resolveSibling(PROPOSED), file(data), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Whether a key was written down and not confirmed: the start that did so was broken off.
    static boolean proposedIn(Path data) {
        return Files.exists(file(data).resolveSibling(PROPOSED));
    }

    static InstanceKey readProposedFrom(Path data) throws IOException {
        return read(file(data).resolveSibling(PROPOSED));
    }

    /// The secret that seals links.
    SecretKey secret() {
        return secret;
    }

    /// Short name of the key: the first 8 bytes of the hash of its public half.
    String id() {
        return id;
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The key signs", impossible);
        }
    }

    boolean signed(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(pair.getPublic());
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static Path file(Path data) {
        return data.resolve(FOLDER).resolve(FILE);
    }

    private static String id(PublicKey key) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()), 0, 8);
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getEncoder().encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }

    private static byte[] part(String text, String what) throws IOException {
        Matcher found = Pattern.compile("-----BEGIN " + what + "-----\\s+([A-Za-z0-9+/=\\s]+?)\\s+-----END")
                .matcher(text);
        if (!found.find()) {
            throw new IOException("No " + what + " in the key file");
        }
        return Base64.getMimeDecoder().decode(found.group(1));
    }

    @Override
    public String toString() {
        return "InstanceKey[" + id + "]";
    }
}
