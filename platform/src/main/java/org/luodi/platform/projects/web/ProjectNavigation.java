package org.luodi.platform.projects.web;

import org.luodi.platform.access.Permission;
import org.luodi.platform.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entry of key projects in the menu: the same for readers of the county and of one unit.
@Configuration(proxyBeanMethods = false)
class ProjectNavigation {
    @Bean
    NavigationEntry projectsEntry() {
        return new NavigationEntry("projects.nav", ProjectListPages.PATH, 100, Permission.READ_PROJECTS);
    }

    @Bean
    NavigationEntry ownProjectsEntry() {
        return new NavigationEntry("projects.nav", ProjectListPages.PATH, 101, Permission.READ_OWN_PROJECTS);
    }
}
