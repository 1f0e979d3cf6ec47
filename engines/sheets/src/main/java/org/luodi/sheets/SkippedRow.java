package org.luodi.sheets;

/// A row below the header that is not data.
///
/// @param row counted from 0 in the sheet
/// @param kind why it was skipped
/// @param text its cells as shown, joined with a space; at most 200 characters
public record SkippedRow(int row, RowKind kind, String text) {}
