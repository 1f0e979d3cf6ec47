package org.luodi.platform.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Carries out [FreshDatabase]; registered in `META-INF/spring.factories` of the tests.
///
/// @param testClass the class that owns the database: part of the context's identity, so that no other class
/// shares it
record FreshDatabaseCustomizer(Class<?> testClass) implements ContextCustomizer {
    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        SharedServer.Database database = SharedServer.newDatabase();
        // The first three reach the whole application, the others a single module, which is started without storage.
        TestPropertyValues.of(
                        "luodi.db.url=" + database.url(),
                        "luodi.db.user=" + database.user(),
                        "luodi.db.password=" + database.password(),
                        "luodi.data=" + database.data(),
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "spring.datasource.hikari.maximum-pool-size=4",
                        "spring.datasource.hikari.minimum-idle=0")
                .applyTo(context);
    }

    /// Finds the annotation.
    static final class Factory implements ContextCustomizerFactory {
        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            return AnnotatedElementUtils.hasAnnotation(testClass, FreshDatabase.class)
                    ? new FreshDatabaseCustomizer(testClass)
                    : null;
        }
    }
}
