package org.luodi.platform.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.shell.DeskPanel;
import org.luodi.platform.shell.NavigationEntry;
import org.luodi.platform.shell.PageParts;
import org.luodi.platform.shell.PageView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Serves the desk of the signed-in person: the panels that the modules have for their role.
@Controller
class HomePages {
    private final List<DeskPanel> panels;
    private final PageParts parts;
    private final Clock clock;

    HomePages(ObjectProvider<DeskPanel> panels, PageParts parts, Clock clock) {
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(DeskPanel::order))
                .toList();
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping("/")
    PageView desk(Actor actor) {
        actor.require(Permission.SEE_HOME);
        return PageView.of(
                "home/desk",
                new DeskPage(
                        actor.name(),
                        LocalDate.now(clock),
                        panels.stream()
                                .map(DeskPanel::panel)
                                .flatMap(Optional::stream)
                                .map(parts::content)
                                .toList()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry homeEntry() {
            return new NavigationEntry("home.nav", "/", 0, Permission.SEE_HOME);
        }
    }
}
