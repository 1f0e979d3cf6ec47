package org.luodi.platform.documents;

import java.time.Duration;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.documents.admission.Malware;
import org.luodi.platform.documents.admission.UploadTexts;
import org.luodi.standards.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What every uploaded file goes through before anything of it is kept, whichever module it is for.
@Service
public class UploadGate {
    private static final Logger LOG = LoggerFactory.getLogger(UploadGate.class);

    private final Optional<Malware> malware;
    private final AuditTrail trail;
    private final TransactionTemplate apart;

    /// @param clamav `host:port` or `unix:/path` of a ClamAV daemon; empty for none
    UploadGate(
            @Value("${luodi.clamav:}") String clamav,
            @Value("${luodi.clamav-patience:30s}") Duration patience,
            AuditTrail trail,
            PlatformTransactionManager transactions) {
        this.malware = clamav.isBlank() ? Optional.empty() : Optional.of(Malware.daemonAt(clamav.strip(), patience));
        this.trail = trail;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Lets a file pass or refuses it. A refusal leaves a line in the audit trail, without the file's name or
    /// contents.
    ///
    /// @throws Refusal `documents.classified` (arguments: name, mark) for a paper with the mark of a state
    ///     secret; `documents.malware` (name, finding); `documents.malware-unknown` (name) when a daemon is
    ///     configured but gives no verdict
    public void admit(Actor actor, String name, byte[] bytes) {
        Optional<String> mark = UploadTexts.classified(name, bytes);
        if (mark.isPresent()) {
            note(actor, "classified-refused");
            throw new Refusal("documents.classified", "bears the mark of a state secret", name, mark.get());
        }
        malware.ifPresent(daemon -> refuseMalware(actor, daemon, name, bytes));
    }

    private void refuseMalware(Actor actor, Malware daemon, String name, byte[] bytes) {
        try {
            Optional<String> found = daemon.in(bytes);
            if (found.isPresent()) {
                note(actor, "malware-refused");
                throw new Refusal("documents.malware", "malware: " + found.get(), name, found.get());
            }
        } catch (Malware.NoVerdict none) {
            LOG.atWarn().setCause(none).log("ClamAV gives no verdict; the upload is refused");
            throw new Refusal("documents.malware-unknown", "no verdict on malware", name);
        }
    }

    /// Apart from the transaction of the upload, which the refusal ends.
    private void note(Actor actor, String what) {
        apart.executeWithoutResult(running ->
                trail.record(actor, new AuditEntry("documents.audit." + what, "documents/uploads", "", actor.name())));
    }
}
