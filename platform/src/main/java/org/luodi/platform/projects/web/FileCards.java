package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.Permission;
import org.luodi.platform.documents.AttachmentLists;
import org.luodi.platform.projects.ledger.AttachedToReturns;
import org.luodi.platform.projects.ledger.MonthReview;
import org.luodi.platform.projects.ledger.ReturnFiles;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.UnitState;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.shell.NotFound;
import org.springframework.stereotype.Component;

/// Lays the files of a month out: those that ask for something come first.
@Component
class FileCards {
    private final ReviewingMonths reviewing;
    private final ReturnFiles files;
    private final MonthHeads heads;
    private final AttachmentLists attachments;
    private final AuditTrail trail;

    FileCards(
            ReviewingMonths reviewing,
            ReturnFiles files,
            MonthHeads heads,
            AttachmentLists attachments,
            AuditTrail trail) {
        this.attachments = attachments;
        this.trail = trail;
        this.reviewing = reviewing;
        this.files = files;
        this.heads = heads;
    }

    ImportPage.FileList list(Actor actor, YearMonth month, boolean alone) {
        MonthReview review = reviewing.review(actor, month);
        List<UnitState> units = reviewing.units(actor, month);
        List<FileCard> cards = files.of(actor, month, false).stream()
                .map(file -> card(actor, review, units, file))
                .sorted(Comparator.comparing(FileCards::urgency))
                .toList();
        List<String> silent =
                units.stream().filter(unit -> !unit.sent()).map(UnitState::unit).toList();
        return new ImportPage.FileList(heads.of(actor, review, units), cards, silent, alone);
    }

    /// One file with its month.
    ///
    /// @throws org.luodi.platform.shell.NotFound when the month does not have such a file
    FilePage page(Actor actor, YearMonth month, long id, Optional<Integer> learned) {
        ReturnFile file = files.file(actor, id);
        if (!file.month().equals(month)) {
            throw new NotFound("file " + id + " of " + month);
        }
        MonthReview review = reviewing.review(actor, month);
        List<UnitState> units = reviewing.units(actor, month);
        return new FilePage(
                heads.of(actor, review, units),
                card(actor, review, units, file),
                actor.may(Permission.CONFIGURE_PROJECTS) ? FilePages.FIELDS : List.of(),
                learned,
                file.unit().flatMap(unit -> attachments.find(actor, AttachedToReturns.key(month, unit))),
                trail.about(actor, "projects/" + month + "/file/" + id));
    }

    private static FileCard card(Actor actor, MonthReview review, List<UnitState> units, ReturnFile file) {
        List<String> senders = actor.may(Permission.IMPORT_RETURNS)
                ? units.stream().map(UnitState::unit).toList()
                : List.of();
        int doubts = (int)
                review.open().stream().filter(doubt -> speaksOf(doubt, file)).count();
        return new FileCard(file, senders, doubts, review.period().closed());
    }

    private static int urgency(FileCard card) {
        if (card.unplaced() || card.unreadable()) {
            return 0;
        }
        return card.problems() > 0 || card.doubts() > 0 ? 1 : 2;
    }

    /// Whether one of the rows that a doubt is about stands in a file.
    static boolean speaksOf(Doubt doubt, ReturnFile file) {
        return doubt.rows().stream()
                .anyMatch(row -> row.file().equals(file.name())
                        && file.unit().map(row.unit()::equals).orElse(true));
    }
}
