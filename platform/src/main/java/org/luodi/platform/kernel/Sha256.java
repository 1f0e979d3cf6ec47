package org.luodi.platform.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The print of bytes, by which the same bytes are known again (FIPS 180-4).
///
/// @param hex 64 hexadecimal digits
public record Sha256(String hex) {
    public static Sha256 of(byte[] content) {
        try {
            return new Sha256(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /// Of the text's UTF-8 bytes.
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The same as 32 bytes.
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
