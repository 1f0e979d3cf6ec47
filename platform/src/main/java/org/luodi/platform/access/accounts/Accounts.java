package org.luodi.platform.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Role;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The accounts in table `access.account`.
@Repository
public class Accounts {
    private static final String COLUMNS = """
            select county_code, account, name, role, unit_id, active, external_id, password_hash, password_must_change,
                second_factor is not null as enrolled, created_at, last_sign_in_at
            from access.account
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What a typed account means: capital letters and white space around it do not matter.
    public static String name(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Account> find(CountyCode county, String name) {
        return jdbc.sql(COLUMNS + "where county_code = :county and account = :account")
                .param("county", county.value())
                .param("account", name)
                .query(Accounts::account)
                .optional();
    }

    /// The account of a person whom a provider of sign-ins calls by this name.
    public Optional<Account> ofExternal(CountyCode county, String externalId) {
        return jdbc.sql(COLUMNS + "where county_code = :county and external_id = :external")
                .param("county", county.value())
                .param("external", externalId)
                .query(Accounts::account)
                .optional();
    }

    /// All accounts of a county by name; some hundred at most.
    List<Account> all(CountyCode county) {
        return jdbc.sql(COLUMNS + "where county_code = :county order by active desc, account")
                .param("county", county.value())
                .query(Accounts::account)
                .list();
    }

    /// The names of the accounts of a county: of the demo's people, or of all others.
    Set<String> names(CountyCode county, boolean demo) {
        return jdbc.sql("select account from access.account where county_code = :county and demo = :demo")
                .param("county", county.value())
                .param("demo", demo)
                .query((row, number) -> row.getString("account"))
                .set();
    }

    /// Opens an account, or gives an existing one this person, role and password, and no second factor.
    ///
    /// @param mustChange whether somebody else knows the password, so that the person must choose another
    /// @param demo whether it is one of the demo's people
    void put(Actor actor, String passwordHash, boolean mustChange, boolean demo) {
        jdbc.sql("""
                insert into access.account (county_code, account, name, role, unit_id, password_hash, password_must_change,
                    password_changed_at, created_at, demo)
                values (:county, :account, :name, :role, :unit, :hash, :mustChange, :now, :now, :demo)
                on conflict (county_code, account) do update set name = excluded.name, role = excluded.role,
                    unit_id = excluded.unit_id, password_hash = excluded.password_hash,
                    password_must_change = excluded.password_must_change,
                    password_changed_at = excluded.password_changed_at, demo = excluded.demo, active = true,
                    second_factor = null, second_factor_pending = null
                """)
                .param("county", actor.county().value())
                .param("account", actor.account())
                .param("name", actor.name())
                .param("role", actor.role().name())
                .param("unit", actor.unit().map(UnitId::value).orElse(null))
                .param("hash", passwordHash)
                .param("mustChange", mustChange)
                .param("demo", demo)
                .param("now", now())
                .update();
    }

    /// Shuts the accounts of the demo's people.
    void shutDemo(CountyCode county) {
        jdbc.sql("update access.account set active = false where county_code = :county and demo")
                .param("county", county.value())
                .update();
    }

    /// Gives an account a new person's name, role, unit and name at the provider.
    void change(Actor changed, Optional<String> externalId) {
        jdbc.sql("""
                update access.account set name = :name, role = :role, unit_id = :unit, external_id = :external
                where county_code = :county and account = :account
                """)
                .param("county", changed.county().value())
                .param("account", changed.account())
                .param("name", changed.name())
                .param("role", changed.role().name())
                .param("unit", changed.unit().map(UnitId::value).orElse(null))
                .param("external", externalId.orElse(null))
                .update();
    }

    void setActive(CountyCode county, String name, boolean active) {
        jdbc.sql("update access.account set active = :active where county_code = :county and account = :account")
                .param("county", county.value())
                .param("account", name)
                .param("active", active)
                .update();
    }

    /// Gives an account a new password.
    void password(CountyCode county, String name, String hash, boolean mustChange) {
        jdbc.sql("""
                update access.account
                set password_hash = :hash, password_must_change = :mustChange, password_changed_at = :now
                where county_code = :county and account = :account
                """)
                .param("county", county.value())
                .param("account", name)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("now", now())
                .update();
    }

    /// Keeps the same password under a stronger hash.
    public void rehash(Actor actor, String hash) {
        jdbc.sql("update access.account set password_hash = :hash where county_code = :county and account = :account")
                .param("county", actor.county().value())
                .param("account", actor.account())
                .param("hash", hash)
                .update();
    }

    public void signedIn(Actor actor) {
        jdbc.sql("update access.account set last_sign_in_at = :now where county_code = :county and account = :account")
                .param("county", actor.county().value())
                .param("account", actor.account())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        Actor actor = new Actor(
                new CountyCode(row.getString("county_code")),
                row.getString("account"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("unit_id")).map(UnitId::new));
        return new Account(
                actor,
                row.getBoolean("active"),
                Optional.ofNullable(row.getString("external_id")),
                row.getString("password_hash"),
                row.getBoolean("password_must_change"),
                row.getBoolean("enrolled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_sign_in_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
