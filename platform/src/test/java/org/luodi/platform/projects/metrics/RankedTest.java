package org.luodi.platform.projects.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.luodi.platform.projects.checker.figures.PublishedTable;

class RankedTest {
    /// Eleven cities of 山西 in the first quarter of 2017; 长治 and 太原 tie at 2.4.
    @Test
    void theCitiesOf山西AsPublished() {
        PublishedTable table = PublishedTable.read("bulletin_table_shanxi_cities_2017_q1.csv");
        List<List<String>> listed = table.rows().stream()
                .sorted(Comparator.comparing((List<String> row) -> Integer.parseInt(row.get(4))))
                .toList();
        List<Ranked<List<String>>> ranking =
                Ranked.descending(listed, row -> Optional.of(Rate.ofPercent(new BigDecimal(row.get(3)))));
        assertThat(ranking).extracting(Ranked::item).containsExactlyElementsOf(listed);
        assertThat(ranking)
                .extracting(ranked -> ranked.rank().getAsInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 11);
    }

    @Test
    void whatHasNoRateComesLastWithoutARank() {
        List<Ranked<String>> ranking = Ranked.descending(List.of("none", "low", "high"), item -> switch (item) {
            case "low" -> Rate.of(1, 3);
            case "high" -> Rate.of(2, 3);
            default -> Optional.empty();
        });
        assertThat(ranking).extracting(Ranked::item).containsExactly("high", "low", "none");
        assertThat(ranking.getLast().rank()).isEmpty();
    }

    @Property
    void aRankIsOneMoreThanThoseThatAreBetter(@ForAll List<@IntRange(min = 0, max = 5) Integer> rates) {
        for (Ranked<Integer> ranked : Ranked.descending(rates, rate -> Rate.of(rate, 7))) {
            long better = rates.stream().filter(rate -> rate > ranked.item()).count();
            assertThat(ranked.rank().getAsInt()).isEqualTo(better + 1);
        }
    }
}
