package org.luodi.platform.directory;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// A unit's name reduced to what distinguishes it: half-width, without white space and brackets.
///
/// @param text the reduced name
record Spelling(String text) {
    private static final Pattern NOISE = Pattern.compile("[\\s()\u3000\u00a0]+");

    static Spelling of(String name) {
        return new Spelling(
                NOISE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll(""));
    }

    boolean contains(Spelling part) {
        return text.contains(part.text);
    }
}
