package org.luodi.platform.shell;

import java.util.Locale;
import java.util.Optional;

/// How a reader wants pages to look, kept in a cookie of a year.
///
/// @param theme colours
/// @param large whether letters are large (大字)
public record Look(Theme theme, boolean large) {
    static final String COOKIE = "luodi-look";

    /// Colours of the pages.
    public enum Theme {
        /// As the reader's system says.
        SYSTEM,
        LIGHT,
        DARK;

        /// Value of the attribute `data-theme`.
        public String attribute() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The look in a cookie value such as `dark.large`; what is not understood is the default.
    static Look of(Optional<String> cookie) {
        String value = cookie.orElse("");
        Theme theme = value.startsWith("dark") ? Theme.DARK : value.startsWith("light") ? Theme.LIGHT : Theme.SYSTEM;
        return new Look(theme, value.endsWith(".large"));
    }

    String cookie() {
        return theme.attribute() + (large ? ".large" : "");
    }

    public Look with(Theme next) {
        return new Look(next, large);
    }

    public Look toggled() {
        return new Look(theme, !large);
    }
}
