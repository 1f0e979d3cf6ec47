package org.luodi.platform.shell;

import java.util.Locale;
import org.springframework.context.MessageSource;

/// What is said of a status: `shell.problem.<kind>.<part>`, or the words of its class, 400 or 500, where it has none of
/// its own.
record ProblemWords(MessageSource messages) {
    private static final int SERVER_ERROR = 500;
    private static final Object[] NONE = {};

    /// @param kind the status, or a case of it that is told apart
    /// @param part `title` or `advice`
    String of(int status, String kind, String part, Locale locale) {
        String usual = messages.getMessage(
                "shell.problem." + (status < SERVER_ERROR ? 400 : SERVER_ERROR) + "." + part, NONE, locale);
        return String.valueOf(messages.getMessage("shell.problem." + kind + "." + part, NONE, usual, locale));
    }
}
