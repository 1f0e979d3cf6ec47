package org.luodi.platform.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.accounts.Account;
import org.luodi.platform.access.accounts.Accounts;
import org.luodi.platform.kernel.CountySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Decides whether a name and a password open an account, and slows down who guesses.
///
/// After five wrong passwords the account is locked for five minutes. An unknown name costs as much time as a wrong
/// password and is answered alike, so that names cannot be found out.
@Component
class SignIn implements AuthenticationProvider {
    static final int FAILURES_ALLOWED = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(5);
    private static final int LONGEST_PASSWORD = 200;
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final CountySettings county;
    private final Clock clock;
    private final String hashOfNobody;

    SignIn(Accounts accounts, PasswordEncoder passwords, CountySettings county, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.county = county;
        this.clock = clock;
        // A well-formed hash of no known password; computing one at start would cost every start its time.
        this.hashOfNobody = "$argon2id$v=19$m=16384,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String password = String.valueOf(asked.getCredentials());
        Optional<Account> found = accounts.find(county.countyCode(), asked.getName());
        Instant now = clock.instant();
        if (found.map(account -> account.lockedAt(now)).orElse(false)) {
            throw new LockedException("Locked after too many wrong passwords");
        }
        boolean right = password.length() <= LONGEST_PASSWORD
                && passwords.matches(password, found.map(Account::passwordHash).orElse(hashOfNobody));
        if (found.isEmpty() || !right || !found.get().active()) {
            found.ifPresent(account -> refuse(account, now));
            throw new BadCredentialsException("Wrong name or password");
        }
        Actor actor = found.get().actor();
        accounts.succeeded(actor);
        return UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of());
    }

    private void refuse(Account account, Instant now) {
        accounts.failed(account.actor(), FAILURES_ALLOWED, now.plus(LOCKED_FOR));
        LOG.atWarn().log("Wrong password for account {}", account.actor().account());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
