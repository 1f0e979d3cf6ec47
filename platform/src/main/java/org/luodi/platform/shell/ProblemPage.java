package org.luodi.platform.shell;

/// Content of an error page: what happened, what is safe, what to do; never a stack trace.
///
/// @param status HTTP status
/// @param title what happened, in the reader's language
/// @param advice what is safe and what to do
/// @param incident number to quote, which also stands in the log; empty for a refusal that anybody must expect
public record ProblemPage(int status, String title, String advice, String incident) {}
