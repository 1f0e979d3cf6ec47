package org.luodi.platform.backup;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a backup is encrypted with. Nobody can read it without, not even we.
///
/// @param letters at least [#SHORTEST] letters
record Passphrase(char[] letters) {
    static final int SHORTEST = 12;

    Passphrase {
        if (letters.length < SHORTEST) {
            throw new IllegalArgumentException("A passphrase has at least " + SHORTEST + " letters");
        }
    }

    /// The passphrase in a line of text, without the end of the line.
    static Passphrase of(String line) {
        return new Passphrase(line.strip().toCharArray());
    }

    static boolean longEnough(String line) {
        return line.strip().length() >= SHORTEST;
    }

    byte[] bytes() {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(letters));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    boolean same(Passphrase other) {
        return Arrays.equals(letters, other.letters);
    }

    @Override
    public String toString() {
        return "Passphrase[hidden]";
    }
}
