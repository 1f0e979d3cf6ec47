package org.luodi.platform.access.signin;

import org.luodi.platform.access.accounts.Passwords;
import org.luodi.platform.access.factor.SecondFactorSettings;
import org.luodi.platform.access.sessions.LiveSession;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.stereotype.Component;

/// Decides what a session still waits for. Asked at every request, so a new duty counts at once.
@Component
class Steps {
    private final Passwords passwords;
    private final SecondFactorSettings settings;
    private final CountySettings county;

    Steps(Passwords passwords, SecondFactorSettings settings, CountySettings county) {
        this.passwords = passwords;
        this.settings = settings;
        this.county = county;
    }

    Step of(LiveSession session) {
        if (session.enrolled() && !session.secondFactor()) {
            return Step.CODE;
        }
        if (!session.external() && passwords.due(session.passwordChangedAt(), session.passwordMustChange())) {
            return Step.PASSWORD;
        }
        return must(session) && !session.enrolled() && !session.secondFactor() ? Step.ENROLMENT : Step.NONE;
    }

    /// Whether the person's role asks for a second factor.
    boolean must(LiveSession session) {
        return !county.demo() && settings.required().contains(session.actor().role());
    }
}
