package org.luodi.platform.access.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Role;
import org.luodi.platform.access.UnitNames.NamedUnit;
import org.luodi.platform.kernel.CountyCode;

/// What the administrator typed about a person.
///
/// @param account name to sign in with
/// @param name the person's name as shown
/// @param role name of the role
/// @param unit id of the unit; empty for none
/// @param externalId the person's name at the provider of sign-ins; empty for none
public record AccountForm(String account, String name, String role, String unit, String externalId) {
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final int LONGEST = 60;
    private static final int LONGEST_EXTERNAL = 200;

    /// A field that was not sent is an empty one: the binder knows no other way to say so than null.
    public AccountForm {
        account = Accounts.name(Objects.requireNonNullElse(account, ""));
        name = Objects.requireNonNullElse(name, "").strip();
        role = Objects.requireNonNullElse(role, "");
        unit = Objects.requireNonNullElse(unit, "");
        externalId = Objects.requireNonNullElse(externalId, "").strip();
    }

    static AccountForm empty() {
        return new AccountForm("", "", "", "", "");
    }

    static AccountForm of(Account account) {
        Actor person = account.actor();
        return new AccountForm(
                person.account(),
                person.name(),
                person.role().name(),
                person.unit().map(Object::toString).orElse(""),
                account.externalId().orElse(""));
    }

    /// What is wrong with it, each with the field and the key of its words.
    List<Fault> faults(List<NamedUnit> units) {
        List<Fault> faults = new ArrayList<>();
        if (!ACCOUNT.matcher(account).matches()) {
            faults.add(new Fault("account", "access.accounts.fault.account"));
        }
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault("name", "access.accounts.fault.name"));
        }
        Optional<Role> known = known();
        if (known.isEmpty()) {
            faults.add(new Fault("role", "access.accounts.fault.role"));
        }
        boolean unitKnown = units.stream().anyMatch(one -> one.id().value().equals(unit));
        if (!unit.isEmpty() && !unitKnown || unit.isEmpty() && known.equals(Optional.of(Role.UNIT_REPORTER))) {
            faults.add(new Fault("unit", "access.accounts.fault.unit"));
        }
        if (externalId.length() > LONGEST_EXTERNAL || externalId.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault("externalId", "access.accounts.fault.external"));
        }
        return faults;
    }

    private Optional<Role> known() {
        return Arrays.stream(Role.values()).filter(one -> one.name().equals(role)).findFirst();
    }

    /// The person, once there is no fault.
    Actor actor(CountyCode county, List<NamedUnit> units) {
        return new Actor(
                county,
                account,
                name,
                known().orElseThrow(),
                units.stream()
                        .map(NamedUnit::id)
                        .filter(id -> id.value().equals(unit))
                        .findFirst());
    }

    Optional<String> external() {
        return Optional.of(externalId).filter(text -> !text.isEmpty());
    }

    /// A fault of one field.
    public record Fault(String field, String key) {}
}
