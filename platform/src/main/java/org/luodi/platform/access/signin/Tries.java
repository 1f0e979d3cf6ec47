package org.luodi.platform.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.luodi.platform.kernel.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts tries to sign in, and refuses whoever has had too many (GB/T 22239-2019, 8.1.4.1 b).
///
/// Counted by account and address together: after the fifth wrong try that address must wait 15 minutes for that
/// account, then twice as long after each further one, up to a day. Nobody is locked out by what others do elsewhere.
/// An address as a whole may fail 50 times on accounts that never signed in from it, so that guessing many accounts
/// from one place ends too, while the offices behind the same address go on.
///
/// A try is counted before the password is looked at: a hundred at once are a hundred tries.
@Repository
class Tries {
    static final int BY_ACCOUNT = 5;
    static final int BY_ADDRESS = 50;
    static final Duration FIRST_WAIT = Duration.ofMinutes(15);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Duration KNOWN_FOR = Duration.ofDays(90);
    /// Longer names than accounts can have are cut: what is typed is no reason to store a novel.
    private static final int LONGEST = 64;
    private static final String ALL = "";

    private final JdbcClient jdbc;
    private final Clock clock;

    Tries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Counts a try that is about to be made.
    ///
    /// @param account what was typed as the account, known or not
    /// @return until when tries are refused, if this one is
    Optional<Instant> begin(CountyCode county, String account, String address) {
        String name = cut(account);
        if (!known(county, name, address)) {
            Optional<Instant> blocked = count(county, ALL, address, BY_ADDRESS);
            if (blocked.isPresent()) {
                return blocked;
            }
        }
        return count(county, name, address, BY_ACCOUNT);
    }

    /// Takes a try back that was right, and forgets the wrong ones before it.
    void succeeded(CountyCode county, String account, String address) {
        jdbc.sql("""
                update access.sign_in_try set failures = 0, blocked_until = null, succeeded_at = :now
                where county_code = :county and account = :account and address = :address
                """)
                .param("county", county.value())
                .param("account", cut(account))
                .param("address", address)
                .param("now", now())
                .update();
        jdbc.sql("""
                update access.sign_in_try set failures = greatest(0, failures - 1)
                where county_code = :county and account = '' and address = :address and blocked_until is null
                """)
                .param("county", county.value())
                .param("address", address)
                .update();
        jdbc.sql("delete from access.sign_in_try where county_code = :county and last_at < :forgotten")
                .param("county", county.value())
                .param("forgotten", now().minus(KNOWN_FOR))
                .update();
    }

    private boolean known(CountyCode county, String account, String address) {
        return jdbc.sql("""
                select exists (select 1 from access.sign_in_try
                where county_code = :county and account = :account and address = :address and succeeded_at > :since)
                """)
                .param("county", county.value())
                .param("account", account)
                .param("address", address)
                .param("since", now().minus(KNOWN_FOR))
                .query(Boolean.class)
                .single();
    }

    private Optional<Instant> count(CountyCode county, String account, String address, int allowed) {
        OffsetDateTime now = now();
        boolean counted = jdbc.sql("""
                insert into access.sign_in_try as t (county_code, account, address, failures, last_at)
                values (:county, :account, :address, 1, :now)
                on conflict (county_code, account, address) do update set
                    last_at = :now,
                    failures = case when forgotten(t) then 1 else t.failures + 1 end,
                    blocked_until = case when not forgotten(t) and t.failures + 1 >= :allowed
                        then :now::timestamptz + least(:longest * interval '1 second',
                            :first * interval '1 second' * power(2, least(t.failures + 1 - :allowed, 20))) end
                where t.blocked_until is null or t.blocked_until <= :now
                """.replace("forgotten(t)", """
                coalesce(t.blocked_until + :longest * interval '1 second', t.last_at + :first * interval '1 second') < :now\
                """))
                        .param("county", county.value())
                        .param("account", account)
                        .param("address", address)
                        .param("now", now)
                        .param("allowed", allowed)
                        .param("first", FIRST_WAIT.toSeconds())
                        .param("longest", LONGEST_WAIT.toSeconds())
                        .update()
                > 0;
        return counted ? Optional.empty() : blockedUntil(county, account, address);
    }

    private Optional<Instant> blockedUntil(CountyCode county, String account, String address) {
        return jdbc.sql("""
                select coalesce(blocked_until, :now) from access.sign_in_try
                where county_code = :county and account = :account and address = :address
                """)
                .param("county", county.value())
                .param("account", account)
                .param("address", address)
                .param("now", now())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .or(() -> Optional.of(clock.instant()));
    }

    private static String cut(String account) {
        // PostgreSQL's texts hold no NUL; whoever sends one is counted all the same.
        String clean = account.replace('\u0000', ' ');
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
