package org.luodi.platform.access;

/// One write, to be recorded.
///
/// @param action what was done, as a message key, for example `projects.audit.doubt-answered`
/// @param subject what it was done to, for example `projects/2021-09/doubt/17`
/// @param before how it was; empty when it did not exist
/// @param after how it is now; empty when it is gone
public record AuditEntry(String action, String subject, String before, String after) {
    public AuditEntry {
        if (action.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("An audit entry needs an action and a subject");
        }
    }
}
