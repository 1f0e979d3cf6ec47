package org.luodi.platform.projects.review;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.SentRow;

/// A doubtful place (疑点): one, however many rules it breaks.
///
/// @param project the project meant, absent for an unknown row or a missing return
/// @param rows the rows that speak of the place, as sent
/// @param findings what the rules found, most telling first; never empty
/// @param proposals answers that would settle it, the likeliest first
/// @param answer the answer in force, if one was given for what is now sent
public record Doubt(
        Place place,
        String unit,
        Optional<PlannedProject> project,
        List<FiledRow> rows,
        List<Finding> findings,
        List<Proposal> proposals,
        Optional<Answer> answer) {

    /// A row together with the file it stood in.
    public record FiledRow(String unit, String file, SentRow row) {}

    public Finding first() {
        return findings.getFirst();
    }

    /// The cell to look at: the doubted amount's, else the row's.
    public Optional<Origin> cell() {
        return first().sent()
                .origin()
                .or(() -> rows.stream().findFirst().map(r -> r.row().nameOrigin()));
    }

    public String projectName() {
        return project.map(PlannedProject::name)
                .or(() -> rows.stream().findFirst().map(r -> r.row().name()))
                .orElse("");
    }

    public boolean open() {
        return answer.filter(Answer::settles).isEmpty();
    }

    /// The unit was asked and has not answered yet.
    public boolean asked() {
        return answer.isPresent() && open();
    }

    /// Whether it is that a unit has sent nothing at all.
    public boolean missingReturn() {
        return place instanceof Place.OfUnit;
    }

    /// Short print of what was sent here: an answer given for one print does not hold for another.
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    Doubt answered(Optional<Answer> given) {
        return new Doubt(place, unit, project, rows, findings, proposals, given);
    }
}
