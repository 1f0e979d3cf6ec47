package org.luodi.platform.projects.checker.reading;

import java.util.List;
import java.util.Set;

/// A stretch of text between two separators.
///
/// @param start first character
/// @param end behind the last character
/// @param openings what stood before it, from the last figure or word on
/// @param tokens the numbers in it
record Clause(int start, int end, Set<Opening> openings, List<Token> tokens) {

    /// What opens a clause.
    enum Opening {
        COMMA,
        COLON,
        LIST,
        BRACKET,
        SEMICOLON,
        SENTENCE,
        PARAGRAPH,
        PARTS
    }

    boolean opens(Opening opening) {
        return openings.contains(opening);
    }
}
