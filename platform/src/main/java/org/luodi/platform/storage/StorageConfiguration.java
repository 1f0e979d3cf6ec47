package org.luodi.platform.storage;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;
import org.springframework.util.StringUtils;

/// Chooses the database: an external one by `luodi.db.url`, else Luodi's own.
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
    /// Chosen when Luodi starts and not by a condition, which would be decided once when Luodi is built. An empty
    /// address counts as none: shells and containers like to pass empty variables.
    @Bean
    Database database(
            @Value("${luodi.db.url:}") String url,
            @Value("${luodi.db.user:luodi}") String user,
            @Value("${luodi.db.password:}") String password,
            @Value("${luodi.data:data}") Path folder,
            ObjectProvider<EarlyDatabase.Starting> early) {
        if (StringUtils.hasText(url)) {
            DatabasePassword.require(url, user, password);
            return Database.external(url, user, password);
        }
        EarlyDatabase.Starting starting = early.getIfAvailable();
        return Database.own(starting == null ? EmbeddedPostgres.start(folder, Durability.FULL) : starting.take());
    }

    @Bean
    @Primary
    Migrating migrating(SpringModulithFlywayMigrationStrategy modules) {
        return new Migrating(modules);
    }

    /// An application prepared at build time gets a Flyway with one list of all migrations, meant for native images;
    /// the modules' histories need one that looks into the folder of each.
    @Bean
    static BeanPostProcessor migrationsByFolder() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Flyway flyway
                                && flyway.getConfiguration().getResourceProvider() != null
                        ? Flyway.configure()
                                .configuration(flyway.getConfiguration())
                                .resourceProvider(null)
                                .load()
                        : bean;
            }
        };
    }
}
