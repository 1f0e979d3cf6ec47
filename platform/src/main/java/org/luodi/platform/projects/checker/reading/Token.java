package org.luodi.platform.projects.checker.reading;

import org.luodi.platform.projects.checker.figures.PrintedNumber;

/// A number with a unit at its place in the text.
///
/// @param kind the sort of quantity
/// @param number the number; money in 万元
/// @param start first character
/// @param end behind the last character
/// @param firm false for «about», «more than», thresholds and ends of ranges, from which nothing can be computed
record Token(Kind kind, PrintedNumber number, int start, int end, boolean firm) {}
