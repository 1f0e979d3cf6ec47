package org.luodi.platform.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.documents.AttachmentPlace.Holder;
import org.luodi.platform.shell.NotFound;
import org.springframework.stereotype.Component;

/// Lays out the attachments of a thing for its page.
@Component
public class AttachmentLists {
    private final Attachments attachments;

    AttachmentLists(Attachments attachments) {
        this.attachments = attachments;
    }

    public AttachmentList of(Actor actor, AttachmentKey key) {
        return of(actor, key, List.of());
    }

    /// The attachments of a thing; empty when this person may not see it.
    public Optional<AttachmentList> find(Actor actor, AttachmentKey key) {
        try {
            return Optional.of(of(actor, key));
        } catch (NotFound unseen) {
            return Optional.empty();
        }
    }

    /// @param refused what was just refused
    /// @throws org.luodi.platform.shell.NotFound for a thing that this person may not see
    public AttachmentList of(Actor actor, AttachmentKey key, List<AttachmentList.Refused> refused) {
        Holder holder = attachments.holder(actor, key);
        List<Attachment> files = attachments.of(actor, key);
        return new AttachmentList(
                key,
                holder.page(),
                holder.writable(),
                holder.trusted(),
                files.stream().filter(Attachment::present).toList(),
                files.stream()
                        .filter(file -> !file.present())
                        .sorted(Comparator.comparing(Attachment::removedAt).reversed())
                        .toList(),
                refused);
    }
}
