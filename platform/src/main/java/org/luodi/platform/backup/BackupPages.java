package org.luodi.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.SignedIn;
import org.luodi.platform.shell.DeskPanel;
import org.luodi.platform.shell.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Tells on the administrator's desk when the last good backup was made, and makes one on demand.
@Controller
class BackupPages implements DeskPanel {
    /// A night's backup may take a while: only then is it late.
    private static final Duration GRACE = Duration.ofHours(2);

    private final NightlyBackups backups;
    private final BackupSettings settings;
    private final SignedIn signedIn;
    private final Clock clock;

    BackupPages(NightlyBackups backups, BackupSettings settings, SignedIn signedIn, Clock clock) {
        this.backups = backups;
        this.settings = settings;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<PageView> panel() {
        return signedIn.actor()
                .filter(actor -> actor.may(Permission.OPERATE))
                .map(actor -> PageView.of("backup/desk", desk()));
    }

    private BackupDesk desk() {
        try {
            List<Shelf.Kept> all = backups.shelf().all();
            boolean made = all.stream()
                    .anyMatch(one -> !one.moment().isBefore(backups.due()));
            return new BackupDesk(
                    all.stream().findFirst(),
                    !made && backups.due().plus(GRACE).isBefore(clock.instant()),
                    all.size(),
                    backups.failure(),
                    backups.running(),
                    settings.passphrase().isPresent(),
                    settings.folder().toAbsolutePath().normalize().toString(),
                    backups.due().plus(Duration.ofDays(1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @PostMapping("/backup/now")
    String now(Actor actor) {
        backups.makeNow(actor);
        return "redirect:/";
    }
}
