package org.luodi.platform.access.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.RecordedEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The audit trail in tables `access.audit_entry` and `access.audit_link`.
@Component
class AuditLedger implements AuditTrail {
    private final AuditRows rows;
    private final ChainEnds ends;
    private final ClockWatch clockWatch;
    private final Clock clock;

    /// @param adoption has to be over before anything is recorded
    AuditLedger(AuditRows rows, ChainEnds ends, Adoption adoption, ClockWatch clockWatch, Clock clock) {
        this.rows = rows;
        this.ends = ends;
        this.clockWatch = clockWatch;
        this.clock = clock;
    }

    /// Mandatory: without the transaction of the write an entry could outlive a write that was rolled back.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, AuditEntry entry) {
        clockWatch.requireTrust();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RecordedEntry written = new RecordedEntry(
                0,
                now,
                actor.account(),
                storable(actor.name()),
                Whence.address(),
                new AuditEntry(
                        entry.action(),
                        storable(entry.subject()),
                        storable(entry.before()),
                        storable(entry.after()),
                        storable(entry.reason())));
        ChainExtension.ofThisTransaction(ends)
                .add(rows.add(actor.county().value(), written));
    }

    /// The trail must not be why a write fails: what PostgreSQL cannot hold is replaced by the sign for "unreadable".
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    @Override
    public List<RecordedEntry> about(Actor actor, String subject) {
        return rows.about(actor.county().value(), subject);
    }

    @Override
    public List<RecordedEntry> below(Actor actor, String subject, int most) {
        return rows.below(actor.county().value(), subject, most);
    }
}
