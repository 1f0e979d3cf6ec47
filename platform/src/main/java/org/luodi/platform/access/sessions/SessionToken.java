package org.luodi.platform.access.sessions;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.luodi.platform.kernel.Sha256;

/// A secret of 256 bits in a browser's cookie.
///
/// @param value 43 letters of the URL-safe Base64 alphabet
public record SessionToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public SessionToken {
        if (!valid(value)) {
            throw new IllegalArgumentException("Not a session token");
        }
    }

    /// Whether a cookie's value can be a token at all.
    public static boolean valid(String value) {
        return SHAPE.matcher(value).matches();
    }

    public static SessionToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// SHA-256 of the token for one purpose: what is known of one purpose tells nothing of another, nor of the token.
    public byte[] hash(String purpose) {
        return Sha256.of(purpose + ":" + value).bytes();
    }

    /// Hides the secret from logs.
    @Override
    public String toString() {
        return "SessionToken";
    }
}
