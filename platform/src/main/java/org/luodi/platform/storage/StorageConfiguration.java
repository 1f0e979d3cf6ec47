package org.luodi.platform.storage;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// Chooses the database: an external one by `luodi.db.url`, else Luodi's own.
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
    @Bean
    @Conditional(External.class)
    JdbcConnectionDetails externalDatabase(
            @Value("${luodi.db.url}") String url,
            @Value("${luodi.db.user:luodi}") String user,
            @Value("${luodi.db.password:}") String password) {
        return new Connection(url, user, password);
    }

    /// The server is a bean that the data source depends on, so it stops after the last connection is closed.
    @Bean
    @Conditional(Embedded.class)
    EmbeddedPostgres embeddedPostgres(
            @Value("${luodi.data:data}") Path folder, ObjectProvider<EarlyDatabase.Starting> early) {
        EarlyDatabase.Starting starting = early.getIfAvailable();
        return starting == null ? EmbeddedPostgres.start(folder, Durability.FULL) : starting.take();
    }

    @Bean
    @Conditional(Embedded.class)
    JdbcConnectionDetails embeddedDatabase(EmbeddedPostgres server) {
        return new Connection(server.url(), server.user(), server.password());
    }

    private record Connection(String url, String user, String password) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String toString() {
            return "Connection[" + url + "]";
        }
    }

    /// An empty address counts as none: shells and containers like to pass empty variables.
    static class External implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("luodi.db.url"));
        }
    }

    /// No address of an external database.
    static final class Embedded extends External {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
