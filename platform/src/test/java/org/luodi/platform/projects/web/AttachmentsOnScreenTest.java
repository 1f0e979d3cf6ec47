package org.luodi.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.Role;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.documents.Attachment;
import org.luodi.platform.documents.AttachmentKey;
import org.luodi.platform.documents.AttachmentLabel;
import org.luodi.platform.documents.Attachments;
import org.luodi.platform.documents.Samples;
import org.luodi.platform.documents.admission.ClamDaemon;
import org.luodi.platform.kernel.UnitId;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.AttachedToProjects;
import org.luodi.platform.projects.ledger.AttachedToReturns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.ResultActions;

/// Files that people attach, and files that may not come in by any way.
class AttachmentsOnScreenTest extends MonthHandedIn {
    private static final ClamDaemon CLAM = clam();
    private static final Actor CENTRE = new Actor(COUNTY, "investment", "Zhao", Role.INVESTMENT_CENTRE, Optional.empty());
    private static final Actor TRANSPORT =
            new Actor(COUNTY, "member", "Sun", Role.UNIT_REPORTER, Optional.of(new UnitId("transport")));
    private static final String MARK = "机密★1年";

    @Autowired
    Attachments attachments;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void clam(DynamicPropertyRegistry properties) {
        properties.add("luodi.clamav", CLAM::address);
    }

    private static ClamDaemon clam() {
        try {
            return ClamDaemon.onAPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        CLAM.close();
    }

    @Test
    void aReporterHangsAPhotographOnTheOwnProject() throws Exception {
        AttachmentKey place = place(0);
        byte[] sent = Samples.photograph(800, 600, 6, "2021:09:24 10:30:00");

        send(WATER, place, "INTERNAL", file("../../工地\u202egpj.jpg", sent))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("工地gpj.jpg"),
                                containsString("2021-09-24 10:30"),
                                containsString("35.49000"),
                                containsString("/thumbnail"))));

        Attachment kept = only(place);
        assertThat(kept.name()).isEqualTo("工地gpj.jpg");
        assertThat(kept.shape().orElseThrow().width()).isEqualTo(600);
        for (String path : new String[] {"", "/thumbnail"}) {
            byte[] served = mvc.perform(get("/attachments/" + kept.id() + path).with(as(CLERK)))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("image/jpeg"))
                    .andExpect(header().string("Content-Disposition", startsWith("inline")))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().stringValues(
                                    "Content-Security-Policy",
                                    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(new String(served, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "2021:09:24");
        }
        assertThat(page(WATER, "/projects/" + place.id() + "?month=2021-09")).contains("工地gpj.jpg", "拍照");
    }

    @Test
    void whatIsNotAPictureIsOnlyEverSaved() throws Exception {
        AttachmentKey place = place(0);
        Attachment pdf = attachments.attach(WATER, place, AttachmentLabel.INTERNAL, "批复.jpg", Samples.pdf("批复"));
        assertThat(pdf.name()).isEqualTo("批复.pdf");
        mvc.perform(get("/attachments/" + pdf.id()).with(as(WATER)))
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")));
    }

    @Test
    void othersMayReadOrNotEvenSee() throws Exception {
        AttachmentKey place = place(1);
        Attachment kept =
                attachments.attach(WATER, place, AttachmentLabel.INTERNAL, "a.png", Samples.picture("png", 50, 40));
        for (String path : new String[] {"", "/thumbnail"}) {
            mvc.perform(get("/attachments/" + kept.id() + path).with(as(TRANSPORT)))
                    .andExpect(status().isNotFound());
            mvc.perform(get("/attachments/" + kept.id() + path).with(as(HEAD))).andExpect(status().isOk());
        }
        send(TRANSPORT, place, "INTERNAL", file("b.png", Samples.picture("png", 51, 40)))
                .andExpect(status().isNotFound());
        send(HEAD, place, "INTERNAL", file("b.png", Samples.picture("png", 51, 40)))
                .andExpect(status().isForbidden());
        for (String act : new String[] {"remove", "restore"}) {
            mvc.perform(post("/attachments/" + kept.id() + "/" + act)
                            .with(csrf())
                            .with(as(HEAD)))
                    .andExpect(status().isForbidden());
            mvc.perform(post("/attachments/" + kept.id() + "/" + act)
                            .with(csrf())
                            .with(as(TRANSPORT)))
                    .andExpect(status().isNotFound());
        }
        Actor auditor = new Actor(COUNTY, "auditor", "Qian", Role.AUDITOR, Optional.empty());
        mvc.perform(get("/attachments/" + kept.id()).with(as(auditor))).andExpect(status().isNotFound());
        assertThat(attachments.of(HEAD, place)).extracting(Attachment::id).contains(kept.id());
    }

    @Test
    void removedIsGoneUntilItIsBroughtBackAndAllOfItIsWrittenDown() throws Exception {
        AttachmentKey place = returnPlace();
        Attachment kept =
                attachments.attach(WATER, place, AttachmentLabel.INTERNAL, "凭证.png", Samples.picture("png", 60, 40));
        for (int click = 0; click < 2; click++) {
            mvc.perform(post("/attachments/" + kept.id() + "/remove")
                            .header("HX-Request", "true")
                            .with(csrf())
                            .with(as(WATER)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("/attachments/" + kept.id() + "/restore")));
        }
        mvc.perform(get("/attachments/" + kept.id()).with(as(WATER))).andExpect(status().isNotFound());
        mvc.perform(post("/attachments/" + kept.id() + "/restore").with(csrf()).with(as(CLERK)))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/attachments/" + kept.id()).with(as(WATER))).andExpect(status().isOk());
        assertThat(trail.about(CLERK, "projects/2021-09/return/县水利局"))
                .extracting(entry -> entry.entry().action())
                .containsExactly("documents.audit.attached", "documents.audit.removed", "documents.audit.restored");
    }

    @Test
    void whatIsSensitiveOpensForTheTrustedOnlyAndLeavesALine() throws Exception {
        AttachmentKey place = place(1);
        long lines = opened(place);
        Attachment kept =
                attachments.attach(WATER, place, AttachmentLabel.SENSITIVE, "名单.png", Samples.picture("png", 70, 40));
        for (String path : new String[] {"", "/thumbnail"}) {
            mvc.perform(get("/attachments/" + kept.id() + path).with(as(CENTRE)))
                    .andExpect(status().isForbidden());
        }
        assertThat(page(CENTRE, "/projects/" + place.id() + "?month=2021-09"))
                .contains("名单.png", "敏感")
                .doesNotContain("href=\"/attachments/" + kept.id());
        mvc.perform(get("/attachments/" + kept.id()).with(as(HEAD))).andExpect(status().isOk());
        assertThat(opened(place)).isEqualTo(lines + 1);
        attachments.remove(WATER, kept.id());
    }

    @Test
    void refusesWhatIsNoneOfTheFiveKindsWhateverItIsCalled() throws Exception {
        AttachmentKey place = place(1);
        int before = attachments.of(WATER, place).size();
        List<MockMultipartFile> hostile = List.of(
                file("a.jpg", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
                file(
                        "a.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)),
                file("a.exe", new byte[] {'M', 'Z', 0, 0}),
                file("a.zip", Samples.zip("a.txt", "a")),
                file(
                        "a.docx",
                        Samples.zip("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "x")),
                file("a.pdf", ("<script>" + "x".repeat(30) + "%PDF-1.7").getBytes(StandardCharsets.UTF_8)),
                file("b.pdf", Samples.pdf("x", Samples.ACTIVE)),
                file("c.pdf", Samples.pdf("x", Samples.LOCKED)),
                file("flood.png", Samples.flood(50_000, 50_000)),
                file("cut.png", Arrays.copyOf(Samples.picture("png", 50, 50), 60)));
        for (MockMultipartFile one : hostile) {
            send(WATER, place, "INTERNAL", one)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("没有保存")));
        }
        assertThat(attachments.of(WATER, place)).hasSize(before);
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersOut() throws Exception {
        AttachmentKey place = place(1);
        int before = attachments.of(WATER, place).size();
        send(WATER, place, "INTERNAL", file("好.png", Samples.picture("png", 80, 40)), file("坏.exe", new byte[] {
                    'M', 'Z', 0, 0
                }))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("好.png"), containsString("坏.exe"))));
        assertThat(attachments.of(WATER, place)).hasSize(before + 1);
    }

    @Test
    void papersWithTheMarkComeInByNoWayAndNothingOfThemStays() throws Exception {
        long kept = kept();
        assertThat(kept).isPositive();
        long lines = trail.about(CLERK, "documents/uploads").size();
        byte[] docx = Samples.docx("", MARK, "关于重点项目的请示");
        byte[] xlsx = Samples.xlsx(1, MARK, "");
        byte[] csv = (MARK + "\n项目名称,年计划,累计完成\n东风路,1,2\n").getBytes(StandardCharsets.UTF_8);

        send(WATER, place(1), "INTERNAL", file("请示.docx", docx))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("保守国家秘密法"), containsString("第二十九条"))));
        for (MockMultipartFile sent : List.of(
                file("报表.xlsx", xlsx),
                file("报表.csv", csv),
                file("请示.docx", docx),
                file("请示.pdf", Samples.pdf("000001 " + MARK)),
                file("报表.zip", Samples.zip("九月/报表.csv", new String(csv, StandardCharsets.UTF_8))))) {
            mvc.perform(multipart(PATH + "/import")
                            .file(sent)
                            .param("requestId", "classified-" + sent.getOriginalFilename())
                            .with(csrf())
                            .with(as(CLERK)))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(allOf(containsString("没有保存"), containsString("第三十一条"))));
        }
        mvc.perform(multipart("/projects/plans/2021")
                        .file(new MockMultipartFile("file", "计划.xlsx", "", xlsx))
                        .with(csrf())
                        .with(as(CLERK)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("第二十九条")));
        mvc.perform(multipart("/projects/checker")
                        .file(new MockMultipartFile("file", "通报.docx", "", docx))
                        .with(csrf())
                        .with(as(CLERK)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("第二十九条")));

        assertThat(kept()).isEqualTo(kept);
        assertThat(trail.about(CLERK, "documents/uploads"))
                .hasSize((int) lines + 8)
                .allSatisfy(entry -> assertThat(
                                entry.entry().after() + entry.entry().before())
                        .doesNotContain("请示", "报表", "计划", MARK));
    }

    @Test
    void malwareComesInByNoWay() throws Exception {
        long kept = kept();
        byte[] pdf = Samples.pdf("x");
        byte[] infected = Arrays.copyOf(pdf, pdf.length + ClamDaemon.virus().length);
        System.arraycopy(ClamDaemon.virus(), 0, infected, pdf.length, ClamDaemon.virus().length);
        send(WATER, place(1), "INTERNAL", file("a.pdf", infected))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(multipart(PATH + "/import")
                        .file(file("a.csv", ClamDaemon.virus()))
                        .param("requestId", "virus")
                        .with(csrf())
                        .with(as(CLERK)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Eicar-Test-Signature")));
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void theSameFileTenTimesAtOnceHangsOnce() throws Exception {
        AttachmentKey place = place(1);
        int before = attachments.of(WATER, place).size();
        byte[] picture = Samples.picture("png", 90, 40);
        List<Callable<Attachment>> clicks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            clicks.add(() -> attachments.attach(WATER, place, AttachmentLabel.INTERNAL, "一.png", picture));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (var done : threads.invokeAll(clicks)) {
                assertThat(done.get().name()).isEqualTo("一.png");
            }
        }
        assertThat(attachments.of(WATER, place)).hasSize(before + 1);
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        byte[] large = Arrays.copyOf(Samples.picture("png", 50, 50), (32 << 20) + 1);
        send(WATER, place(1), "INTERNAL", file("大.png", large))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("32 MB")));
    }

    private ResultActions send(Actor actor, AttachmentKey place, String label, MockMultipartFile... files)
            throws Exception {
        var request = multipart("/attachments");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return mvc.perform(request.param("kind", place.kind())
                .param("id", place.id())
                .param("label", label)
                .header("HX-Request", "true")
                .with(csrf())
                .with(as(actor)));
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("files", name, "image/jpeg", bytes);
    }

    private AttachmentKey place(int number) {
        ProjectId project = reviewing.review(CLERK, MONTH).plan().stream()
                .filter(one -> one.unit().equals("县水利局"))
                .map(PlannedProject::id)
                .toList()
                .get(number);
        return AttachedToProjects.key(project);
    }

    private static AttachmentKey returnPlace() {
        return AttachedToReturns.key(MONTH, "县水利局");
    }

    private Attachment only(AttachmentKey place) {
        return attachments.of(CLERK, place).stream()
                .filter(Attachment::present)
                .filter(file -> file.kind().image())
                .findFirst()
                .orElseThrow();
    }

    private long opened(AttachmentKey place) {
        return trail.about(CLERK, "projects/project/" + place.id() + "/files").stream()
                .filter(entry -> entry.entry().action().equals("documents.audit.opened"))
                .count();
    }

    /// Rows of everything that could keep a file or its name.
    private long kept() {
        return RowScope.everyCounty().call(() -> jdbc.sql("""
                select (select count(*) from projects.content) + (select count(*) from projects.import_job)
                    + (select count(*) from projects.import_item) + (select count(*) from projects.return_file)
                    + (select count(*) from documents.attachment) + (select count(*) from documents.content)
                """).query(Long.class).single());
    }
}
