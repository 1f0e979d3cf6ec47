package org.luodi.platform.shell;

/// A fault in a form, shown in the summary on top and beside its field.
///
/// @param field id of the input that the summary's link leads to
/// @param words what is wrong and what to do, in the reader's language
public record FieldError(String field, String words) {}
