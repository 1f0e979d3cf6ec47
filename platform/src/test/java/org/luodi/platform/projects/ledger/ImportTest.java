package org.luodi.platform.projects.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.luodi.platform.projects.ledger.DemoCounty.CLERK;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Forbidden;
import org.luodi.platform.access.Role;
import org.luodi.platform.kernel.UnitId;
import org.luodi.platform.projects.ledger.store.ImportItem;
import org.luodi.platform.projects.ledger.store.ImportItem.Outcome;
import org.luodi.platform.projects.ledger.store.ImportJob;
import org.luodi.platform.projects.ledger.store.Replacement;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.review.Rule;
import org.luodi.platform.shell.NotFound;
import org.luodi.platform.storage.FreshDatabase;
import org.luodi.standards.Money;
import org.luodi.standards.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@FreshDatabase
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class ImportTest {
    private static final Upload PLAN =
            Csv.plan("计划.csv", "东河大桥,A1,县水利局,续建,9000,1000", "西河大桥,A2,县水利局,续建,8000,900", "第一小学,B1,县教育局,新建,5000,700");
    private static final Upload WATER = Csv.returns("水利局.csv", "东河大桥,A1,10,110", "西河大桥,A2,20,120");
    private static final Upload SCHOOL = Csv.returns("教育局.csv", "第一小学,B1,5,5");

    private static int year = 2030;

    @Autowired
    ImportingPlan importingPlan;

    @Autowired
    ImportingReturns importing;

    @Autowired
    ReturnFiles files;

    @Autowired
    ReviewingMonths reviewing;

    @Autowired
    ClosingMonths closing;

    @Autowired
    LearningHeaders learning;

    @Autowired
    JdbcClient jdbc;

    private YearMonth month = YearMonth.of(2030, 1);

    /// Every test has a year of its own.
    @BeforeEach
    void plan() {
        year++;
        month = YearMonth.of(year, 3);
        importingPlan.importPlan(CLERK, year, PLAN);
    }

    @Test
    void theSameFileTenTimesAtOnceHasOneEffect() throws Exception {
        List<Callable<ImportJob>> clicks = new ArrayList<>();
        for (int click = 0; click < 10; click++) {
            String request = month + " click " + click;
            clicks.add(() -> take(request, WATER));
        }
        List<ImportItem> items = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<ImportJob> job : threads.invokeAll(clicks)) {
                items.addAll(job.get().items());
            }
        }

        assertThat(items).hasSize(10);
        assertThat(items).filteredOn(item -> item.outcome() == Outcome.TAKEN).hasSize(1);
        assertThat(items)
                .filteredOn(item -> item.outcome() == Outcome.UNCHANGED)
                .hasSize(9);
        assertThat(items.stream().map(item -> item.file().orElseThrow()).distinct())
                .hasSize(1);
        assertThat(files.of(CLERK, month, true))
                .singleElement()
                .satisfies(file -> assertThat(file.rows()).isEqualTo(2));
        assertThat(rows()).isEqualTo(2);
        assertThat(sum()).isEqualTo(Money.ofWan(230));
    }

    @Test
    void theSameRequestTwiceIsOneImport() {
        ImportJob first = take("request of " + month, WATER);
        ImportJob second = take("request of " + month, WATER);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(importing.latest(CLERK, month)).hasSize(1);
    }

    @Test
    void aFileSentAgainReplacesTheEarlierRowByRow() {
        take("first " + month, WATER, SCHOOL);
        ImportJob again =
                take("again " + month, Csv.returns("水利局.csv", "东河大桥,A1,10,110", "西河大桥,A2,25,125", "南河大桥,,1,1"));

        assertThat(again.items())
                .singleElement()
                .satisfies(item -> assertThat(item.outcome()).isEqualTo(Outcome.REPLACED));
        ReturnFile file = files.file(CLERK, again.items().getFirst().file().orElseThrow());
        Replacement replacement = file.replacement().orElseThrow();
        assertThat(replacement.unchanged()).isEqualTo(1);
        assertThat(replacement.rows())
                .extracting(Replacement.RowChange::kind)
                .containsExactly(Replacement.Kind.CHANGED, Replacement.Kind.ADDED);
        assertThat(replacement.rows().getFirst().amounts())
                .containsExactly(
                        new Replacement.Changed("MONTH", "20", "25"),
                        new Replacement.Changed("CUMULATIVE", "120", "125"));
        assertThat(files.of(CLERK, month, false)).hasSize(2);
        assertThat(files.of(CLERK, month, true)).hasSize(3);
        assertThat(reviewing.review(CLERK, month).doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.first().rule()).isEqualTo(Rule.UNKNOWN_PROJECT));
    }

    @Test
    void aFileOfAnotherNameReplacesTheOneThatSpeaksOfTheSameProjects() {
        take("first " + month, WATER);
        ImportJob again = take("again " + month, Csv.returns("县水利局(修改).csv", "东河大桥,A1,11,111", "西河大桥,A2,20,120"));

        assertThat(again.items().getFirst().outcome()).isEqualTo(Outcome.REPLACED);
        assertThat(sum()).isEqualTo(Money.ofWan(231));
    }

    @Test
    void undoingGivesBackWhatWasReplaced() {
        ImportJob first = take("first " + month, WATER);
        ImportJob again = take("again " + month, Csv.returns("水利局.csv", "东河大桥,A1,11,111", "西河大桥,A2,20,120"));

        files.undoImport(CLERK, again.id());
        assertThat(sum()).isEqualTo(Money.ofWan(230));
        assertThat(files.of(CLERK, month, false))
                .extracting(ReturnFile::id)
                .containsExactly(first.items().getFirst().file().orElseThrow());

        files.undoImport(CLERK, again.id());
        assertThat(sum()).isEqualTo(Money.ofWan(230));

        files.undo(CLERK, first.items().getFirst().file().orElseThrow());
        assertThat(files.of(CLERK, month, false)).isEmpty();
        assertThat(reviewing.review(CLERK, month).doubts())
                .allMatch(doubt -> doubt.first().rule() == Rule.MISSING_RETURN);

        // What was taken back may be sent once more.
        assertThat(take("third " + month, WATER).items().getFirst().outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(sum()).isEqualTo(Money.ofWan(230));
    }

    @Test
    void anUnreadableFileIsKeptWithItsReasonAndStopsNoOther() {
        Upload broken = new Upload("教育局.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8));
        Upload picture = new Upload("图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        ImportJob job = take("mixed " + month, broken, WATER, picture);

        assertThat(job.items())
                .extracting(ImportItem::outcome)
                .containsExactly(Outcome.UNREADABLE, Outcome.TAKEN, Outcome.UNREADABLE);
        assertThat(job.items().getFirst().reason()).isNotBlank();
        ReturnFile kept = files.file(CLERK, job.items().getFirst().file().orElseThrow());
        assertThat(kept.reason()).isEqualTo(job.items().getFirst().reason());
        assertThat(files.content(CLERK, kept.id()).bytes()).isEqualTo(broken.bytes());
    }

    @Test
    void anEmptyFileIsNamedWithItsReasonAndStopsNoOther() {
        ImportJob job = take("empty " + month, new Upload("民政局.xlsx", new byte[0]), WATER);

        assertThat(job.items())
                .extracting(ImportItem::name, ImportItem::outcome, ImportItem::reason)
                .contains(tuple("民政局.xlsx", Outcome.REFUSED, "empty"))
                .hasSize(2);
        assertThat(files.of(CLERK, month, false)).hasSize(1);
    }

    @Test
    void aFileOfAnUnknownSenderWaitsForTheClerk() {
        ImportJob job = take("nameless " + month, Csv.returns("表一.csv", "无名项目,,3,3"), WATER, SCHOOL);

        assertThat(job.items().getFirst().outcome()).isEqualTo(Outcome.UNIT_UNKNOWN);
        assertThat(reviewing.review(CLERK, month).doubts()).isEmpty();
        assertThatThrownBy(() -> closing.close(CLERK, month))
                .isInstanceOfSatisfying(
                        DoubtsOpen.class, open -> assertThat(open.files()).hasSize(1));

        files.assignUnit(CLERK, job.items().getFirst().file().orElseThrow(), "县教育局");

        assertThat(reviewing.review(CLERK, month).doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.unit()).isEqualTo("县教育局");
            assertThat(doubt.first().rule()).isEqualTo(Rule.UNKNOWN_PROJECT);
        });
    }

    @Test
    void anUnreadableFileHindersTheClosingUntilItIsTakenBack() {
        Upload broken = new Upload("教育局补报.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8));
        ImportJob job = take("hinders " + month, broken, WATER, SCHOOL);
        assertThat(reviewing.review(CLERK, month).doubts()).isEmpty();

        assertThatThrownBy(() -> closing.close(CLERK, month))
                .isInstanceOfSatisfying(
                        DoubtsOpen.class,
                        open -> assertThat(open.files())
                                .extracting(ReturnFile::name)
                                .containsExactly("教育局补报.xlsx"));
        files.undo(CLERK, job.items().getFirst().file().orElseThrow());

        assertThat(closing.close(CLERK, month).closed()).isTrue();
    }

    @Test
    void aFileThatCannotBeReadIsNoReturnOfItsUnit() {
        take("broken " + month, new Upload("教育局.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8)), WATER);

        assertThat(reviewing.units(CLERK, month))
                .extracting(UnitState::unit, UnitState::sent)
                .containsExactlyInAnyOrder(tuple("县水利局", true), tuple("县教育局", false));
    }

    @Test
    void aFileWithoutAColumnOfNamesIsNoReturnOfItsUnit() {
        Upload nameless = Csv.upload("教育局.csv", "谁的事,总投资(万元),本月完成(万元),累计完成(万元)\n", "第一小学,5000,5,5");
        ImportJob job = take("nameless " + month, nameless, WATER);

        assertThat(job.items().getFirst().outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(job.items().getFirst().reason()).isEqualTo("no-names");
        assertThat(reviewing.review(CLERK, month).doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.first().rule()).isEqualTo(Rule.MISSING_RETURN));
        assertThat(reviewing.units(CLERK, month)).filteredOn(UnitState::sent).hasSize(1);

        learning.learn(CLERK, "谁的事", Optional.of("projectName"));

        assertThat(reviewing.review(CLERK, month).doubts()).isEmpty();
        assertThat(reviewing.units(CLERK, month)).allMatch(UnitState::sent);
        learning.forget(CLERK, "谁的事");
    }

    @Test
    void aMissingReturnIsADoubtOnlyOnceItsDayHasPassed() {
        take("early " + month, WATER);

        MonthReview early = reviewing.review(CLERK, month);
        assertThat(early.doubts()).hasSize(1);
        assertThat(early.open()).isEmpty();
        assertThat(reviewing.units(CLERK, month)).allMatch(unit -> unit.openDoubts() == 0);
        assertThatThrownBy(() -> closing.close(CLERK, month))
                .isInstanceOfSatisfying(
                        DoubtsOpen.class, open -> assertThat(open.doubts()).hasSize(1));

        Waiting after = new Waiting(early.waiting().due(), early.waiting().due().plusDays(1));
        assertThat(early.doubts()).allMatch(after::asks).noneMatch(after::awaits);
    }

    @Test
    void thereIsNoMonthBeforeTheFirstPlanNorBeyondTheNext() {
        assertThat(reviewing.exists(CLERK, month)).isTrue();
        assertThat(reviewing.exists(CLERK, YearMonth.of(1999, 12))).isFalse();
        assertThat(reviewing.exists(CLERK, YearMonth.of(2150, 1))).isFalse();
    }

    @Test
    void aZipIsTakenApartWhateverItsNamesAreWrittenIn() throws Exception {
        ImportJob job = take(
                "zip " + month,
                zip("上报.zip", Charset.forName("GB18030"), WATER, new Upload("~$水利局.xlsx", new byte[3])),
                zip("上报2.zip", StandardCharsets.UTF_8, SCHOOL));

        assertThat(job.items()).extracting(ImportItem::name).containsExactly("水利局.csv", "教育局.csv");
        assertThat(job.items()).extracting(ImportItem::outcome).containsOnly(Outcome.TAKEN);
        assertThat(reviewing.review(CLERK, month).doubts()).isEmpty();
    }

    @Test
    void whatIsTooMuchIsRefusedBeforeAnythingIsStored() {
        List<Upload> many = new ArrayList<>();
        for (int i = 0; i <= Parcel.MOST_FILES; i++) {
            many.add(new Upload(i + ".csv", new byte[] {1}));
        }
        assertThatThrownBy(() -> importing.submit(CLERK, month, many, "many " + month))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("projects.import.too-many"));
        assertThatThrownBy(() -> importing.submit(CLERK, month, List.of(), "none " + month))
                .isInstanceOf(Refusal.class);
        assertThat(importing.latest(CLERK, month)).isEmpty();
    }

    @Test
    void aReporterSendsAndSeesTheOwnUnitOnly() {
        jdbc.sql("""
                insert into directory.unit (county_code, unit_id, name, short_name, kind, place)
                values ('140826', 'water', '县水利局', '水利局', 'DEPARTMENT', 1) on conflict do nothing
                """).update();
        Actor reporter =
                new Actor(DemoCounty.CODE, "water", "Wang", Role.UNIT_REPORTER, Optional.of(new UnitId("water")));
        take("clerk " + month, SCHOOL);

        ImportJob sent = importing.submit(
                reporter,
                month,
                List.of(
                        Csv.returns("月报.csv", "东河大桥,A1,10,110", "西河大桥,A2,20,120"),
                        Csv.returns("教育局2.csv", "第一小学,B1,9,9")),
                "reporter " + month);
        ImportJob done = importing.await(reporter, sent.id(), Duration.ofSeconds(60));

        assertThat(done.items()).extracting(ImportItem::outcome).containsExactly(Outcome.TAKEN, Outcome.REFUSED);
        assertThat(done.items().get(1).reason()).isEqualTo("other-unit");
        assertThat(files.of(reporter, month, true))
                .extracting(file -> file.unit().orElseThrow())
                .containsOnly("县水利局");
        assertThat(reviewing.review(reporter, month).figures()).hasSize(2);
        assertThat(reviewing.review(CLERK, month).figures()).hasSize(3);
        long foreign = files.of(CLERK, month, false).stream()
                .filter(file -> file.unit().equals(Optional.of("县教育局")))
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> files.content(reporter, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.undo(reporter, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> closing.close(reporter, month)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> importingPlan.importPlan(reporter, year, PLAN)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aTaughtHeaderIsReadAtOnceAndEverAfter() {
        Upload odd = Csv.upload("水利局.csv", "项目名称,项目代码,本月完成(万元),干了多少(万元)\n", "东河大桥,A1,10,110", "西河大桥,A2,20,120");
        long file = take("odd " + month, odd, SCHOOL).items().getFirst().file().orElseThrow();
        assertThat(sum()).as("without a cumulative the month alone counts").isEqualTo(Money.ofWan(35));

        List<Long> again = learning.learn(CLERK, "干了多少(万元)", Optional.of("cumulativeDone"));

        assertThat(again).contains(file);
        assertThat(sum()).isEqualTo(Money.ofWan(235));
        assertThat(files.file(CLERK, file).understood().orElseThrow().columns())
                .anySatisfy(column -> assertThat(column.match()).isEqualTo("LEARNED"));
        learning.forget(CLERK, "干了多少(万元)");
        assertThat(sum()).isEqualTo(Money.ofWan(35));
        assertThat(learning.learned(CLERK)).isEmpty();
    }

    @Test
    void aPictureShowsTheCellAndItsSurroundings() {
        ImportJob job = take("picture " + month, WATER);
        long file = job.items().getFirst().file().orElseThrow();

        CellPicture picture = files.picture(CLERK, file, Optional.of("D3"));

        assertThat(picture.firstRow()).isEqualTo(1);
        CellPicture.Mark sought = picture.marks().stream()
                .filter(mark -> mark.kind() == CellPicture.Kind.SOUGHT)
                .findFirst()
                .orElseThrow();
        assertThat(picture.grid().get(sought.row()).get(sought.column())).isEqualTo("120");
        assertThatThrownBy(() -> files.picture(CLERK, file, Optional.of("3D"))).isInstanceOf(Refusal.class);
    }

    private ImportJob take(String request, Upload... uploads) {
        ImportJob job = importing.submit(CLERK, month, List.of(uploads), request);
        ImportJob done = importing.await(CLERK, job.id(), Duration.ofSeconds(60));
        assertThat(done.finished()).isTrue();
        return done;
    }

    private Money sum() {
        return DemoCounty.completed(reviewing.review(CLERK, month));
    }

    private int rows() {
        return jdbc.sql("""
                select count(*) from projects.return_row r join projects.return_file f using (county_code, file_id)
                where f.month = :month
                """).param("month", month.atDay(1)).query(Integer.class).single();
    }

    private static Upload zip(String name, Charset names, Upload... files) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Upload file : files) {
                zip.putNextEntry(new ZipEntry("三月/" + file.name()));
                zip.write(file.bytes());
                zip.closeEntry();
            }
        }
        return new Upload(name, bytes.toByteArray());
    }
}
