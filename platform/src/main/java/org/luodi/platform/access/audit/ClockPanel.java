package org.luodi.platform.access.audit;

import java.util.Optional;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.SignedIn;
import org.luodi.platform.shell.DeskPanel;
import org.luodi.platform.shell.PageView;
import org.springframework.stereotype.Component;

/// Tells the administrator for a day that the clock was moved.
@Component
class ClockPanel implements DeskPanel {
    private final ClockWatch watch;
    private final SignedIn signedIn;

    ClockPanel(ClockWatch watch, SignedIn signedIn) {
        this.watch = watch;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<PageView> panel() {
        return signedIn.actor()
                .filter(actor -> actor.may(Permission.OPERATE))
                .flatMap(actor -> watch.moved())
                .map(moved -> PageView.of("access/clock-moved", moved));
    }
}
