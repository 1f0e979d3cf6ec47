package org.luodi.platform.access.accounts;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.RecordedEntry;
import org.luodi.platform.access.UnitNames;
import org.luodi.platform.access.UnitNames.NamedUnit;
import org.luodi.platform.access.factor.ReadableSecret;
import org.luodi.platform.access.factor.SecondFactors;
import org.luodi.platform.access.sessions.SessionLine;
import org.luodi.platform.access.sessions.Sessions;
import org.luodi.platform.kernel.UnitId;
import org.luodi.platform.shell.NotFound;
import org.luodi.standards.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the administrator does with accounts. Nobody changes an account of their own here: an installation must not
/// lose its last administrator by a slip, nor may one give oneself another office.
@Service
public class ManagingAccounts {
    /// Somebody who signs in ten times a day is seen for a week; the whole is the auditor's to read.
    private static final int HISTORY = 50;

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final ObjectProvider<UnitNames> units;

    ManagingAccounts(
            Accounts accounts,
            Passwords passwords,
            SecondFactors factors,
            Sessions sessions,
            AuditTrail trail,
            ObjectProvider<UnitNames> units) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.trail = trail;
        this.units = units;
    }

    public List<Account> all(Actor actor) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        return accounts.all(actor.county());
    }

    /// @throws NotFound when there is no such account
    public Account find(Actor actor, String account) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        return accounts.find(actor.county(), account).orElseThrow(() -> new NotFound("account"));
    }

    public List<SessionLine> sessions(Actor actor, String account) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        return sessions.of(actor.county(), account);
    }

    /// What was done with an account and by it at the door, newest first, at most [#HISTORY] entries.
    public List<RecordedEntry> history(Actor actor, String account) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        return trail.below(actor, "accounts/" + account, HISTORY);
    }

    /// Opens an account.
    ///
    /// @return its first password, which the person must change at the first sign-in
    /// @throws Refusal when the name is taken
    @Transactional
    public String open(Actor actor, Actor person, Optional<String> externalId) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        if (accounts.find(actor.county(), person.account()).isPresent()) {
            throw new Refusal("access.accounts.taken", "Account exists", person.account());
        }
        String password = ReadableSecret.next();
        accounts.put(person, passwords.hash(password), true, false);
        give(person, externalId);
        record(actor, person.account(), "access.audit.account-opened", "", print(person, externalId));
        return password;
    }

    /// Gives an account another name, role, unit or name at the provider; its sessions feel it at their next request.
    @Transactional
    public void change(Actor actor, Actor person, Optional<String> externalId) {
        Account before = other(actor, person.account());
        give(person, externalId);
        record(
                actor,
                person.account(),
                "access.audit.account-changed",
                print(before.actor(), before.externalId()),
                print(person, externalId));
    }

    /// Gives an account a new password and ends its sessions.
    ///
    /// @return the password, which the person must change at the next sign-in
    @Transactional
    public String resetPassword(Actor actor, String account) {
        other(actor, account);
        String password = ReadableSecret.next();
        accounts.password(actor.county(), account, passwords.hash(password), true);
        sessions.endAll(actor.county(), account, 0);
        record(actor, account, "access.audit.password-reset", "", "");
        return password;
    }

    /// Takes the second factor away from who has lost it, and ends the sessions.
    @Transactional
    public void removeSecondFactor(Actor actor, String account) {
        other(actor, account);
        factors.remove(actor, account);
        sessions.endAll(actor.county(), account, 0);
    }

    /// Lets an account be used, or not; the latter ends its sessions.
    @Transactional
    public void setActive(Actor actor, String account, boolean active) {
        Account before = other(actor, account);
        accounts.setActive(actor.county(), account, active);
        if (!active) {
            sessions.endAll(actor.county(), account, 0);
        }
        record(
                actor,
                account,
                active ? "access.audit.account-activated" : "access.audit.account-deactivated",
                String.valueOf(before.active()),
                String.valueOf(active));
    }

    @Transactional
    public void endSessions(Actor actor, String account) {
        other(actor, account);
        int ended = sessions.endAll(actor.county(), account, 0);
        record(actor, account, "access.audit.sessions-ended", String.valueOf(ended), "0");
    }

    private Account other(Actor actor, String account) {
        Account found = find(actor, account);
        if (account.equals(actor.account())) {
            throw new Refusal("access.accounts.own", "One's own account", account);
        }
        return found;
    }

    private void give(Actor person, Optional<String> externalId) {
        try {
            accounts.change(person, externalId);
        } catch (DuplicateKeyException taken) {
            throw new Refusal("access.accounts.external-taken", "External id is taken", externalId.orElse(""));
        }
    }

    private String print(Actor person, Optional<String> externalId) {
        return AuditEntry.facts(
                "name", person.name(),
                "role", person.role(),
                "unit", person.unit().map(unit -> nameOf(person, unit)).orElse(""),
                "externalId", externalId.orElse(""));
    }

    private String nameOf(Actor person, UnitId unit) {
        return units.stream()
                .flatMap(names -> names.units(person.county()).stream())
                .filter(one -> one.id().equals(unit))
                .map(NamedUnit::name)
                .findFirst()
                .orElseGet(unit::toString);
    }

    private void record(Actor actor, String account, String action, String before, String after) {
        trail.record(actor, new AuditEntry(action, "accounts/" + account, before, after));
    }
}
