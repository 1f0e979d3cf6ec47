package org.luodi.platform.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.luodi.platform.kernel.CountySettings;
import org.luodi.platform.kernel.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Opens the first accounts: the three people of the demo county when the demo is on, else one administrator
/// when there is no account at all.
///
/// Their password is random, made once for a data folder and kept in its file `sign-ins` (mode 0600), from
/// which `luodi run` prints it. Nobody can know it from the source, so a demo that is reachable from elsewhere
/// is not open.
@Component
class FirstAccounts implements InitializingBean {
    private static final String FILE = "sign-ins";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final CountySettings county;
    private final Optional<String> given;

    FirstAccounts(
            Accounts accounts,
            PasswordEncoder passwords,
            CountySettings county,
            @Value("${luodi.demo-password:}") String given) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.county = county;
        this.given = Optional.of(given).filter(text -> !text.isEmpty());
    }

    @Override
    public void afterPropertiesSet() {
        if (county.demo()) {
            open(people());
        } else if (!accounts.any(county.countyCode())) {
            open(List.of(person("admin", Role.ADMINISTRATOR, Optional.empty())));
        }
    }

    /// The people of the demo county: the three roles that the month needs.
    List<Actor> people() {
        return List.of(
                person("clerk", Role.DRC_CLERK, Optional.of(new UnitId("development-reform"))),
                person("water", Role.UNIT_REPORTER, Optional.of(new UnitId("water-resources"))),
                person("county", Role.COUNTY_HEAD, Optional.empty()));
    }

    private Actor person(String account, Role role, Optional<UnitId> unit) {
        return new Actor(county.countyCode(), account, Names.SHIPPED.getProperty(account, account), role, unit);
    }

    private void open(List<Actor> people) {
        Path file = file(county);
        boolean allExist = people.stream()
                .allMatch(person ->
                        accounts.find(person.county(), person.account()).isPresent());
        try {
            if (allExist && Files.exists(file) && given.isEmpty()) {
                return;
            }
            String password = given.orElseGet(FirstAccounts::random);
            String hash = passwords.encode(password);
            people.forEach(person -> accounts.put(person, hash));
            write(file, people.stream().map(person -> person.account() + " " + password + " " + person.role()));
            LOG.atInfo().log(
                    "Opened accounts {}, sign-ins in {}",
                    people.stream().map(Actor::account).toList(),
                    file);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot keep the sign-ins in " + file, failure);
        }
    }

    /// Where the first sign-ins are kept: one line each, account, password and role.
    static Path file(CountySettings county) {
        return county.data().resolve(FILE + (county.demo() ? ".demo" : ".first"));
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static void write(Path file, Stream<String> lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            String text = String.join("\n", lines.toList()) + "\n";
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /// Names of the demo's people, which are data and no code.
    private static final class Names {
        static final Properties SHIPPED = load();

        private static Properties load() {
            Properties names = new Properties();
            try (InputStream in = FirstAccounts.class.getResourceAsStream("/demo/people.properties")) {
                if (in == null) {
                    throw new IllegalStateException("demo/people.properties is not on the class path");
                }
                names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                return names;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
