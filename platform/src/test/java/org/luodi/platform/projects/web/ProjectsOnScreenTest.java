package org.luodi.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.luodi.gongwen.DocxText;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.Role;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;
import org.luodi.platform.projects.ledger.ClosingMonths;
import org.luodi.platform.projects.ledger.ImportingPlan;
import org.luodi.platform.projects.ledger.ImportingReturns;
import org.luodi.platform.projects.ledger.Upload;
import org.luodi.platform.projects.ledger.store.ImportJob;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/// The demo county's August, closed, and September, doubtful, as each office sees them: list, projects, bulletin,
/// checker.
@FreshDatabase
@SpringBootTest(properties = {"luodi.demo=true", "luodi.data=target/projects-on-screen", "luodi.demo-folder=nowhere"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectsOnScreenTest {
    private static final Path DEMO = Path.of("..", "demo", "jiangxian-2021");
    private static final CountyCode COUNTY = new CountyCode("140826");
    private static final Actor CLERK = new Actor(COUNTY, "clerk", "Li", Role.DRC_CLERK, Optional.empty());
    private static final Actor WATER =
            new Actor(COUNTY, "water", "Wang", Role.UNIT_REPORTER, Optional.of(new UnitId("water-resources")));
    private static final Actor HEAD = new Actor(COUNTY, "county", "Zhang", Role.COUNTY_HEAD, Optional.empty());
    private static final String AUGUST = "/projects/months/2021-08";

    @Autowired
    MockMvc mvc;

    @Autowired
    ImportingPlan plans;

    @Autowired
    ImportingReturns importing;

    @Autowired
    ClosingMonths closing;

    @Autowired
    AuditTrail trail;

    @BeforeAll
    void handInTheDemo() throws IOException {
        plans.importPlan(CLERK, 2021, upload(DEMO.resolve("annual-plan.xlsx")));
        take("2021-08");
        closing.close(CLERK, YearMonth.of(2021, 8));
        take("2021-09");
    }

    private void take(String month) throws IOException {
        try (Stream<Path> sent = Files.list(DEMO.resolve(month))) {
            List<Upload> uploads = sent.map(ProjectsOnScreenTest::upload).toList();
            ImportJob job = importing.submit(CLERK, YearMonth.parse(month), uploads, "test-" + month);
            assertThat(importing.await(CLERK, job.id(), Duration.ofMinutes(3)).finished())
                    .isTrue();
        }
    }

    private static Upload upload(Path file) {
        try {
            return new Upload(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static RequestPostProcessor as(Actor actor) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> MockHttpServletResponse answer(Actor actor, B request)
            throws Exception {
        return mvc.perform(request.with(as(actor)).with(csrf())).andReturn().getResponse();
    }

    private String page(Actor actor, String path, Object... words) throws Exception {
        MockHttpServletResponse answer = answer(actor, get(path, words));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /// Address of a project by its name in the list of August.
    private String project(Actor actor, String name) throws Exception {
        Matcher link = Pattern.compile("href=\"(/projects/\\d+)\\?month=2021-08\"[^>]*>" + name + "<")
                .matcher(page(actor, "/projects?month=2021-08&q={name}", name));
        assertThat(link.find()).as(name).isTrue();
        return link.group(1);
    }

    @Test
    void theListFollowsItsAddress() throws Exception {
        String red = page(HEAD, "/projects?month=2021-08&lamp=RED&sort=RATE&order=down");

        assertThat(red).contains("合计（已筛选 25/55）", "2021 年 8 月 · 重点项目台账");
        assertThat(all("class=\"lamp (\\w+)\"", red)).hasSize(25).containsOnly("RED");
        List<Double> rates = all("class=\"share\">([\\d.]+)%<", red).stream()
                .map(Double::valueOf)
                .toList();
        assertThat(rates.subList(0, 25)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page(HEAD, "/projects?month=2021-08&unit={unit}", "县水利局")).contains("已筛选 2/55");
    }

    @Test
    void aMonthForWhichNothingWasSentIsNotTakenForAFilter() throws Exception {
        assertThat(page(CLERK, "/projects?month=2021-12")).contains("这个月还没有报表").doesNotContain("清除筛选");
        assertThat(page(CLERK, "/projects?month=2021-08&q={name}", "没有这个项目")).contains("清除筛选");
    }

    @Test
    void theListPagesWithoutLossOrRepetition() throws Exception {
        String first = page(CLERK, "/projects?month=2021-08&sort=PLAN");
        String next = all("rel=\"next\" href=\"([^\"]+)\"", first).getFirst().replace("&amp;", "&");
        String second = page(CLERK, URLDecoder.decode(next, StandardCharsets.UTF_8));

        String row = "href=\"(/projects/\\d+)\\?month=2021-08\" hx-get";
        List<String> seen = Stream.concat(all(row, first).stream(), all(row, second).stream())
                .toList();
        assertThat(seen).hasSize(55).doesNotHaveDuplicates();
        assertThat(second).contains("第 51–55 条，共 55 条").doesNotContain("rel=\"next\"");
    }

    @Test
    void theExportHoldsWhatIsSeenAndIsRecorded() throws Exception {
        MockHttpServletResponse file = answer(HEAD, get("/projects/export?month=2021-08&lamp=RED&columns=unit.rate"));

        assertThat(file.getStatus()).isEqualTo(200);
        String sheet = sheet(file.getContentAsByteArray());
        assertThat(all("(<row )", sheet)).hasSize(25 + 4);
        assertThat(sheet.substring(sheet.lastIndexOf("<row "))).contains("合计（25 个项目）");
        assertThat(sheet).doesNotContain("总投资");
        assertThat(trail.about(HEAD, "projects/2021-08")).anySatisfy(entry -> {
            assertThat(entry.entry().action()).isEqualTo("projects.audit.exported");
            assertThat(entry.account()).isEqualTo("county");
        });
    }

    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("export", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return HtmlUtils.htmlUnescape(new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aReporterSeesOneUnitAlone() throws Exception {
        String foreign = project(CLERK, "绛县110千伏变电站新建项目");

        assertThat(page(WATER, "/projects?month=2021-08"))
                .contains("绛县第二水源地建设项目", "已筛选 2/2")
                .doesNotContain("绛县110千伏变电站新建项目");
        assertThat(answer(WATER, get(foreign)).getStatus()).isEqualTo(404);
        assertThat(answer(WATER, get(foreign + "/months/2021-08/lineage")).getStatus())
                .isEqualTo(404);
        assertThat(answer(WATER, get(AUGUST + "/bulletin")).getStatus()).isEqualTo(403);
        assertThat(answer(WATER, get(AUGUST + "/figures/rate")).getStatus()).isEqualTo(403);
    }

    @Test
    void aProjectTellsItsRuleItsMonthsAndItsCells() throws Exception {
        String path = project(HEAD, "绛县农村饮水安全巩固提升项目");
        String whole = page(HEAD, path + "?month=2021-08");

        assertThat(whole).contains("差 47.29 个百分点 &gt; 30", "data-chart=", "1,883");
        String lineage = page(HEAD, path + "/months/2021-08/lineage");
        assertThat(lineage).contains("县水利局.xlsx", "Sheet1!H", "Li ", "/picture?cell=H");
        String panel = answer(HEAD, get(path + "?month=2021-08").header("HX-Request", "true"))
                .getContentAsString();
        assertThat(panel).contains("严重滞后").doesNotContain("<html");
    }

    @Test
    void everyFigureOfTheBulletinOpens() throws Exception {
        String bulletin = page(HEAD, AUGUST + "/bulletin");
        List<String> figures = all("href=\"(" + AUGUST + "/figures/[^\"]+)\"", bulletin).stream()
                .distinct()
                .toList();

        assertThat(bulletin).contains(">32.15%</a>", "古绛镇人民政府").doesNotContain("暂定稿");
        assertThat(figures).hasSizeGreaterThan(100);
        for (String figure : figures) {
            assertThat(answer(HEAD, get(figure)).getStatus()).as(figure).isEqualTo(200);
        }
        assertThat(page(HEAD, AUGUST + "/figures/rate")).contains("÷ 290500 = 32.15%", "累计完成投资 ÷ 年度计划投资");
        assertThat(page(HEAD, "/projects/months/2021-09/bulletin")).contains("暂定稿：还有 9 处疑点没有处理");
    }

    @Test
    void ourOwnBulletinIsCleanToTheChecker() throws Exception {
        byte[] document = answer(CLERK, get(AUGUST + "/bulletin.docx")).getContentAsByteArray();
        assertThat(String.join("", DocxText.read(new ByteArrayInputStream(document)))
                        .replace("\n", ""))
                .contains("绛县2021年1—8月重点项目建设进展情况通报");

        String result = answer(
                        HEAD,
                        multipart("/projects/checker").file(new MockMultipartFile("file", "a.docx", "", document)))
                .getContentAsString();
        assertThat(all("(?s)<b>([^<]{1,80})</b>\\s*<p><span class=\"verdict-badge MISMATCH\">", result))
                .isEmpty();
        assertThat(result).contains("没有发现对不上的", "与台账 2021 年 8 月比对了").doesNotContain("与台账不符");
    }

    @Test
    void theCheckerMarksWhatCannotBe() throws Exception {
        String text = "2021年1—8月，全县重点项目55个，年度计划投资29.05亿元，累计完成投资9.34亿元，占年度计划的35.36%。";
        String result =
                answer(HEAD, post("/projects/checker").param("text", text)).getContentAsString();

        assertThat(result).contains("class=\"marked MISMATCH\"", "9.34亿元 ÷ 29.05亿元", "32.1515");
        assertThat(answer(HEAD, post("/projects/checker").param("text", " ")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void theCheckerSaysWhichMonthItComparedOrThatItKnowsNone() throws Exception {
        String none = checked("全县年度计划投资29.05亿元，累计完成投资9.34亿元，占年度计划的32.15%。");
        assertThat(none).contains("文中没有写是哪年哪月的", "<select id=\"compare\" name=\"month\"", "2021-08");
        String yearless = checked("1—8月，全县年度计划投资29.05亿元，累计完成投资9.34亿元，占年度计划的32.15%。");
        assertThat(yearless).contains("文中说的是 8 月，没有写年份");
        String other = checked("2019年1—8月，全县年度计划投资29.05亿元，累计完成投资9.34亿元，占年度计划的32.15%。");
        assertThat(other).contains("文中说的是 2019 年 8 月，台账里没有这个月的已结数据");
    }

    @Test
    void theCheckerGivesNoGreenTickToATextWithoutFigures() throws Exception {
        String nothing = checked("各单位要高度重视，抓紧推进，确保完成全年目标任务。");
        assertThat(nothing)
                .contains("没有找到可以核对的数字", "落地读得懂的是", "class=\"notice amber verdicts\"")
                .doesNotContain("notice green verdicts");
    }

    private String checked(String text) throws Exception {
        return answer(HEAD, post("/projects/checker").param("text", text)).getContentAsString();
    }

    @Test
    void aMonthThatThereIsNotGetsAPlainPage() throws Exception {
        for (String path : List.of(
                "/projects/months/2050-01", "/projects/months/2050-01/import", "/projects/months/1999-12/doubts")) {
            MockHttpServletResponse absent = answer(CLERK, get(path));
            assertThat(absent.getStatus()).as(path).isEqualTo(404);
            assertThat(absent.getContentAsString()).contains("的月报", "它早于第一份年度计划", "href=\"/projects/months/2021-");
        }
    }

    @Test
    void theCheckerTellsAPictureFromAText() throws Exception {
        byte[] picture = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0};
        MockHttpServletResponse refused =
                answer(HEAD, multipart("/projects/checker").file(new MockMultipartFile("file", "合影.jpg", "", picture)));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("“合影.jpg”不是文字文件");

        byte[] windows = "全县累计完成投资9.34亿元。".getBytes(Charset.forName("GB18030"));
        assertThat(answer(
                                HEAD,
                                multipart("/projects/checker")
                                        .file(new MockMultipartFile("file", "a.txt", "", windows)))
                        .getContentAsString())
                .contains("累计完成投资");
    }

    @Test
    void aFaultyTemplateIsNotKept() throws Exception {
        MockHttpServletResponse faulty =
                answer(CLERK, post("/projects/bulletin-template").param("source", "# 标题\n{没有这个}"));
        assertThat(faulty.getStatus()).isEqualTo(422);
        assertThat(faulty.getContentAsString()).contains("第 2 行：没有“没有这个”这个数据", "{没有这个}");

        answer(CLERK, post("/projects/bulletin-template").param("source", "# 短通报\n完成率{完成率}。"));
        assertThat(page(HEAD, AUGUST + "/bulletin")).contains("短通报");
        answer(CLERK, post("/projects/bulletin-template").param("source", "").param("restore", "yes"));
        assertThat(page(HEAD, AUGUST + "/bulletin")).doesNotContain("短通报");
        assertThat(answer(HEAD, get("/projects/bulletin-template")).getStatus()).isEqualTo(403);
    }

    @Test
    void faultsOfFormsAreToldAndNothingIsLost() throws Exception {
        MockHttpServletResponse number = answer(
                CLERK, post("/projects/letterhead").param("month", "2021-08").param("number", "绛发改发[2021]12号"));
        assertThat(number.getStatus()).isEqualTo(422);
        assertThat(number.getContentAsString()).contains("六角括号", "绛发改发[2021]12号");

        MockHttpServletRequestBuilder curve = post("/projects/settings")
                .param("year", "2021")
                .param("curve", "own")
                .param("point3", "10");
        assertThat(answer(CLERK, curve).getContentAsString()).contains("序时进度不能往下降");

        String path = project(CLERK, "绛县农村饮水安全巩固提升项目");
        MockHttpServletResponse change = answer(
                CLERK,
                post(path + "/plan-changes")
                        .param("year", "2021")
                        .param("from", "2021-09")
                        .param("money", "九千八"));
        assertThat(change.getStatus()).isEqualTo(422);
        assertThat(change.getContentAsString()).contains("“九千八”不是金额", "请写明决定调整的文件或会议");
    }

    @Test
    void aRestatementNeedsAReasonAndIsToldOnThePage() throws Exception {
        String path = project(CLERK, "绛县第二水源地建设项目");
        MockHttpServletRequestBuilder silent = post(path + "/restatements")
                .param("year", "2021")
                .param("of", "2021-08")
                .param("monthly", "8")
                .param("cumulative", "50");
        assertThat(answer(CLERK, silent).getStatus()).isEqualTo(422);

        answer(CLERK, silent.param("reason", "补报监理费").param("request", "once"));
        assertThat(page(HEAD, path + "/months/2021-08/lineage")).contains("补报监理费", "8 / 49 → 8 / 50");
        assertThat(page(HEAD, path + "?year=2021")).contains("更正已结月份", "将累计完成（万元）由 49 改为 50", "理由：补报监理费");
        answer(CLERK, silent.param("cumulative", "49"));
    }

    @Test
    void everyPageSpeaksEnglish() throws Exception {
        String path = project(CLERK, "绛县农村饮水安全巩固提升项目");
        for (String page : List.of(
                "/projects?month=2021-08",
                path + "?month=2021-08",
                path + "/months/2021-08/lineage",
                AUGUST + "/bulletin",
                AUGUST + "/figures/unit.1.rank",
                "/projects/bulletin-template",
                "/projects/letterhead?month=2021-08",
                "/projects/settings?year=2021",
                "/projects/checker?example",
                "/projects/views")) {
            MockHttpServletResponse answer = answer(CLERK, get(page).cookie(new Cookie("luodi-lang", "en")));
            assertThat(answer.getStatus()).as(page).isEqualTo(200);
            assertThat(answer.getContentAsString()).as(page).contains("lang=\"en\"");
        }
    }
}
