package org.luodi.platform.documents;

import java.util.Optional;
import org.luodi.platform.access.Actor;

/// A kind of thing that files may be attached to. The module that owns the thing implements it as a bean, and
/// so decides who may see and change what hangs there.
public interface AttachmentPlace {
    /// The kind's name in tables and addresses; stable, lower case.
    String kind();

    /// The thing as far as this person may see it; empty when there is none, or none for this person.
    Optional<Holder> find(Actor actor, String id);

    /// What the module knows of the thing.
    ///
    /// @param unit name of the unit that it belongs to
    /// @param subject under which the audit trail speaks of it
    /// @param page address of the page on which its attachments are shown
    /// @param writable whether this person may attach and remove
    /// @param trusted whether this person may open what is labelled sensitive
    record Holder(String unit, String subject, String page, boolean writable, boolean trusted) {}
}
