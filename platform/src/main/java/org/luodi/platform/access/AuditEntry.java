package org.luodi.platform.access;

import java.util.ArrayList;
import java.util.List;

/// One write, one export or one document made, to be recorded.
///
/// What was and what is are texts; a text of several values has one `name=value` a line, and pages then say of each
/// value that changed what it was and what it is: `monthDone` is shown with the words `<module>.fact.monthDone`.
///
/// @param action what was done, as a message key that begins with the module, for example `projects.audit.doubt-answered`
/// @param subject what it was done to, for example `projects/2021-09/doubt/17`
/// @param before how it was; empty when it did not exist
/// @param after how it is now; empty when it is gone
/// @param reason why, in the words of who did it; empty where no reason is asked
public record AuditEntry(String action, String subject, String before, String after, String reason) {
    public AuditEntry {
        if (action.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("An audit entry needs an action and a subject");
        }
    }

    public AuditEntry(String action, String subject, String before, String after) {
        this(action, subject, before, after, "");
    }

    /// Several values as one text: `facts("MONTH", 896, "CUMULATIVE", 5000)`. A value without text is left out.
    public static String facts(Object... namesAndValues) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            String value = String.valueOf(namesAndValues[i + 1]).replaceAll("\\R", " ");
            if (!value.isEmpty()) {
                lines.add(namesAndValues[i] + "=" + value);
            }
        }
        return String.join("\n", lines);
    }
}
