package org.luodi.gongwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.luodi.gongwen.Pdf.Page;
import org.luodi.gongwen.Pdf.Word;

/// The layout as LibreOffice draws it, measured on the PDF.
///
/// Documents, PDFs and pictures stay in `target/sample` to be looked at. Without LibreOffice and poppler the tests are
/// skipped and say so; with `-Dsoffice.required=true` they fail.
class PdfLayoutTest {

    private static final Path FOLDER = Path.of("target", "sample").toAbsolutePath();
    private static final double TOLERANCE = 2;

    private static Pdf bulletin;
    private static Pdf plain;
    private static Pdf shortNotice;

    @BeforeAll
    static void convert() throws IOException, InterruptedException {
        if (!Boolean.getBoolean("soffice.required") && !Pdf.available()) {
            System.err.println("SKIPPED: PdfLayoutTest needs soffice, pdftotext and pdftoppm on the PATH");
            Assumptions.abort("soffice, pdftotext or pdftoppm is not on the PATH");
        }
        Files.createDirectories(FOLDER);
        Map<String, Pdf> pdfs = Pdf.of(
                Map.of(
                        "bulletin", SampleBulletin.bulletin(),
                        "plain", SampleBulletin.plain(22 * 28 * 3),
                        "short", SampleBulletin.notice()),
                FOLDER);
        bulletin = pdfs.get("bulletin");
        plain = pdfs.get("plain");
        shortNotice = pdfs.get("short");
        Pdf.draw("bulletin", FOLDER);
    }

    private static double points(double millimetres) {
        return millimetres / 25.4 * 72;
    }

    private static boolean across(Page page) {
        return page.width() > page.height();
    }

    /// The words outside of the text area: the page number.
    private static List<Word> outside(Page page) {
        return page.words().stream()
                .filter(word -> across(page) ? word.right() < points(35) : word.top() > points(297 - 35))
                .toList();
    }

    @Test
    void aFullPageHas22LinesOf28Characters() {
        for (Page page : plain.pages().subList(1, 3)) {
            List<String> lines =
                    page.lines().stream().filter(line -> line.contains("国")).toList();
            assertThat(lines).hasSize(22).allSatisfy(line -> assertThat(line).hasSize(28));
        }
    }

    @Test
    void thePageOfTheBulletinHas22LinesToo() {
        List<String> lines = bulletin.pages().get(1).lines();
        assertThat(lines).hasSize(22 + 1).last().isEqualTo("—2—");
    }

    @Test
    void pagesAreNumberedThroughWithoutAGap() {
        for (int i = 0; i < bulletin.pages().size(); i++) {
            assertThat(outside(bulletin.pages().get(i)).stream().map(Word::text))
                    .as("page %d", i + 1)
                    .contains("" + (i + 1), "—");
        }
    }

    @Test
    void theNumberStandsRightOnOddAndLeftOnEvenPages() {
        for (int i = 0; i < bulletin.pages().size(); i++) {
            Page page = bulletin.pages().get(i);
            if (across(page)) {
                continue;
            }
            List<Word> number = outside(page);
            if (i % 2 == 0) {
                assertThat(number.getLast().right()).isCloseTo(points(210 - 26) - 14, within(TOLERANCE));
            } else {
                assertThat(number.getFirst().left()).isCloseTo(points(28) + 14, within(TOLERANCE));
            }
            // The dash lies 7 mm under the text area.
            assertThat(number.getFirst().middle()).isCloseTo(points(297 - 35 + 7), within(3.0));
        }
    }

    @Test
    void theTableLiesAcrossWithItsNumberWhereTheBoundSheetHasIt() {
        List<Page> tables =
                bulletin.pages().stream().filter(PdfLayoutTest::across).toList();
        assertThat(tables).hasSizeGreaterThan(1);
        for (Page page : tables) {
            assertThat(page.lines()).as("header repeats").anyMatch(line -> line.contains("责任单位"));
            int number = bulletin.pages().indexOf(page) + 1;
            List<Word> words = outside(page);
            double top = words.stream().mapToDouble(Word::top).min().orElseThrow();
            double bottom = words.stream().mapToDouble(Word::bottom).max().orElseThrow();
            if (number % 2 == 1) {
                assertThat(bottom).isCloseTo(points(210 - 26) - 14, within(TOLERANCE));
            } else {
                assertThat(top).isCloseTo(points(28) + 14, within(TOLERANCE));
            }
        }
    }

    @Test
    void noRowIsSplitAndFiguresEndAtOneEdge() {
        Page page = bulletin.pages().stream()
                .filter(PdfLayoutTest::across)
                .findFirst()
                .orElseThrow();
        List<Double> edges = page.words().stream()
                .filter(word -> word.text().equals("-43.85"))
                .map(Word::right)
                .distinct()
                .toList();
        assertThat(edges).isNotEmpty().allSatisfy(edge -> assertThat(edge).isCloseTo(edges.getFirst(), within(0.5)));
        for (Page each : bulletin.pages()) {
            List<String> texts = each.words().stream().map(Word::text).toList();
            assertThat(texts.stream()
                            .filter(text -> text.startsWith("绛县经济技术开发区"))
                            .count())
                    .isLessThanOrEqualTo(texts.stream()
                            .filter(text -> text.endsWith("工程指挥部"))
                            .count());
        }
    }

    @Test
    void theDayEndsFourCharactersFromTheEdgeAndTheUnitIsCentredAboveIt() {
        Page page = bulletin.pages().get(2);
        List<Word> words = page.words();
        Word unit = words.stream()
                .filter(word -> word.text().equals("绛县发展和改革局"))
                .findFirst()
                .orElseThrow();
        List<Word> day = words.stream()
                .filter(word -> Math.abs(word.middle() - unit.middle() - Paper.LINE / 20.0) < 4)
                .toList();
        double left = day.stream().mapToDouble(Word::left).min().orElseThrow();
        double right = day.stream().mapToDouble(Word::right).max().orElseThrow();
        // LibreOffice puts gaps around digits and the substitute's digits are wider, half of which goes to the right.
        assertThat(right).isCloseTo(points(210 - 26) - 4 * Paper.CHARACTER / 20.0, within(12.0));
        assertThat((unit.left() + unit.right()) / 2).isCloseTo((left + right) / 2, within(TOLERANCE));
    }

    @Test
    void theImprintStandsAtTheFootOfTheLastPage() {
        Word printed = bulletin.pages().getLast().words().stream()
                .filter(word -> word.text().contains("印发"))
                .findFirst()
                .orElseThrow();
        assertThat(printed.bottom()).isBetween(points(297 - 35) - 20, points(297 - 35) + 4);
    }

    @Test
    void aShortDocumentKeepsItsImprintOnItsOnlyPage() {
        assertThat(shortNotice.pages()).hasSize(1);
        assertThat(shortNotice.pages().getFirst().words())
                .anyMatch(word -> word.text().contains("印发") && word.bottom() > points(297 - 35) - 20);
    }
}
