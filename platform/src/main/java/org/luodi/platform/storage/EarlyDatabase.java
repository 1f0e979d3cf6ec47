package org.luodi.platform.storage;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/// Starts Luodi's own database while the application is still reading its configuration: the two wait for each
/// other only when the first connection is wanted.
///
/// Given to the application by its `main`, and so not part of any test; idle while the build prepares the start.
public final class EarlyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        boolean preparing = Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
        if (preparing || StringUtils.hasText(environment.getProperty("luodi.db.url"))) {
            return;
        }
        Path folder = Path.of(environment.getProperty("luodi.data", "data"));
        Starting starting = new Starting(
                CompletableFuture.supplyAsync(
                        () -> EmbeddedPostgres.start(folder, Durability.FULL),
                        task -> Thread.ofPlatform().name("database").start(task)),
                new AtomicBoolean());
        Runtime.getRuntime().addShutdownHook(new Thread(starting::stopUnlessTaken));
        context.getBeanFactory().registerSingleton("startingDatabase", starting);
    }

    /// A server that is being started.
    ///
    /// @param server the server, once it runs
    /// @param taken whether the application has taken it over and will stop it
    record Starting(CompletableFuture<EmbeddedPostgres> server, AtomicBoolean taken) {
        EmbeddedPostgres take() {
            EmbeddedPostgres started = server.join();
            taken.set(true);
            return started;
        }

        /// An application that fails before it wants the database must not leave it running.
        private void stopUnlessTaken() {
            if (!taken.get()) {
                server.thenAccept(EmbeddedPostgres::close);
            }
        }
    }
}
