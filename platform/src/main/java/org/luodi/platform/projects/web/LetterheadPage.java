package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Content of the page for what stands around a bulletin's text.
public record LetterheadPage(YearMonth month, LetterheadForm form, List<LetterheadForm.Fault> faults) {
    public Optional<LetterheadForm.Fault> fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }
}
