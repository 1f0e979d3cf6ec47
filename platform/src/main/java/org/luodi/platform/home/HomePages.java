package org.luodi.platform.home;

import org.luodi.platform.access.Permission;
import org.luodi.platform.shell.NavigationEntry;
import org.luodi.platform.shell.PageView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Serves the desk of the signed-in person.
@Controller
class HomePages {
    @GetMapping("/")
    PageView desk() {
        return PageView.of("home/desk", new DeskPage());
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry homeEntry() {
            return new NavigationEntry("home.nav", "/", 0, Permission.SEE_HOME);
        }
    }
}
