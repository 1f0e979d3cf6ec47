package org.luodi.platform.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Gives a Spring test class an empty database of its own on one real PostgreSQL server shared by the whole
/// test run.
///
/// Flyway then migrates the modules that the test starts, and no others. The test itself sees every row ([EveryRow]).
@Inherited
@ExtendWith(EveryRow.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshDatabase {}
