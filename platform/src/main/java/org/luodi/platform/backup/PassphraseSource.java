package org.luodi.platform.backup;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a passphrase comes from: a file, a variable of the environment, or a person at the terminal. Never from the
/// command line, where everybody on the machine can read it.
final class PassphraseSource {
    static final String VARIABLE = "LUODI_BACKUP_PASSPHRASE";
    static final String FILE_VARIABLE = "LUODI_BACKUP_PASSPHRASE_FILE";

    private PassphraseSource() {}

    /// The passphrase that was given beforehand; empty when none was.
    ///
    /// @throws IllegalArgumentException when it is too short
    static Optional<Passphrase> given(Optional<Path> file, Map<String, String> environment) throws IOException {
        Optional<Path> named = file.or(() -> Optional.of(environment.getOrDefault(FILE_VARIABLE, ""))
                .filter(text -> !text.isBlank())
                .map(Path::of));
        if (named.isPresent()) {
            return Optional.of(Passphrase.of(
                    Files.readString(named.get()).lines().findFirst().orElse("")));
        }
        return Optional.of(environment.getOrDefault(VARIABLE, ""))
                .filter(text -> !text.isBlank())
                .map(Passphrase::of);
    }

    /// Asks at the terminal; empty when there is none or nothing long enough was typed.
    ///
    /// @param question words of the question
    static Optional<Passphrase> ask(String question) {
        @Nullable Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        char @Nullable [] typed = console.readPassword("%s", question);
        return typed == null || typed.length < Passphrase.SHORTEST
                ? Optional.empty()
                : Optional.of(new Passphrase(typed));
    }
}
