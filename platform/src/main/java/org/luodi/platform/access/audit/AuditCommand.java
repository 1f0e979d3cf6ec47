package org.luodi.platform.access.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.luodi.platform.storage.DirectDatabase;
import org.luodi.platform.storage.StorageSettings;

/// `luodi audit verify`: reads the audit trail from PostgreSQL, beside a running Luodi or without one, and says whether
/// it is whole.
///
/// Exit status: 0 when it is, 2 when it is not, 1 when that could not be found out.
public final class AuditCommand {
    private static final int INTACT = 0;
    private static final int FAILED = 1;
    private static final int TAMPERED = 2;
    private static final int SHOWN = 20;

    private final ResourceBundle words;
    private final PrintStream out;

    AuditCommand(ResourceBundle words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ResourceBundle words = ResourceBundle.getBundle("messages/access-audit", Locale.SIMPLIFIED_CHINESE);
        System.exit(new AuditCommand(words, out).run(arguments, StorageSettings.of(System.getenv())));
    }

    int run(String[] arguments, StorageSettings storage) {
        if (!List.of(arguments).equals(List.of("verify"))) {
            say("access.audit.command.usage");
            return FAILED;
        }
        try (DirectDatabase database = DirectDatabase.open(storage)) {
            return verify(storage.data(), database);
        } catch (IOException | SQLException | IllegalStateException failure) {
            say("access.audit.command.failed", String.valueOf(failure.getMessage()));
            return FAILED;
        }
    }

    private int verify(Path data, DirectDatabase database) throws IOException, SQLException {
        if (!InstanceKey.existsIn(data)) {
            say("access.audit.command.no-key", data.resolve(InstanceKey.FOLDER).toAbsolutePath());
            return FAILED;
        }
        long began = System.nanoTime();
        InstanceKey key = InstanceKey.readFrom(data);
        List<SignedTail> notes = new Anchors(data).all();
        boolean intact = true;
        try (Connection connection = database.connect()) {
            Verification verification = new Verification(connection, key, notes);
            for (String county : verification.counties()) {
                AuditReport report = verification.of(county);
                tell(report);
                intact &= report.intact();
            }
        }
        say("access.audit.command.took", (System.nanoTime() - began) / 1e9, key.id());
        return intact ? INTACT : TAMPERED;
    }

    private void tell(AuditReport report) {
        say("access.audit.command.read", report.county(), report.entries(), report.days(), report.heads());
        if (report.intact()) {
            say("access.audit.command.intact");
            return;
        }
        say("access.audit.command.tampered", report.findings().size());
        report.findings().stream().limit(SHOWN).forEach(finding -> out.println("  " + line(finding)));
        if (report.findings().size() > SHOWN) {
            say("access.audit.command.more", report.findings().size() - SHOWN);
        }
    }

    private String line(Finding finding) {
        String place = finding.place()
                .map(at -> words("access.audit.command.place", at.day().toString(), at.position()))
                .orElseGet(() -> words("access.audit.command.no-place"));
        String entry = finding.entry()
                .map(id -> words("access.audit.command.entry", Long.toString(id)))
                .orElse("");
        return place + entry + words("access.audit.finding." + finding.kind());
    }

    private void say(String key, Object... arguments) {
        out.println(words(key, arguments));
    }

    private String words(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), Locale.SIMPLIFIED_CHINESE).format(arguments);
    }
}
