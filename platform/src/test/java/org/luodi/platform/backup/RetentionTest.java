package org.luodi.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static Shelf.Kept made(String moment) {
        return new Shelf.Kept(Path.of(moment), Instant.parse(moment), 1);
    }

    private static List<Shelf.Kept> nights(int count) {
        List<Shelf.Kept> nights = new ArrayList<>();
        Instant night = Instant.parse("2026-11-23T18:30:00Z");
        for (int i = 0; i < count; i++) {
            nights.add(new Shelf.Kept(Path.of("night-" + i), night.minusSeconds(86_400L * i), 1));
        }
        return nights;
    }

    @Test
    void keepsTheLastOfEachOfTheLatestDaysWeeksAndMonths() {
        List<Shelf.Kept> all = nights(400);
        List<Shelf.Kept> left = new ArrayList<>(all);
        left.removeAll(Retention.USUAL.superfluous(all));

        assertThat(left).contains(all.getFirst()).hasSizeBetween(7 + 2 + 10, 7 + 4 + 12);
        assertThat(left.subList(0, 7)).isEqualTo(all.subList(0, 7));
        assertThat(left.getLast().day().toString()).isEqualTo("2025-12-31");
    }

    @Test
    void comesToTheSameNightByNight() {
        List<Shelf.Kept> all = nights(400);
        List<Shelf.Kept> shelf = new ArrayList<>();
        for (Shelf.Kept night : all.reversed()) {
            shelf.add(night);
            shelf.removeAll(Retention.USUAL.superfluous(shelf));
        }
        List<Shelf.Kept> atOnce = new ArrayList<>(all);
        atOnce.removeAll(Retention.USUAL.superfluous(all));

        assertThat(shelf.reversed()).isEqualTo(atOnce);
    }

    @Test
    void neverThrowsTheOnlyOnesAwayHoweverOldTheyAre() {
        List<Shelf.Kept> old = List.of(made("2020-01-01T00:00:00Z"), made("2021-01-01T00:00:00Z"));
        assertThat(Retention.USUAL.superfluous(old)).isEmpty();
    }

    @Test
    void keepsOneOfManyOfADay() {
        List<Shelf.Kept> many = List.of(
                made("2026-11-23T01:00:00Z"), made("2026-11-23T02:00:00Z"), made("2026-11-23T03:00:00Z"));
        assertThat(Retention.USUAL.superfluous(many))
                .extracting(one -> one.file().toString())
                .containsExactly("2026-11-23T02:00:00Z", "2026-11-23T01:00:00Z");
    }
}
