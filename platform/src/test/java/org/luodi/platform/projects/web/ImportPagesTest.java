package org.luodi.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.luodi.platform.projects.ledger.ImportingReturns;
import org.luodi.platform.projects.ledger.ReturnFiles;
import org.luodi.platform.projects.ledger.store.ImportItem;
import org.luodi.platform.projects.ledger.store.ImportItem.Outcome;
import org.luodi.platform.projects.ledger.store.ImportJob;

/// The page of an import while the worker goes on beside it.
class ImportPagesTest {
    private static final YearMonth MONTH = YearMonth.of(2021, 9);

    /// A page that was loaded again in the middle of an import said "17 files read" over a list of 13, and stayed so:
    /// the import had ended between the two questions.
    @Test
    void asksHowFarTheImportIsBeforeItListsTheFiles() {
        List<String> asked = new ArrayList<>();
        ImportingReturns importing = mock(ImportingReturns.class);
        FileCards cards = mock(FileCards.class);
        when(importing.latest(any(), any())).thenAnswer(question -> {
            asked.add("import");
            return List.of();
        });
        when(cards.list(any(), any(), anyBoolean())).thenAnswer(question -> {
            asked.add("files");
            throw new IllegalStateException("seen enough");
        });
        ImportPages pages =
                new ImportPages(importing, mock(ReturnFiles.class), mock(MonthHeads.class), cards, Clock.systemUTC());

        assertThatThrownBy(() -> pages.page(MonthHandedIn.CLERK, MONTH, Optional.empty()))
                .hasMessage("seen enough");

        assertThat(asked).containsExactly("import", "files");
    }

    @Test
    void asksForTheReaderWhenAFileWasReadButNoRowOfItCounts() {
        assertThat(progress(0, Outcome.TAKEN).asks()).isTrue();
        assertThat(progress(3, Outcome.TAKEN).asks()).isFalse();
        // The same file once more: nothing to see to.
        assertThat(progress(0, Outcome.UNCHANGED).asks()).isFalse();
    }

    private static ImportPage.Progress progress(int rows, Outcome outcome) {
        ImportItem item = new ImportItem(1, "民政局.xlsx", 10, outcome, Optional.empty(), "");
        ImportJob job = new ImportJob(1, MONTH, "Li", Instant.EPOCH, Optional.of(Instant.EPOCH), List.of(item));
        return new ImportPage.Progress("", false, job, rows, Optional.empty(), Optional.empty(), false);
    }
}
