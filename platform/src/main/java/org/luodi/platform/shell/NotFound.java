package org.luodi.platform.shell;

/// Refusal because what was asked for does not exist, or not for this person: answered with 404.
public final class NotFound extends RuntimeException {
    public NotFound(String what) {
        super(what);
    }
}
