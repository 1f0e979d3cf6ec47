package org.luodi.platform.projects.bulletin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.luodi.platform.projects.bulletin.TemplateName.Kind;
import org.luodi.platform.projects.bulletin.TemplateName.Scope;

/// The names that templates may use, in the office's language: a resource maps each to its meaning.
///
/// A line `all.figure.NAME=total:WAN` says that NAME, about the whole list, is the figure `total` printed in 万元.
final class TemplateNames {
    private static final TemplateNames SHIPPED = new TemplateNames(BulletinWords.properties("names.properties"));

    private final Map<String, TemplateName> names = new HashMap<>();
    private final Map<String, String> directives = new HashMap<>();

    private TemplateNames(Properties lines) {
        for (String line : lines.stringPropertyNames()) {
            String[] parts = line.split("\\.", 3);
            String meaning = lines.getProperty(line).strip();
            if (parts[0].equals("directive")) {
                directives.put(parts[1], meaning);
                continue;
            }
            Scope scope = Scope.valueOf(parts[0].toUpperCase(Locale.ROOT));
            Kind kind = Kind.valueOf(parts[1].toUpperCase(Locale.ROOT));
            String[] code = meaning.split(":", 2);
            Optional<String> detail = code.length > 1 ? Optional.of(code[1]) : Optional.empty();
            names.put(key(scope, kind, parts[2]), new TemplateName(scope, kind, code[0], detail));
        }
    }

    static TemplateNames shipped() {
        return SHIPPED;
    }

    private static String key(Scope scope, Kind kind, String name) {
        return scope + " " + kind + " " + name;
    }

    /// The meaning of a name where the given scopes are open, the innermost first.
    Optional<TemplateName> find(List<Scope> open, Set<Kind> kinds, String name) {
        for (Scope scope : open) {
            for (Kind kind : kinds) {
                TemplateName found = names.get(key(scope, kind, name));
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /// All names of a scope, for the page on which the template is edited.
    List<String> of(Scope scope, Kind kind) {
        String prefix = key(scope, kind, "");
        List<String> found = new ArrayList<>(names.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList());
        found.sort(String::compareTo);
        return found;
    }

    /// The word for a directive: `if`, `unless`, `else`, `each`, `end`, `first`, `between`.
    String directive(String code) {
        return Optional.ofNullable(directives.get(code)).orElseThrow();
    }
}
