package org.luodi.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.luodi.platform.projects.ledger.CellPicture;
import org.luodi.platform.projects.ledger.CellPicture.Kind;
import org.luodi.platform.projects.ledger.CellPicture.Mark;
import org.luodi.platform.projects.ledger.CellPicture.Region;
import org.luodi.platform.projects.ledger.store.Understood;

class PictureTableTest {
    private static CellPicture picture(List<Region> merged, List<Mark> marks) {
        return new CellPicture(
                "a.xlsx",
                "S",
                4,
                List.of("A", "B", "C"),
                List.of(List.of("name", "done", ""), List.of("", "month", "sum"), List.of("road", "1,203.5", "-4")),
                merged,
                marks);
    }

    @Test
    void drawsAMergedCellOnceAndLeavesOutWhatItCovers() {
        PictureTable table =
                PictureTable.of(picture(List.of(new Region(0, 1, 0, 0), new Region(0, 0, 1, 2)), List.of()));

        assertThat(table.lines()).extracting(PictureTable.Line::number).containsExactly(4, 5, 6);
        assertThat(table.lines().get(0).cells())
                .extracting(PictureTable.Cell::text, PictureTable.Cell::columns, PictureTable.Cell::rows)
                .containsExactly(tuple("name", 1, 2), tuple("done", 2, 1));
        assertThat(table.lines().get(1).cells())
                .extracting(PictureTable.Cell::text)
                .containsExactly("month", "sum");
    }

    @Test
    void showsACellThatIsReadAndDoubtedAsDoubted() {
        PictureTable table = PictureTable.of(picture(
                List.of(),
                List.of(new Mark(2, 1, Kind.DOUBTED), new Mark(2, 1, Kind.READ), new Mark(0, 0, Kind.HEADER))));

        assertThat(table.lines().get(2).cells().get(1).look()).isEqualTo("mark red n");
        assertThat(table.lines().get(0).cells().get(0).look()).isEqualTo("header");
        assertThat(table.kinds()).containsExactly(Kind.HEADER, Kind.READ, Kind.DOUBTED);
    }

    @Test
    void setsNumbersToTheRight() {
        PictureTable table = PictureTable.of(picture(List.of(), List.of()));

        assertThat(table.lines().get(2).cells())
                .extracting(PictureTable.Cell::look)
                .containsExactly("", "n", "n");
    }

    @Test
    void cutsAroundASoughtCellWhatTellsOfIt() {
        List<Understood.Column> columns = List.of(
                new Understood.Column(0, "A", "name", Optional.of("projectName"), Optional.empty(), "EXACT"),
                new Understood.Column(1, "B", "plan", Optional.empty(), Optional.empty(), "NONE"),
                new Understood.Column(2, "C", "sum", Optional.of("cumulativeDone"), Optional.empty(), "EXACT"));
        PictureTable table = PictureTable.of(
                picture(List.of(new Region(0, 0, 1, 2)), List.of(new Mark(2, 2, Kind.SOUGHT))), columns);

        assertThat(table.heads())
                .extracting(PictureTable.Head::letters, PictureTable.Head::skips)
                .containsExactly(tuple("A", false), tuple("C", true));
        assertThat(table.lines().get(0).cells())
                .extracting(PictureTable.Cell::text, PictureTable.Cell::columns)
                .containsExactly(tuple("name", 1), tuple("done", 1));
        assertThat(table.titled()).as("no header row is in the picture").isTrue();
    }
}
