package org.luodi.platform.projects.web;

import java.nio.charset.StandardCharsets;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.Permission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands files out: only to whoever may take figures away, and never without a line in the audit trail.
@Component
class Exports {
    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    Exports(AuditTrail trail, TransactionTemplate transaction) {
        this.trail = trail;
        this.transaction = transaction;
    }

    /// A file as it is handed out.
    record Handed(String name, MediaType type, byte[] bytes) {
        boolean sameName(Handed other) {
            return name.equals(other.name);
        }

        @Override
        public String toString() {
            return name + " (" + bytes.length + " bytes)";
        }
    }

    /// @param subject what the file is about, as the audit trail names it
    /// @throws org.luodi.platform.access.Forbidden without leave to export
    ResponseEntity<byte[]> hand(Actor actor, String subject, Handed file) {
        actor.require(Permission.EXPORT_FIGURES);
        transaction.executeWithoutResult(
                running -> trail.record(actor, new AuditEntry("projects.audit.exported", subject, "", file.name())));
        return ResponseEntity.ok()
                .contentType(file.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }
}
