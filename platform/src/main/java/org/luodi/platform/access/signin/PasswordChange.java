package org.luodi.platform.access.signin;

import java.util.Optional;
import org.luodi.platform.access.accounts.PasswordFault;
import org.luodi.platform.access.accounts.Passwords;
import org.luodi.platform.access.sessions.LiveSession;
import org.springframework.stereotype.Component;

/// Changes a person's password once they have proved to know the present one.
@Component
class PasswordChange {
    private final Proving proving;
    private final Passwords passwords;

    PasswordChange(Proving proving, Passwords passwords) {
        this.proving = proving;
        this.passwords = passwords;
    }

    /// @return the field that is wrong with the key of its words; empty when the password was changed
    Optional<Fault> change(LiveSession session, String current, String fresh, String repeated, String address) {
        if (!fresh.equals(repeated)) {
            return Optional.of(new Fault("repeated", key(PasswordFault.UNEQUAL)));
        }
        try {
            if (proving.password(session.actor().account(), current, address).isEmpty()) {
                return Optional.of(new Fault("current", "access.password.WRONG"));
            }
        } catch (Blocked blocked) {
            return Optional.of(new Fault("current", "access.password.BLOCKED"));
        }
        return passwords
                .change(session.actor(), fresh, session.id())
                .map(fault -> new Fault("fresh", key(fault)));
    }

    int shortest() {
        return passwords.shortest();
    }

    private static String key(PasswordFault fault) {
        return "access.password." + fault.name();
    }

    /// A field and what is wrong with it.
    record Fault(String field, String key) {}
}
