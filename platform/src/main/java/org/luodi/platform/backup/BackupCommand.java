package org.luodi.platform.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.Role;
import org.luodi.platform.access.audit.DirectAudit;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.storage.DirectDatabase;
import org.luodi.platform.storage.StorageSettings;

/// `luodi backup --out FILE` and `luodi restore --from FILE [--replace]`, both with `--passphrase-file FILE` or the
/// variables of [PassphraseSource] or a question at the terminal.
///
/// Exit status: 0 done, 1 not done and why.
public final class BackupCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final double BILLION = 1e9;

    private final ResourceBundle words;
    private final PrintStream out;
    private final Map<String, String> environment;

    BackupCommand(PrintStream out, Map<String, String> environment) {
        this.words = ResourceBundle.getBundle("messages/backup", Locale.SIMPLIFIED_CHINESE);
        this.out = out;
        this.environment = Map.copyOf(environment);
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new BackupCommand(out, System.getenv()).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        Optional<Order> order = Order.parse(arguments);
        if (order.isEmpty()) {
            say("backup.command.usage");
            return FAILED;
        }
        try {
            boolean backup = order.get().backup();
            Optional<Passphrase> passphrase = passphrase(order.get());
            if (passphrase.isEmpty()) {
                say("backup.command.no-passphrase", Passphrase.SHORTEST);
                return FAILED;
            }
            long began = System.nanoTime();
            if (backup) {
                backup(order.get().file(), passphrase.get());
            } else {
                restore(order.get(), passphrase.get());
            }
            say("backup.command.took", (System.nanoTime() - began) / BILLION);
            return DONE;
        } catch (Unusable unusable) {
            say("backup.unusable." + unusable.reason(), order.get().file(), StorageSettings.of(environment).data());
        } catch (FileAlreadyExistsException exists) {
            say("backup.command.exists", order.get().file());
        } catch (IllegalArgumentException tooShort) {
            say("backup.command.no-passphrase", Passphrase.SHORTEST);
        } catch (IOException | SQLException | IllegalStateException failure) {
            say("backup.command.failed", String.valueOf(failure.getMessage()));
        }
        return FAILED;
    }

    private Optional<Passphrase> passphrase(Order order) throws IOException {
        Optional<Passphrase> given = PassphraseSource.given(order.passphraseFile(), environment);
        if (given.isPresent() || !order.backup()) {
            return given.or(() -> PassphraseSource.ask(words.getString("backup.command.ask")));
        }
        // A new one is asked for twice: with a mistyped passphrase the backup would be lost.
        Optional<Passphrase> first =
                PassphraseSource.ask(words("backup.command.ask-new", Passphrase.SHORTEST));
        return first.flatMap(one -> PassphraseSource.ask(words.getString("backup.command.ask-again"))
                .filter(one::same));
    }

    private void backup(Path file, Passphrase passphrase) throws IOException, SQLException {
        StorageSettings storage = StorageSettings.of(environment);
        try (DirectDatabase database = DirectDatabase.open(storage)) {
            try (Connection connection = database.connect()) {
                DirectAudit.record(
                        connection,
                        storage.data(),
                        somebody(),
                        new AuditEntry("backup.audit.made", "backup", "", String.valueOf(file.getFileName())));
            }
            Backup.Made made = new Backup(database, storage.data(), Clock.systemUTC()).write(file, passphrase);
            say("backup.command.made", made.file(), made.bytes(), made.tables(), made.rows(), made.files());
        }
    }

    private void restore(Order order, Passphrase passphrase) throws IOException, SQLException {
        StorageSettings storage = StorageSettings.of(environment);
        Restore.Done done = new Restore(storage, order.replace()).from(order.file(), passphrase);
        say(
                "backup.command.restored",
                done.contents().moment().toString(),
                done.contents().rows().size(),
                done.contents().rows().values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                done.contents().files());
        done.keptIn().ifPresent(folder -> say("backup.command.kept", folder));
    }

    /// Whoever may run commands on this machine: its account there is the name that can be known.
    private Actor somebody() {
        String county = Optional.of(environment.getOrDefault("LUODI_COUNTY", ""))
                .filter(text -> !text.isBlank())
                .orElse("140826");
        return new Actor(
                new CountyCode(county), "command", System.getProperty("user.name", "?"), Role.ADMINISTRATOR, Optional.empty());
    }

    private void say(String key, Object... arguments) {
        out.println(words(key, arguments));
    }

    private String words(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), Locale.SIMPLIFIED_CHINESE).format(arguments);
    }

    /// What the command line asks for.
    ///
    /// @param backup a backup, else a restore
    /// @param file the backup
    /// @param replace whether what is there may be put aside
    record Order(boolean backup, Path file, Optional<Path> passphraseFile, boolean replace) {
        static Optional<Order> parse(List<String> arguments) {
            if (arguments.isEmpty() || !List.of("backup", "restore").contains(arguments.getFirst())) {
                return Optional.empty();
            }
            boolean backup = arguments.getFirst().equals("backup");
            Optional<Path> file = Optional.empty();
            Optional<Path> passphrase = Optional.empty();
            boolean replace = false;
            for (int i = 1; i < arguments.size(); i++) {
                String option = arguments.get(i);
                boolean valued = i + 1 < arguments.size();
                if (option.equals("--replace") && !backup) {
                    replace = true;
                } else if (option.equals(backup ? "--out" : "--from") && valued) {
                    file = Optional.of(Path.of(arguments.get(++i)));
                } else if (option.equals("--passphrase-file") && valued) {
                    passphrase = Optional.of(Path.of(arguments.get(++i)));
                } else {
                    return Optional.empty();
                }
            }
            boolean put = replace;
            Optional<Path> secret = passphrase;
            return file.map(path -> new Order(backup, path, secret, put));
        }
    }
}
