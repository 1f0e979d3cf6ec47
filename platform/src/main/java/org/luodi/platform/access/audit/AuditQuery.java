package org.luodi.platform.access.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.kernel.WrittenDate;

/// What the auditor asks for; as it stands in the address of the page.
///
/// @param person part of an account or of a name; empty for all
/// @param action an action's key; empty for all
/// @param subject part of a subject; empty for all
/// @param from the first day
/// @param to the last day
/// @param below only entries with a smaller number: the page after
public record AuditQuery(
        String person,
        String action,
        String subject,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Long> below) {
    private static final int LONGEST = 100;

    /// A question as a browser sends it; what cannot be a day or a number asks for nothing.
    static AuditQuery of(String person, String action, String subject, String from, String to, String below) {
        return new AuditQuery(
                brief(person),
                brief(action),
                brief(subject),
                WrittenDate.day(from),
                WrittenDate.day(to),
                number(below));
    }

    private static String brief(String text) {
        String clean = text.strip().replace("\0", "");
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }

    private static Optional<Long> number(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /// Whether it asks for everything.
    public boolean everything() {
        return person.isEmpty() && action.isEmpty() && subject.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    /// The query of an address that asks for the same, from below the given entry on.
    public String address(Optional<Long> underneath) {
        List<String> words = new ArrayList<>();
        add(words, "person", person);
        add(words, "action", action);
        add(words, "subject", subject);
        from.ifPresent(day -> add(words, "from", day.toString()));
        to.ifPresent(day -> add(words, "to", day.toString()));
        underneath.ifPresent(id -> add(words, "below", id.toString()));
        return words.isEmpty() ? "" : "?" + String.join("&", words);
    }

    private static void add(List<String> words, String name, String value) {
        if (!value.isEmpty()) {
            words.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
