package org.luodi.platform.access.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.RecordedEntry;

/// A row of `access.audit_entry`.
///
/// @param county code of the county
/// @param recorded the entry; its moment has microseconds, as PostgreSQL keeps them
record KeptEntry(String county, RecordedEntry recorded) {
    long id() {
        return recorded.id();
    }

    /// The bytes that the chain covers: every column, each with its length before it, so that nothing can be moved from
    /// one column to the next unseen.
    byte[] content() {
        AuditEntry entry = recorded.entry();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(recorded.id());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, recorded.at()));
            for (String text : new String[] {
                county,
                recorded.account(),
                recorded.name(),
                recorded.address(),
                entry.action(),
                entry.subject(),
                entry.before(),
                entry.after(),
                entry.reason()
            }) {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
