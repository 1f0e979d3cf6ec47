package org.luodi.platform.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The account of a county by the name that a person signs in with; capital letters do not matter.
    public Optional<Account> find(CountyCode county, String account) {
        return jdbc.sql("""
                select county_code, account, name, role, unit_id, password_hash, active, failures, locked_until
                from access.account where county_code = :county and account = :account
                """)
                .param("county", county.value())
                .param("account", account.strip().toLowerCase(Locale.ROOT))
                .query(Accounts::account)
                .optional();
    }

    /// The names of all accounts of a county.
    Set<String> names(CountyCode county) {
        return jdbc.sql("select account from access.account where county_code = :county")
                .param("county", county.value())
                .query((row, number) -> row.getString("account"))
                .set();
    }

    /// Opens an account, or gives an existing one this person, role and password.
    void put(Actor actor, String passwordHash) {
        jdbc.sql("""
                insert into access.account (county_code, account, name, role, unit_id, password_hash)
                values (:county, :account, :name, :role, :unit, :hash)
                on conflict (county_code, account) do update set name = excluded.name, role = excluded.role,
                    unit_id = excluded.unit_id, password_hash = excluded.password_hash, failures = 0, locked_until = null
                """)
                .param("county", actor.county().value())
                .param("account", actor.account())
                .param("name", actor.name())
                .param("role", actor.role().name())
                .param("unit", actor.unit().map(UnitId::value).orElse(null))
                .param("hash", passwordHash)
                .update();
    }

    public void succeeded(Actor actor) {
        jdbc.sql("""
                update access.account set failures = 0, locked_until = null
                where county_code = :county and account = :account and (failures > 0 or locked_until is not null)
                """)
                .param("county", actor.county().value())
                .param("account", actor.account())
                .update();
    }

    /// Counts a wrong password; from the `limit`-th on the account is locked until `until`.
    public void failed(Actor actor, int limit, Instant until) {
        jdbc.sql("""
                update access.account
                set failures = failures + 1, locked_until = case when failures + 1 >= :limit then :until else locked_until end
                where county_code = :county and account = :account
                """)
                .param("county", actor.county().value())
                .param("account", actor.account())
                .param("limit", limit)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
        Actor actor = new Actor(
                new CountyCode(row.getString("county_code")),
                row.getString("account"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("unit_id")).map(UnitId::new));
        return new Account(
                actor,
                row.getString("password_hash"),
                row.getBoolean("active"),
                row.getInt("failures"),
                Optional.ofNullable(locked).map(OffsetDateTime::toInstant));
    }
}
