package org.luodi.platform.backup;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a backup says about itself before its rows.
///
/// @param moment of the snapshot
/// @param migrations that the database had gone through, in their order
record Manifest(Instant moment, List<Migration> migrations) {
    private static final String FIRST = "luodi backup 1";

    String text() {
        List<String> lines = new ArrayList<>(List.of(FIRST, moment.toString()));
        migrations.forEach(migration -> lines.add(migration.line()));
        return String.join("\n", lines);
    }

    static Manifest parse(String text) throws IOException {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2 || !lines.getFirst().equals(FIRST)) {
            throw new Unusable(Unusable.Reason.NEWER, "another manifest");
        }
        return new Manifest(
                Instant.parse(lines.get(1)),
                lines.stream().skip(2).map(Migration::parse).toList());
    }

    /// Looks whether this version of Luodi knows all that the backup's database went through.
    ///
    /// @throws Unusable when it does not
    void requireKnown() throws IOException {
        for (Migration migration : migrations) {
            migration.text();
        }
    }
}
