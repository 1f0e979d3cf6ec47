package org.luodi.platform.projects.web;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.metrics.LampRules;

/// Content of the page on which it is decided how a year's list is measured.
///
/// @param held rules as they hold
/// @param shipped rule sets that come with the program
public record SettingsPage(
        int year, SettingsForm form, LampRules held, List<Shipped> shipped, List<ProjectForm.Fault> faults) {

    /// A rule set by its code.
    public record Shipped(String code, LampRules rules) {}

    public Optional<ProjectForm.Fault> fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }
}
