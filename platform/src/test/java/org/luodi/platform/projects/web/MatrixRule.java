package org.luodi.platform.projects.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.Role;

/// A line of `access/matrix.txt`: who may use a route, and how to try.
///
/// @param method as mapped; `ANY` where the route names none
/// @param open whether one need not sign in
/// @param everywhere each alternative is a set of permissions that together open the route for every unit
/// @param own permissions that open it for the own unit
public record MatrixRule(
        String method,
        String route,
        boolean open,
        boolean signedIn,
        List<Set<Permission>> everywhere,
        Set<Permission> own,
        String address,
        List<String> form) {

    public static List<MatrixRule> all() {
        List<MatrixRule> rules = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MatrixRule.class.getResourceAsStream("/access/matrix.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> rules.add(of(line)));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return rules;
    }

    private static MatrixRule of(String line) {
        String[] parts = line.split(" ; ", -1);
        String[] mapped = parts[0].strip().split("\\s+", 2);
        List<Set<Permission>> everywhere = new ArrayList<>();
        Set<Permission> own = new java.util.HashSet<>();
        String who = parts[1].strip();
        boolean named = who.equals("open") || who.equals("signed-in");
        for (String one : named ? new String[0] : who.split("\\|")) {
            String word = one.strip();
            if (word.startsWith("own ")) {
                own.add(Permission.valueOf(word.substring(4).strip()));
            } else {
                everywhere.add(Set.copyOf(Arrays.stream(word.split("&"))
                        .map(String::strip)
                        .map(Permission::valueOf)
                        .toList()));
            }
        }
        String[] request = parts[2].strip().split(" ");
        return new MatrixRule(
                mapped[0],
                mapped[1],
                who.equals("open"),
                who.equals("signed-in"),
                everywhere,
                own,
                request[0],
                List.of(request).subList(1, request.length));
    }

    /// What the rule decides for a role.
    public Decision decide(Role role, boolean ownMatter) {
        if (open || signedIn || everywhere.stream().anyMatch(role.permissions()::containsAll)) {
            return Decision.ALLOWED;
        }
        if (own.stream().anyMatch(role.permissions()::contains)) {
            return ownMatter ? Decision.ALLOWED : Decision.HIDDEN;
        }
        return Decision.FORBIDDEN;
    }

    /// Whether an address names a matter of some unit.
    public boolean aboutAMatter() {
        return (address + form).matches(".*\\{(project|file|job|place|print|attachment)}.*");
    }

    public boolean reads() {
        return !method.equals("POST");
    }

    @Override
    public String toString() {
        return method + " " + route;
    }

    /// What happens to who asks.
    public enum Decision {
        ALLOWED,
        /// Another unit's matter: it does not exist for this person.
        HIDDEN,
        FORBIDDEN
    }
}
