package org.luodi.platform.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.Role;
import org.luodi.platform.access.accounts.Account;
import org.luodi.platform.access.accounts.Accounts;
import org.luodi.platform.access.factor.SecondFactors;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks at what a person gives as proof, and slows down who guesses.
///
/// An unknown name costs as much time as a wrong password and is answered, counted, recorded and blocked alike, so that
/// names cannot be found out.
@Component
class Proving {
    private static final int LONGEST_PASSWORD = 200;
    /// Tries of codes are counted apart from those of passwords; no account's name holds a slash.
    private static final String CODE = "/code";
    /// Stands for an account that there is none of; no account is called so.
    private static final String NOBODY = "-";
    /// A well-formed hash of no known password, as dear as all others; computing one would cost every start its time.
    private static final String HASH_OF_NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SecondFactors factors;
    private final Tries tries;
    private final CountySettings county;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Proving(
            Accounts accounts,
            PasswordEncoder passwords,
            SecondFactors factors,
            Tries tries,
            CountySettings county,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.tries = tries;
        this.county = county;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The person whom a name and a password prove; empty when they do not.
    ///
    /// @throws Blocked after too many wrong tries from this address
    Optional<Actor> password(String typed, String password, String address) {
        String name = Accounts.name(typed);
        begin(name, address);
        Optional<Account> found = storable(name) ? accounts.find(county.countyCode(), name) : Optional.empty();
        boolean right = password.length() <= LONGEST_PASSWORD
                && passwords.matches(password, found.map(Account::passwordHash).orElse(HASH_OF_NOBODY));
        if (found.isEmpty() || !right || !found.get().active()) {
            found.ifPresentOrElse(account -> refused(account.actor()), this::unknownRefused);
            return Optional.empty();
        }
        tries.succeeded(county.countyCode(), name, address);
        Actor actor = found.get().actor();
        if (passwords.upgradeEncoding(found.get().passwordHash())) {
            Optional.ofNullable(passwords.encode(password)).ifPresent(hash -> accounts.rehash(actor, hash));
        }
        return Optional.of(actor);
    }

    /// Whether a code is the person's second proof.
    ///
    /// @throws Blocked after too many wrong tries from this address
    boolean code(Actor actor, String code, String address) {
        String name = actor.account() + CODE;
        begin(name, address);
        boolean right = code.length() <= LONGEST_PASSWORD && factors.verify(actor, code);
        if (right) {
            tries.succeeded(county.countyCode(), name, address);
        } else {
            refused(actor);
        }
        return right;
    }

    private void begin(String name, String address) {
        Optional<Instant> blocked = tries.begin(county.countyCode(), name, address);
        if (blocked.isPresent()) {
            throw new Blocked(Duration.between(clock.instant(), blocked.get()));
        }
    }

    private void refused(Actor actor) {
        refused(actor, "access.audit.sign-in-refused");
    }

    /// Recorded too, for who guesses names is found by it, and for an entry takes time that would tell. What was typed
    /// stays out of the record: people type their password there by mistake.
    private void unknownRefused() {
        refused(
                new Actor(county.countyCode(), NOBODY, NOBODY, Role.CPPCC_MEMBER, Optional.empty()),
                "access.audit.unknown-account-refused");
    }

    private void refused(Actor actor, String what) {
        transaction.executeWithoutResult(
                running -> trail.record(actor, new AuditEntry(what, "accounts/" + actor.account(), "", "")));
    }

    private static boolean storable(String name) {
        return name.indexOf('\u0000') < 0;
    }
}
