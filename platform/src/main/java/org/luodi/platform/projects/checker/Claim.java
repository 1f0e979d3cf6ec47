package org.luodi.platform.projects.checker;

import java.util.Set;
import org.luodi.platform.projects.checker.figures.Verdict;
import org.luodi.platform.projects.checker.reading.Place;
import org.luodi.platform.projects.checker.reading.Role;

/// Something that a bulletin says and that must follow from other figures in it.
///
/// @param role what the printed figure stands for
/// @param formula how it should follow
/// @param subject whom it is about, as the text names it; may be empty
/// @param printed its characters in the text
/// @param place where it stands
/// @param outcome what came of checking it
/// @param notes remarks beside the outcome
public record Claim(
        Role role, Formula formula, String subject, String printed, Place place, Outcome outcome, Set<Note> notes) {

    /// Whether a reader must look at it: it is impossible, or it is a rate that nobody would mean.
    public boolean objection() {
        boolean mismatch = outcome instanceof Outcome.Checked checked && checked.verdict() == Verdict.MISMATCH;
        return mismatch || notes.contains(Note.IMPLAUSIBLE_RATE);
    }
}
