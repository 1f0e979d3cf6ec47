package org.luodi.platform.access.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The second factors of accounts: set up by their owner, asked for at sign-in, removed by their owner or the
/// administrator.
@Service
public class SecondFactors {
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final String ISSUER = "Luodi";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AuditTrail trail;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, Vault vault, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /// What to scan or type. The same until it is confirmed, so that a page loaded twice shows one secret.
    @Transactional
    public Enrolment enrolment(Actor actor) {
        byte[] secret = secret(actor, "second_factor_pending").orElseGet(() -> {
            byte[] fresh = Vault.random(SECRET_BYTES);
            jdbc.sql("""
                    update access.account set second_factor_pending = :sealed
                    where county_code = :county and account = :account
                    """)
                    .param("sealed", vault.seal(fresh, owner(actor)))
                    .param("county", actor.county().value())
                    .param("account", actor.account())
                    .update();
            return fresh;
        });
        String text = Base32.of(secret);
        String label = URLEncoder.encode(ISSUER + ":" + actor.account(), StandardCharsets.UTF_8);
        return new Enrolment(
                text.replaceAll("(.{4})(?!$)", "$1 "), "otpauth://totp/" + label + "?secret=" + text + "&issuer=" + ISSUER);
    }

    /// Makes the shown secret the second factor once the person's authenticator has proved to hold it.
    ///
    /// @return recovery codes, which are shown this once; empty when the code is wrong
    @Transactional
    public List<String> confirm(Actor actor, String code) {
        Optional<byte[]> pending = secret(actor, "second_factor_pending");
        OptionalLong step = pending.isEmpty()
                ? OptionalLong.empty()
                : Totp.stepOf(digits(code), pending.get(), clock.instant());
        if (step.isEmpty()) {
            return List.of();
        }
        jdbc.sql("""
                update access.account
                set second_factor = second_factor_pending, second_factor_pending = null, second_factor_step = :step
                where county_code = :county and account = :account
                """)
                .param("step", step.getAsLong())
                .param("county", actor.county().value())
                .param("account", actor.account())
                .update();
        record(actor, actor.account(), "access.audit.second-factor-set");
        return freshCodes(actor);
    }

    /// Whether a code of the authenticator or a recovery code is right. Each opens once.
    @Transactional
    public boolean verify(Actor actor, String code) {
        Optional<byte[]> secret = secret(actor, "second_factor");
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.stepOf(digits(code), secret.get(), clock.instant());
        if (step.isPresent()) {
            return jdbc.sql("""
                            update access.account set second_factor_step = :step
                            where county_code = :county and account = :account and second_factor_step < :step
                            """)
                            .param("step", step.getAsLong())
                            .param("county", actor.county().value())
                            .param("account", actor.account())
                            .update()
                    > 0;
        }
        boolean recovered = jdbc.sql("""
                        update access.recovery_code set used_at = :now
                        where county_code = :county and account = :account and code_hash = :hash and used_at is null
                        """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("county", actor.county().value())
                        .param("account", actor.account())
                        .param("hash", hash(code.strip().toLowerCase(Locale.ROOT)))
                        .update()
                > 0;
        if (recovered) {
            record(actor, actor.account(), "access.audit.recovery-code-used");
        }
        return recovered;
    }

    /// How many recovery codes have not been used.
    public int recoveryCodesLeft(Actor actor) {
        return jdbc.sql("""
                select count(*) from access.recovery_code
                where county_code = :county and account = :account and used_at is null
                """)
                .param("county", actor.county().value())
                .param("account", actor.account())
                .query(Integer.class)
                .single();
    }

    /// Takes an account's second factor away, with its recovery codes.
    ///
    /// @param actor who does it
    @Transactional
    public void remove(Actor actor, String account) {
        jdbc.sql("""
                update access.account set second_factor = null, second_factor_pending = null
                where county_code = :county and account = :account
                """)
                .param("county", actor.county().value())
                .param("account", account)
                .update();
        forgetCodes(actor.county(), account);
        record(actor, account, "access.audit.second-factor-removed");
    }

    private List<String> freshCodes(Actor actor) {
        forgetCodes(actor.county(), actor.account());
        List<String> codes =
                Stream.generate(ReadableSecret::next).limit(RECOVERY_CODES).toList();
        codes.forEach(code -> jdbc.sql("""
                insert into access.recovery_code (county_code, account, code_hash) values (:county, :account, :hash)
                """)
                .param("county", actor.county().value())
                .param("account", actor.account())
                .param("hash", hash(code))
                .update());
        return codes;
    }

    private void forgetCodes(CountyCode county, String account) {
        jdbc.sql("delete from access.recovery_code where county_code = :county and account = :account")
                .param("county", county.value())
                .param("account", account)
                .update();
    }

    private Optional<byte[]> secret(Actor actor, String column) {
        return jdbc.sql("select " + column + " from access.account where county_code = :county and account = :account"
                        + " and " + column + " is not null")
                .param("county", actor.county().value())
                .param("account", actor.account())
                .query(byte[].class)
                .optional()
                .map(sealed -> vault.open(sealed, owner(actor)));
    }

    private void record(Actor actor, String account, String action) {
        trail.record(actor, new AuditEntry(action, "accounts/" + account, "", ""));
    }

    private static String owner(Actor actor) {
        return actor.county() + "/" + actor.account();
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    private static byte[] hash(String code) {
        return Sha256.of(code).bytes();
    }
}
