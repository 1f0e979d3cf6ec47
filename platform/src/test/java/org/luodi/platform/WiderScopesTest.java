package org.luodi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The places that see more than the person for whom they work: each is listed here, with the reason.
class WiderScopesTest {
    private static final Map<String, Integer> WHOLE_COUNTY = Map.of(
            // A person whose role reads the whole county.
            "access/rows/ActorScopes.java", 1,
            // A month is worked out across all units and kept for all readers; Sight leaves out what one may not see.
            "projects/ledger/Reviews.java", 1,
            // Files are compared with those of all units, in the background.
            "projects/ledger/ImportWorker.java", 2,
            // A reporter takes back a file that the reporter was found to see: the month is worked out anew.
            "projects/ledger/ReturnFiles.java", 2,
            // Whoever sees a row is told the name and the sender of its file.
            "projects/ledger/TracingFigures.java", 1);

    private static final Map<String, Integer> EVERY_COUNTY = Map.of(
            // Migrations.
            "access/rows/RowsConfiguration.java", 1,
            // Which imports wait.
            "projects/ledger/ImportWorker.java", 1,
            // Which removed files are to be wiped.
            "documents/Wiping.java", 1);

    @Test
    void whoSeesTheWholeCountyIsListed() throws IOException {
        assertThat(uses("RowScope\\.wholeCounty\\(")).containsExactlyInAnyOrderEntriesOf(WHOLE_COUNTY);
    }

    @Test
    void whoSeesEveryCountyIsListed() throws IOException {
        assertThat(uses("RowScope\\.everyCounty\\(")).containsExactlyInAnyOrderEntriesOf(EVERY_COUNTY);
    }

    @Test
    void onlyTheConnectionTellsPostgresTheScope() throws IOException {
        assertThat(uses("luodi\\.(county|units?)['=]").keySet())
                .containsExactlyInAnyOrder("access/rows/ScopedConnection.java", "storage/DirectDatabase.java");
    }

    private static Map<String, Integer> uses(String pattern) throws IOException {
        Path root = Path.of("src/main/java/org/luodi/platform");
        Map<String, Integer> found = new TreeMap<>();
        for (Sources.SourceFile file : Sources.java(root)) {
            Matcher matcher = Pattern.compile(pattern).matcher(file.code());
            int count = (int) matcher.results().count();
            if (count > 0) {
                found.put(root.relativize(file.path()).toString(), count);
            }
        }
        return found;
    }
}
