package org.luodi.platform.projects.domain;

import java.util.HashSet;
import java.util.Set;
import org.luodi.standards.HalfWidth;

/// A project's name reduced to what tells it from others: half-width, without spaces, punctuation and case.
public record NameKey(String text) {

    public static NameKey of(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        HalfWidth.of(name)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(kept::appendCodePoint);
        return new NameKey(kept.toString());
    }

    /// The pairs of neighbouring characters, the unit of likeness.
    public Set<String> bigrams() {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /// Dice's coefficient over bigrams: 1 for equal names, 0 for names that share no pair of characters.
    public double likeness(NameKey other) {
        Set<String> mine = bigrams();
        Set<String> theirs = other.bigrams();
        int total = mine.size() + theirs.size();
        if (total == 0) {
            return text.equals(other.text) ? 1 : 0;
        }
        mine.retainAll(theirs);
        return 2.0 * mine.size() / total;
    }
}
