package org.luodi.platform.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.Forbidden;
import org.luodi.platform.access.Permission;
import org.luodi.platform.documents.AttachmentPlace.Holder;
import org.luodi.platform.shell.NotFound;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Attaches files to things, hands them out and removes them, each for whom the owner of the thing lets.
@Service
public class Attachments {
    /// Files of one thing at a time.
    public static final int MOST_FILES = 60;
    /// How long what was removed can be brought back; afterwards its bytes are wiped.
    public static final Duration UNDO = Duration.ofDays(30);

    private final AttachmentTable table;
    private final List<AttachmentPlace> places;
    private final Preparing preparing;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Attachments(
            AttachmentTable table,
            List<AttachmentPlace> places,
            Preparing preparing,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.places = places;
        this.preparing = preparing;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// An attachment with its bytes.
    public record Opened(Attachment attachment, byte[] bytes) {
        @Override
        public String toString() {
            return attachment.toString();
        }
    }

    /// The thing as this person may see it.
    ///
    /// @throws NotFound when there is none, or none for this person
    public Holder holder(Actor actor, AttachmentKey key) {
        return places.stream()
                .filter(place -> place.kind().equals(key.kind()))
                .findFirst()
                .flatMap(place -> place.find(actor, key.id()))
                .orElseThrow(() -> new NotFound(key.kind() + " " + key.id()));
    }

    /// What hangs on a thing, with what can still be brought back for those who may.
    public List<Attachment> of(Actor actor, AttachmentKey key) {
        Holder holder = holder(actor, key);
        Instant since = holder.writable() ? clock.instant().minus(UNDO) : clock.instant();
        return table.of(actor.county(), key, since);
    }

    /// Attaches a file. The same bytes again change nothing.
    ///
    /// @param name as the sender calls it; only its last part counts
    /// @throws Refusal `documents.kind`, `documents.too-large`, `documents.too-many`, `documents.image.too-large`,
    ///     `documents.image.broken`, `documents.pdf.*`, and those of [UploadGate#admit]
    /// @throws Forbidden for whoever may only read
    public Attachment attach(Actor actor, AttachmentKey key, AttachmentLabel label, String name, byte[] bytes) {
        Holder holder = writable(actor, key);
        AttachmentTable.Arrival arrival = preparing.prepare(actor, key, holder.unit(), label, name, bytes);
        Long id = transaction.execute(running -> add(actor, holder, arrival));
        return table.find(actor.county(), Optional.ofNullable(id).orElseThrow()).orElseThrow();
    }

    private long add(Actor actor, Holder holder, AttachmentTable.Arrival arrival) {
        table.lock(actor.county(), arrival.place());
        Optional<Long> same = table.same(actor.county(), arrival.place(), arrival.print());
        if (same.isPresent()) {
            return same.get();
        }
        if (table.of(actor.county(), arrival.place(), clock.instant()).size() >= MOST_FILES) {
            throw new Refusal(
                    "documents.too-many", "more than " + MOST_FILES + " files", arrival.name(), "" + MOST_FILES);
        }
        long id = table.add(actor, arrival, clock.instant());
        note(actor, holder, "attached", "", arrival.name() + " " + arrival.label());
        return id;
    }

    /// Hands a file out.
    ///
    /// @throws NotFound for what is removed, or hangs on a thing that this person may not see
    /// @throws Forbidden for a sensitive file and a person whom the thing's owner does not trust with it
    public Opened open(Actor actor, long id) {
        Attachment found = seen(actor, id);
        Holder holder = holder(actor, found.place());
        if (found.label() == AttachmentLabel.SENSITIVE) {
            if (!holder.trusted()) {
                throw new Forbidden(Permission.READ_SENSITIVE_FILES);
            }
            transaction.executeWithoutResult(running -> note(actor, holder, "opened", "", found.name()));
        }
        return new Opened(found, table.bytes(actor.county(), id));
    }

    /// The small picture of a picture.
    public byte[] thumbnail(Actor actor, long id) {
        Attachment found = seen(actor, id);
        if (found.label() == AttachmentLabel.SENSITIVE
                && !holder(actor, found.place()).trusted()) {
            throw new Forbidden(Permission.READ_SENSITIVE_FILES);
        }
        return table.thumbnail(actor.county(), id).orElseThrow(() -> new NotFound("thumbnail " + id));
    }

    /// Takes a file off; it can be brought back for [#UNDO]. Removing it again changes nothing.
    @Transactional
    public Attachment remove(Actor actor, long id) {
        Attachment found = known(actor, id);
        Holder holder = writable(actor, found.place());
        table.lock(actor.county(), found.place());
        if (known(actor, id).present()) {
            table.remove(actor, id, Optional.of(clock.instant()));
            note(actor, holder, "removed", found.name(), "");
        }
        return known(actor, id);
    }

    /// Brings a removed file back. Bringing it back again changes nothing.
    ///
    /// @throws Refusal `documents.wiped` when it was removed too long ago; `documents.too-many`
    @Transactional
    public Attachment restore(Actor actor, long id) {
        Attachment found = known(actor, id);
        Holder holder = writable(actor, found.place());
        table.lock(actor.county(), found.place());
        Attachment now = known(actor, id);
        if (now.present()) {
            return now;
        }
        if (now.removal().orElseThrow().at().isBefore(clock.instant().minus(UNDO))) {
            throw new Refusal("documents.wiped", "removed too long ago", found.name());
        }
        table.remove(actor, id, Optional.empty());
        note(actor, holder, "restored", "", found.name());
        return known(actor, id);
    }

    /// Wipes what was removed longer ago than it can be brought back.
    ///
    /// @return how many files
    @Transactional
    public int wipe() {
        return table.wipe(clock.instant().minus(UNDO));
    }

    private Attachment seen(Actor actor, long id) {
        Attachment found = known(actor, id);
        if (!found.present()) {
            throw new NotFound("attachment " + id + " is removed");
        }
        return found;
    }

    /// An attachment of a thing that this person may see; of all others they are told that there is none.
    private Attachment known(Actor actor, long id) {
        Attachment found = table.find(actor.county(), id).orElseThrow(() -> new NotFound("attachment " + id));
        holder(actor, found.place());
        return found;
    }

    /// The thing, for somebody who may add files to it.
    ///
    /// @throws NotFound when it is not there for the person
    /// @throws Forbidden when the person may only look
    public Holder writable(Actor actor, AttachmentKey key) {
        Holder holder = holder(actor, key);
        if (!holder.writable()) {
            throw new Forbidden(Permission.ATTACH_FILES);
        }
        return holder;
    }

    private void note(Actor actor, Holder holder, String what, String before, String after) {
        trail.record(actor, new AuditEntry("documents.audit." + what, holder.subject(), before, after));
    }
}
