package org.luodi.platform.projects.web;

import java.util.List;
import java.util.Map;

/// One of the forms on a project's page as it was filled in, with its faults.
///
/// @param which `plan`, `restate`, `stage`, `part`; empty when none was sent
/// @param given texts by the names of the inputs
public record ProjectForm(String which, Map<String, String> given, List<Fault> faults) {
    static final ProjectForm NONE = new ProjectForm("", Map.of(), List.of());

    /// What is wrong with an input.
    ///
    /// @param field id of the input
    /// @param code message key
    /// @param fallback words for a code that has none
    public record Fault(String field, String code, List<String> arguments, String fallback) {}

    public String value(String form, String name) {
        return form.equals(which) ? given.getOrDefault(name, "") : "";
    }

    public boolean open(String form) {
        return form.equals(which);
    }
}
