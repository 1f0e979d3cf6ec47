package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.documents.AttachmentKey;
import org.luodi.platform.documents.AttachmentPlace;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.ledger.store.SentFiles;
import org.springframework.stereotype.Component;

/// Says who may see and change the files beside a unit's return of a month: vouchers, letters, photographs.
/// They stay when the unit sends its table again.
@Component
public class AttachedToReturns implements AttachmentPlace {
    private static final String KIND = "return";
    private static final String MONTH = "20[0-9]{2}-(?:0[1-9]|1[0-2])";

    private final SentFiles files;
    private final Scope.Scopes scopes;

    AttachedToReturns(SentFiles files, Scope.Scopes scopes) {
        this.files = files;
        this.scopes = scopes;
    }

    public static AttachmentKey key(YearMonth month, String unit) {
        return new AttachmentKey(KIND, month + ":" + unit);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Holder> find(Actor actor, String id) {
        String[] parts = id.split(":", 2);
        if (parts.length < 2 || !parts[0].matches(MONTH) || !scopes.mayRead(actor)) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.parse(parts[0]);
        String unit = parts[1];
        if (!scopes.reading(actor).sees(unit)) {
            return Optional.empty();
        }
        // Only beside a return that was sent: nobody can hang files on names that they made up.
        return files.ofMonth(actor.county(), month, true).stream()
                .filter(file -> file.unit().equals(Optional.of(unit)))
                .reduce((earlier, later) -> later)
                .map(file -> holder(actor, file, unit));
    }

    private static Holder holder(Actor actor, ReturnFile file, String unit) {
        return new Holder(
                unit,
                "projects/" + file.month() + "/return/" + unit,
                "/projects/months/" + file.month() + "/files/" + file.id(),
                actor.may(Permission.ATTACH_FILES),
                actor.may(Permission.READ_SENSITIVE_FILES));
    }
}
