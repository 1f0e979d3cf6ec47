package org.luodi.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Limits how often one person may ask for a costly route; more is answered with 429 and does nothing.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RateLimited {
    /// Requests of one person in a minute of the clock.
    int perMinute();
}
