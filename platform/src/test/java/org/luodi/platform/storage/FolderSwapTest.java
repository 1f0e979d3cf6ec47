package org.luodi.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The exchange of a data folder's state, broken off between any two of its steps.
class FolderSwapTest {
    private static final List<String> ITEMS = List.of("audit", "files", "pg", "pg.password");

    @TempDir
    Path folder;

    @BeforeEach
    void letEverybodyPass() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static void state(Path in, String which) throws IOException {
        for (String item : ITEMS) {
            Files.createDirectories(in.resolve(item));
            Files.writeString(in.resolve(item).resolve("state"), which);
        }
    }

    private List<String> states() throws IOException {
        List<String> states = new ArrayList<>();
        for (String item : ITEMS) {
            states.add(Files.readString(folder.resolve(item).resolve("state")));
        }
        return states.stream().distinct().toList();
    }

    @Test
    void completesWhateverIsDecidedFromAnyStep() throws IOException {
        for (int steps = 0; steps <= 2 * ITEMS.size(); steps++) {
            Path kept = folder.resolve("kept-" + steps);
            state(folder.resolve("restored"), "new " + steps);
            Files.writeString(folder.resolve("restored").resolve("kept-in"), kept.getFileName().toString());
            state(folder, "old " + steps);
            Files.createDirectories(kept);
            for (int step = 0; step < steps; step++) {
                String item = ITEMS.get(step / 2);
                if (step % 2 == 0) {
                    Files.move(folder.resolve(item), kept.resolve(item));
                } else {
                    Files.move(folder.resolve("restored").resolve(item), folder.resolve(item));
                }
            }

            FolderSwap.finish(folder);

            assertThat(states()).as("after %d steps", steps).containsExactly("new " + steps);
            assertThat(Files.readString(kept.resolve("pg").resolve("state"))).isEqualTo("old " + steps);
            assertThat(folder.resolve("restored")).doesNotExist();
            FolderSwap.finish(folder);
            assertThat(states()).containsExactly("new " + steps);
            clear();
        }
    }

    private void clear() throws IOException {
        for (String item : ITEMS) {
            Cluster.deleteTree(folder.resolve(item));
        }
    }

    @Test
    void throwsAwayWhatIsNotDecided() throws IOException {
        state(folder, "old");
        try (FolderSwap swap = FolderSwap.begin(folder, "kept")) {
            state(swap.folder(), "new");
            assertThatThrownBy(() -> FolderSwap.begin(folder, "kept")).hasMessageContaining("Another Luodi");
        }
        assertThat(states()).containsExactly("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("audit", "files", "pg", "pg.lock", "pg.password");
        }
    }

    @Test
    void exchangesOnceDecided() throws IOException {
        state(folder, "old");
        try (FolderSwap swap = FolderSwap.begin(folder, "kept")) {
            state(swap.folder(), "new");
            swap.decide();
        }
        assertThat(states()).containsExactly("new");
        assertThat(folder.resolve("kept").resolve("files").resolve("state")).hasContent("old");
    }
}
