package org.luodi.platform.documents;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.luodi.platform.documents.admission.FileKind;
import org.luodi.platform.documents.images.Taken;

/// A file that hangs on a thing.
///
/// @param name as the sender called it, with the ending of what it is
/// @param size of what is kept, in bytes
/// @param shape absent for what is no picture
/// @param removal absent while it hangs
public record Attachment(
        long id,
        AttachmentKey place,
        String unit,
        String name,
        FileKind kind,
        AttachmentLabel label,
        long size,
        Optional<Shape> shape,
        By attached,
        Optional<By> removal) {

    /// A picture's size in pixels, and where and when it was taken.
    public record Shape(int width, int height, Taken taken) {}

    /// Who did something, and when.
    public record By(String account, String name, Instant at) {}

    public boolean present() {
        return removal.isEmpty();
    }

    /// When it was removed; the beginning of time while it hangs.
    Instant removedAt() {
        return removal.map(By::at).orElse(Instant.EPOCH);
    }

    public Optional<LocalDateTime> takenAt() {
        return shape.flatMap(one -> one.taken().at());
    }

    public Optional<Taken.Place> takenWhere() {
        return shape.flatMap(one -> one.taken().place());
    }
}
