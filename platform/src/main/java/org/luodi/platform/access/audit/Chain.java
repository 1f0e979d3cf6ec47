package org.luodi.platform.access.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// How a county's entries hang together.
///
/// ```
/// hash = SHA-256(tag ‖ county ‖ day ‖ position ‖ hash before ‖ entry)      anybody can compute it
/// seal = HMAC-SHA-256(secret, tag ‖ county ‖ day ‖ position ‖ hash)         only the instance can
/// ```
///
/// The first link of a day follows the last of the day before; the very first follows 32 zero bytes. Whoever changes,
/// removes, inserts or exchanges entries breaks the hashes behind them, or must make new seals, for which the secret is
/// missing in the database. Not safe for use by several threads at a time.
final class Chain {
    static final int BYTES = 32;
    private static final byte[] TAG = "luodi audit 1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] county;
    private final MessageDigest digest;
    private final Mac mac;

    Chain(String county, SecretKey secret) {
        this.county = county.getBytes(StandardCharsets.US_ASCII);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
            this.mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /// The link that takes `entry` into the chain after `before`.
    Link link(Optional<Tail> before, LocalDate today, KeptEntry entry) {
        Place place = before.map(tail -> tail.place().next(today)).orElseGet(() -> new Place(today, 1));
        byte[] hash = hash(before.map(Tail::hash).orElseGet(() -> new byte[BYTES]), place, entry);
        return new Link(place, entry.id(), hash, seal(place, hash));
    }

    byte[] hash(byte[] before, Place place, KeptEntry entry) {
        digest.update(TAG);
        digest.update(county);
        digest.update(bytes(place));
        digest.update(before);
        return digest.digest(entry.content());
    }

    byte[] seal(Place place, byte[] hash) {
        mac.update(TAG);
        mac.update(county);
        mac.update(bytes(place));
        return mac.doFinal(hash);
    }

    private static byte[] bytes(Place place) {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(place.day().toEpochDay())
                .putInt(place.position())
                .array();
    }
}
