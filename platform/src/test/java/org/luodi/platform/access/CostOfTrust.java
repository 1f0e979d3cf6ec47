package org.luodi.platform.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.luodi.platform.Luodi;
import org.luodi.platform.storage.EarlyDatabase;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two whole Luodi in one process, one of them without audit trail and row-level security, for a load script to ask in
/// turns: `CostOfTrust FOLDER`. A program and no test, for the machine decides; the product itself has no such switch.
final class CostOfTrust {
    private CostOfTrust() {}

    /// Prints `with PORT` and `without PORT`, and serves until it is killed.
    ///
    /// @param arguments a folder for the data of both
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        ConfigurableApplicationContext with = serve(new SpringApplication(Luodi.class), folder.resolve("with"));
        SpringApplication bare = new SpringApplication(Luodi.class);
        bare.addInitializers(context -> context.addBeanFactoryPostProcessor(withoutTrust()));
        // The start still meets the policies; every connection passes them until they are gone.
        ConfigurableApplicationContext without = serve(
                bare,
                folder.resolve("without"),
                "--spring.datasource.hikari.connection-init-sql="
                        + "select set_config('luodi.county', '*', false), set_config('luodi.units', '*', false)");
        removePolicies(without.getBean(JdbcClient.class));
        System.out.println("with " + port(with));
        System.out.println("without " + port(without));
        Thread.currentThread().join();
    }

    private static ConfigurableApplicationContext serve(SpringApplication application, Path data, String... more) {
        application.addInitializers(new EarlyDatabase());
        List<String> settings = new ArrayList<>(List.of(
                "--luodi.data=" + data,
                "--luodi.demo=true",
                "--luodi.demo-password=benchmark-only-1",
                "--luodi.demo-folder=" + data.resolve("none"),
                "--server.port=0"));
        Stream.of(more).forEach(settings::add);
        return application.run(settings.toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext context) {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /// After all beans are known and before any is made.
    private static BeanFactoryPostProcessor withoutTrust() {
        return beans -> {
            BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beans;
            List.of("rowLock", "serviceDoor", "auditLedger").forEach(registry::removeBeanDefinition);
            registry.registerBeanDefinition(
                    "auditLedger",
                    BeanDefinitionBuilder.rootBeanDefinition(AuditTrail.class, NoTrail::new)
                            .getBeanDefinition());
        };
    }

    private static void removePolicies(JdbcClient jdbc) {
        jdbc.sql("select oid::regclass::text from pg_class where relrowsecurity and relkind in ('r', 'p')")
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("alter table " + table + " disable row level security")
                        .update());
    }

    private static final class NoTrail implements AuditTrail {
        @Override
        public void record(Actor actor, AuditEntry entry) {
            // What is left out here is what is measured.
        }

        @Override
        public List<RecordedEntry> about(Actor actor, String subject) {
            return List.of();
        }

        @Override
        public List<RecordedEntry> below(Actor actor, String subject, int most) {
            return List.of();
        }
    }
}
