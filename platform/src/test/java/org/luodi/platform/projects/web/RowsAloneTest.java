package org.luodi.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.luodi.platform.access.Role;
import org.luodi.platform.projects.ledger.ListQuery;
import org.luodi.platform.projects.ledger.ProjectLists;
import org.luodi.platform.projects.ledger.UncheckedUnits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// The application's own check of units is taken out ([UncheckedUnits]): a reporter is treated as a reader of the whole
/// county. PostgreSQL alone still shows the own unit only, on every page, in lists, sums, searches, choices, exports,
/// charts, lineage and downloads.
@Import(UncheckedUnits.class)
class RowsAloneTest extends TriedMatrix {
    private static final List<String> MORE = List.of(
            "/projects?month=2021-09",
            "/projects?month=2021-09&q=%E5%BB%BA%E8%AE%BE",
            "/projects?month=2021-08&lamp=RED&sort=RATE&order=down",
            "/projects/export?month=2021-09&q=%E5%BB%BA%E8%AE%BE",
            "/projects/months/2021-08/doubts",
            "/projects/months/2021-09/doubts?state=open",
            "/");

    @Autowired
    ProjectLists lists;

    @Test
    void postgresAloneShowsAReporterTheOwnUnitOnly() throws Exception {
        // What somebody of the whole county looks at first is kept, and must not be handed on.
        lists.page(CLERK, ListQuery.of(MONTH));
        lists.frame(CLERK, MONTH);
        List<String> leaks = new ArrayList<>();
        int answers = 0;
        int told = 0;
        for (MatrixRule rule : MatrixRule.all()) {
            // The samples of the components are no county's.
            boolean tried = rule.reads() && !rule.route().equals("/components");
            for (boolean own : tried ? List.of(true, false) : List.<Boolean>of()) {
                Answered answer = attempt(rule, Optional.of(actor(Role.UNIT_REPORTER)), own);
                answers++;
                told += ownWords.stream().anyMatch(answer.text()::contains) ? 1 : 0;
                leaks(answer, Role.UNIT_REPORTER).forEach(word -> leaks.add(rule + " tells " + word));
                if (!own && rule.aboutAMatter()) {
                    assertThat(answer.status()).as("another unit's: " + rule).isNotEqualTo(200);
                }
            }
        }
        for (String address : MORE) {
            MatrixRule rule =
                    new MatrixRule("GET", address, false, true, List.of(), java.util.Set.of(), address, List.of());
            Answered answer = attempt(rule, Optional.of(actor(Role.UNIT_REPORTER)), true);
            answers++;
            told += ownWords.stream().anyMatch(answer.text()::contains) ? 1 : 0;
            leaks(answer, Role.UNIT_REPORTER).forEach(word -> leaks.add(address + " tells " + word));
        }
        assertThat(leaks).isEmpty();
        // The answers are not empty for that: the own projects stand in them.
        assertThat(told).isGreaterThan(8);
        assertThat(lists.page(actor(Role.UNIT_REPORTER), ListQuery.of(MONTH)).all().projects())
                .isEqualTo(2);
        assertThat(lists.page(CLERK, ListQuery.of(MONTH)).all().projects()).isEqualTo(55);
        assertThat(lists.frame(actor(Role.UNIT_REPORTER), MONTH).units()).containsExactly(OWN_NAME);
        System.out.printf(
                "## row-level security alone: %d answers to a reporter, %d of them with own projects, 0 leaks%n",
                answers, told);
    }
}
