package org.luodi.platform.access.accounts;

import org.luodi.platform.access.Permission;
import org.luodi.platform.shell.NavigationEntry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/// How passwords are kept, and where the accounts stand in the menu.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordSettings.class)
class AccountsConfiguration {
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BoundedHashing();
    }

    @Bean
    NavigationEntry accountsEntry() {
        return new NavigationEntry("access.accounts.nav", AccountPages.PATH, 900, Permission.MANAGE_ACCOUNTS);
    }
}
