package org.luodi.platform.access.signin;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.factor.Enrolment;

/// Content of a step between the password and being signed in, and of the same work done later from one's account.
///
/// @param to where the person wants to go afterwards
/// @param action where the form is sent
/// @param field the field that is wrong; empty for none
/// @param fault key of the words for it; empty for none
/// @param shortest fewest letters of a password
/// @param enrolment what to scan, when a second factor is set up
/// @param picture the same as a picture
/// @param codes recovery codes that were just made
public record StepPage(
        String to,
        String action,
        String field,
        String fault,
        int shortest,
        Optional<Enrolment> enrolment,
        Optional<QrCode> picture,
        List<String> codes) {
    static StepPage of(String to, String action) {
        return new StepPage(to, action, "", "", 0, Optional.empty(), Optional.empty(), List.of());
    }

    StepPage wrong(String wrongField, String key) {
        return new StepPage(to, action, wrongField, key, shortest, enrolment, picture, codes);
    }

    StepPage lasting(int letters) {
        return new StepPage(to, action, field, fault, letters, enrolment, picture, codes);
    }

    StepPage enrolling(Enrolment shown) {
        return new StepPage(
                to, action, field, fault, shortest, Optional.of(shown), Optional.of(QrCode.of(shown.address())), codes);
    }

    StepPage recovering(List<String> made) {
        return new StepPage(to, action, field, fault, shortest, enrolment, picture, made);
    }
}
