package org.luodi.platform.access.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Role;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.access.factor.ReadableSecret;
import org.luodi.platform.kernel.CountySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Opens the first accounts: the people of the demo county when the demo is on, else one administrator when there is
/// no account at all.
///
/// Passwords are random, so nobody can know one from the source. Those of the demo are made once for a data folder and
/// kept in its file `sign-ins.demo` (mode 0600), from which `luodi run` prints them; a later start reads that file and
/// one column and computes no hash. That of the administrator is written nowhere: it is printed once, by the start
/// that makes it, and must be changed at the first sign-in. `luodi.reset-administrator` makes a new one for an
/// installation whose administrator can no longer sign in.
@Component
public class FirstAccounts implements InitializingBean {
    private static final String FILE = "sign-ins.demo";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final CountySettings county;
    private final Optional<String> given;
    private final boolean reset;
    private volatile Optional<FirstSignIn> unprinted = Optional.empty();

    FirstAccounts(
            Accounts accounts,
            PasswordEncoder passwords,
            CountySettings county,
            @Value("${luodi.demo-password:}") String given,
            @Value("${luodi.reset-administrator:false}") boolean reset) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.county = county;
        this.reset = reset;
        this.given = Optional.of(given).filter(text -> !text.isEmpty());
    }

    @Override
    public void afterPropertiesSet() {
        RowScope.withoutUnits(county.countyCode()).run(this::openWhatIsMissing);
    }

    private void openWhatIsMissing() {
        Set<String> demo = accounts.names(county.countyCode(), true);
        if (county.demo()) {
            open(demo(), demo);
            return;
        }
        if (!demo.isEmpty()) {
            shutDemo();
        }
        if (reset || accounts.names(county.countyCode(), false).isEmpty()) {
            openAdministrator();
        }
    }

    /// The demo's people exist only in the demo: their passwords stand in a file.
    private void shutDemo() {
        accounts.shutDemo(county.countyCode());
        try {
            Files.deleteIfExists(file(county));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove the sign-ins of the demo in " + file(county), failure);
        }
    }

    /// The administrator's sign-in, if this start made it and nobody has asked for it yet.
    public Optional<FirstSignIn> takeAdministrator() {
        Optional<FirstSignIn> taken = unprinted;
        unprinted = Optional.empty();
        return taken;
    }

    private void openAdministrator() {
        Actor person = DemoPeople.person(county.countyCode(), "admin", Role.ADMINISTRATOR, Optional.empty());
        String password = ReadableSecret.next();
        accounts.put(person, passwords.encode(password), true, false);
        unprinted = Optional.of(new FirstSignIn(person.account(), password));
    }

    /// The people of the demo county, one for each role; none where the demo is off.
    public List<Actor> demo() {
        return county.demo() ? DemoPeople.all(county.countyCode()) : List.of();
    }

    private void open(List<Actor> people, Set<String> existing) {
        Path file = file(county);
        try {
            Optional<String> kept = kept(file);
            String password = given.or(() -> kept).orElseGet(ReadableSecret::next);
            boolean allExist = existing.containsAll(
                    people.stream().map(Actor::account).toList());
            if (allExist && kept.equals(Optional.of(password))) {
                return;
            }
            String hash = passwords.encode(password);
            people.forEach(person -> accounts.put(person, hash, false, true));
            write(file, people, password);
            LOG.atInfo().log("Opened {} accounts, sign-ins in {}", people.size(), file);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot keep the sign-ins in " + file, failure);
        }
    }

    /// Where the sign-ins of the demo are kept: one line each, account, password and role.
    public static Path file(CountySettings county) {
        return county.data().resolve(FILE);
    }

    /// A sign-in to be printed.
    public record FirstSignIn(String account, String password) {
        /// Hides the password from logs.
        @Override
        public String toString() {
            return "FirstSignIn[" + account + "]";
        }
    }

    /// The password of the first line, which is that of all.
    private static Optional<String> kept(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split(" ", 3))
                .filter(parts -> parts.length == 3)
                .map(parts -> parts[1])
                .findFirst();
    }

    private static void write(Path file, List<Actor> people, String password) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            String text = people.stream()
                    .map(person -> person.account() + " " + password + " " + person.role() + "\n")
                    .collect(Collectors.joining());
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
