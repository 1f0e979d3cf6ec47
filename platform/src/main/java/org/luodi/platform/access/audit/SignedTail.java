package org.luodi.platform.access.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// What the instance has signed about a county's chain: it reaches this place, with this hash.
///
/// @param keyId short name of the key that signed
record SignedTail(String county, Tail tail, String keyId, byte[] signature) {
    static SignedTail sign(String county, Tail tail, InstanceKey key) {
        return new SignedTail(county, tail, key.id(), key.sign(message(county, tail)));
    }

    boolean trueUnder(InstanceKey key) {
        return keyId.equals(key.id()) && key.signed(message(county, tail), signature);
    }

    private static byte[] message(String county, Tail tail) {
        return ("luodi audit head 1\n" + words(county, tail)).getBytes(StandardCharsets.US_ASCII);
    }

    private static String words(String county, Tail tail) {
        return county + " " + tail.place().day() + " " + tail.place().position() + " "
                + HexFormat.of().formatHex(tail.hash());
    }

    /// One line of text, as the anchor's file holds it.
    String line() {
        return words(county, tail) + " " + keyId + " " + Base64.getEncoder().encodeToString(signature);
    }

    /// Reads such a line; empty when it is none.
    static Optional<SignedTail> parse(String line) {
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != 6) {
            return Optional.empty();
        }
        try {
            Place place = new Place(LocalDate.parse(parts[1]), Integer.parseInt(parts[2]));
            return Optional.of(new SignedTail(
                    parts[0],
                    new Tail(place, HexFormat.of().parseHex(parts[3])),
                    parts[4],
                    Base64.getDecoder().decode(parts[5])));
        } catch (DateTimeException | IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
