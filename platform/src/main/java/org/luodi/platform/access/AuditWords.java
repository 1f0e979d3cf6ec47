package org.luodi.platform.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.luodi.platform.shell.Page;

/// Says in words what an entry of the audit trail holds: what was done, what changed from what to what, and why.
///
/// Values have names ([AuditEntry]); their words are `<module>.fact.<name>`, those of a value that is a constant
/// `<module>.fact.<name>.<value>`.
///
/// @param page the page that is being written, for its language
public record AuditWords(Page page) {
    private static final Pattern FACTS = Pattern.compile("(?:[A-Za-z][A-Za-z0-9-]*=.*(?:\\n|$))+");
    private static final int LONGEST = 300;

    /// What was done, for example 更正已结月份.
    public String title(RecordedEntry recorded) {
        String action = recorded.entry().action();
        return page.textOr(action, action);
    }

    /// What changed, one sentence a value, and the reason last.
    public List<String> sentences(RecordedEntry recorded) {
        AuditEntry entry = recorded.entry();
        List<String> sentences = new ArrayList<>(changes(entry));
        if (!entry.reason().isBlank()) {
            sentences.add(page.text("access.history.reason", brief(entry.reason())));
        }
        return sentences;
    }

    /// All of it in one line.
    public String line(RecordedEntry recorded) {
        return String.join(page.text("access.history.comma"), sentences(recorded));
    }

    private List<String> changes(AuditEntry entry) {
        Optional<Map<String, String>> before = facts(entry.before());
        Optional<Map<String, String>> after = facts(entry.after());
        if (before.isEmpty() || after.isEmpty()) {
            return change("plain", "", entry.before(), entry.after()).stream().toList();
        }
        String module = entry.action().replaceFirst("\\..*", "");
        Set<String> names = new LinkedHashSet<>(after.get().keySet());
        names.addAll(before.get().keySet());
        List<String> sentences = new ArrayList<>();
        for (String name : names) {
            String word = page.textOr(module + ".fact." + name, name);
            change(
                            "named",
                            word,
                            value(module, name, before.get().getOrDefault(name, "")),
                            value(module, name, after.get().getOrDefault(name, "")))
                    .ifPresent(sentences::add);
        }
        return sentences;
    }

    private String value(String module, String name, String value) {
        return value.isEmpty() ? "" : page.textOr(module + ".fact." + name + "." + value, value);
    }

    private Optional<String> change(String kind, String name, String before, String after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        String how = before.isEmpty() ? "set" : after.isEmpty() ? "removed" : "changed";
        return Optional.of(page.text("access.history." + kind + "." + how, name, brief(before), brief(after)));
    }

    /// The values of a text that has one a line; a text without any is one without values, any other is none.
    private static Optional<Map<String, String>> facts(String text) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (text.isEmpty()) {
            return Optional.of(facts);
        }
        if (!FACTS.matcher(text).matches()) {
            return Optional.empty();
        }
        text.lines().forEach(line -> {
            int sign = line.indexOf('=');
            facts.put(line.substring(0, sign), line.substring(sign + 1));
        });
        return Optional.of(facts);
    }

    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "\u2026\u2026";
    }
}
