package org.luodi.platform.access.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time passwords (RFC 6238) as every authenticator makes them: HMAC-SHA-1, steps of 30 seconds, six
/// digits.
///
/// code = truncate(HMAC(secret, step)) mod 10^digits, truncation as in RFC 4226, 5.3; step = Unix time / 30.
final class Totp {
    static final int DIGITS = 6;
    private static final Duration STEP = Duration.ofSeconds(30);
    /// A telephone's clock may be wrong by one step either way (RFC 6238, 5.2).
    private static final int DRIFT = 1;

    private Totp() {}

    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    /// The code of a step.
    ///
    /// @param algorithm name of the MAC, `HmacSHA1` for authenticators
    static String code(byte[] secret, long step, int digits, String algorithm) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format("%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The step that a code belongs to, if it is that of now, the one before or the one after.
    static OptionalLong stepOf(String code, byte[] secret, Instant now) {
        long current = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = current - DRIFT; step <= current + DRIFT; step++) {
            if (MessageDigest.isEqual(
                    code(secret, step, DIGITS, "HmacSHA1").getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
