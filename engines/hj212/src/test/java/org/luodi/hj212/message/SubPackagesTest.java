package org.luodi.hj212.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luodi.hj212.FrameVectors;

class SubPackagesTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private final SubPackages packages = new SubPackages(new SubPackages.Limits(2, 10, Duration.ofMinutes(5)));

    @Test
    void the_official_example_comes_together_although_each_package_has_its_own_qn() {
        List<Message> official = FrameVectors.rows("frames-official.tsv").stream()
                .filter(row -> row[0].contains("Flag=7;PNUM=2"))
                .map(row -> (Message) Messages.readFrame(FrameVectors.bytes(row[0] + "\r\n")))
                .toList();
        assertThat(official).hasSize(2);
        assertThat(official.get(0).text(HeaderField.QN))
                .isNotEqualTo(official.get(1).text(HeaderField.QN));
        assertThat(packages.offer(official.get(1), NOON)).isInstanceOf(SubPackages.Waiting.class);
        assertThat(packages.offer(official.get(0), NOON)).isInstanceOfSatisfying(SubPackages.Whole.class, whole -> {
            assertThat(whole.packages())
                    .extracting(part -> part.number(HeaderField.PNO))
                    .containsExactly(1, 2);
            assertThat(whole.packages().get(1).item("w01018-Avg")).isPresent();
            assertThat(whole.key().dataTime()).isEqualTo("20160801080000");
        });
        assertThat(packages.openSets()).isZero();
    }

    @Test
    void a_message_in_one_piece_waits_for_nothing() {
        assertThat(packages.offer(part("A", 1, 1), NOON)).isInstanceOf(SubPackages.Single.class);
        assertThat(packages.offer(Messages.message("ST=32;CN=2061;MN=A;Flag=4;CP=&&&&"), NOON))
                .isInstanceOf(SubPackages.Single.class);
    }

    @Test
    void packages_of_other_devices_or_times_are_not_mixed() {
        packages.offer(part("A", 2, 1), NOON);
        assertThat(packages.offer(part("B", 2, 2), NOON)).isInstanceOf(SubPackages.Waiting.class);
        assertThat(packages.openSets()).isEqualTo(2);
    }

    @Test
    void a_package_that_comes_again_is_told_and_changes_nothing() {
        packages.offer(part("A", 3, 1), NOON);
        assertThat(packages.offer(part("A", 3, 1), NOON)).isInstanceOf(SubPackages.Repeated.class);
    }

    @Test
    void impossible_numbers_are_told() {
        assertThat(packages.offer(part("A", 11, 1), NOON)).isInstanceOf(SubPackages.Impossible.class);
        assertThat(packages.offer(part("A", 2, 3), NOON)).isInstanceOf(SubPackages.Impossible.class);
        assertThat(packages.offer(part("A", 2, 0), NOON)).isInstanceOf(SubPackages.Impossible.class);
    }

    @Test
    void a_set_that_waits_too_long_comes_back_with_what_it_has() {
        packages.offer(part("A", 3, 2), NOON);
        assertThat(packages.expire(NOON.plusSeconds(300))).isEmpty();
        assertThat(packages.expire(NOON.plusSeconds(301))).singleElement().satisfies(expired -> {
            assertThat(expired.missing()).containsExactly(1, 3);
            assertThat(expired.packages())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.mn()).isEqualTo("A"));
        });
        assertThat(packages.openSets()).isZero();
    }

    @Test
    void the_oldest_gives_way_where_too_many_wait() {
        packages.offer(part("A", 2, 1), NOON);
        packages.offer(part("B", 2, 1), NOON);
        packages.offer(part("C", 2, 1), NOON);
        assertThat(packages.expire(NOON))
                .extracting(expired -> expired.key().mn())
                .containsExactly("A");
    }

    private static Message part(String mn, int count, int number) {
        return Messages.message("ST=32;CN=2061;MN=" + mn + ";Flag=7;PNUM=" + count + ";PNO=" + number
                + ";CP=&&DataTime=20160801080000;w01018-Avg=1&&");
    }
}
