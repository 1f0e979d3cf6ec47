package org.luodi.platform.access;

/// Refusal of an act that the actor's role does not permit.
public final class Forbidden extends RuntimeException {
    private final Permission permission;

    public Forbidden(Permission permission) {
        super("Not permitted: " + permission);
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
