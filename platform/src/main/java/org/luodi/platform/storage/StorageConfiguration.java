package org.luodi.platform.storage;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses the database: an external one by `luodi.db.url`, else Luodi's own.
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
    @Bean
    @ConditionalOnProperty("luodi.db.url")
    JdbcConnectionDetails externalDatabase(
            @Value("${luodi.db.url}") String url,
            @Value("${luodi.db.user:luodi}") String user,
            @Value("${luodi.db.password:}") String password) {
        return new Connection(url, user, password);
    }

    /// The server is a bean that the data source depends on, so it stops after the last connection is closed.
    @Bean
    @ConditionalOnProperty(name = "luodi.db.url", matchIfMissing = true, havingValue = "never")
    EmbeddedPostgres embeddedPostgres(@Value("${luodi.data:data}") Path folder) {
        return EmbeddedPostgres.start(folder, Durability.FULL);
    }

    @Bean
    @ConditionalOnProperty(name = "luodi.db.url", matchIfMissing = true, havingValue = "never")
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
}
