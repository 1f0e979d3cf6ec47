package org.luodi.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Place;
import org.luodi.platform.projects.review.Rule;
import org.springframework.mock.web.MockMultipartFile;

/// September as each office sees it and works on it, step by step.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonthOnScreenTest extends MonthHandedIn {
    @Test
    @Order(1)
    void listsEveryFileAndWhoIsSilent() throws Exception {
        String page = page(CLERK, PATH + "/import");

        for (ReturnFile file : files.of(CLERK, MONTH, false)) {
            assertThat(page).contains("id=\"file-" + file.id() + "\"", file.name());
        }
        assertThat(page).contains("type=\"file\"", "multiple", "name=\"requestId\"");
        String silent = reviewing.units(CLERK, MONTH).stream()
                .filter(unit -> !unit.sent())
                .findFirst()
                .orElseThrow()
                .unit();
        assertThat(page.substring(page.indexOf("id=\"silent-units\""))).contains(silent);
    }

    @Test
    @Order(2)
    void showsWhatWasUnderstoodOfAFileBesideItsPicture() throws Exception {
        ReturnFile file = files.of(CLERK, MONTH, false).getFirst();
        mvc.perform(get(PATH + "/files/" + file.id()).with(as(CLERK)).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("value=\"cumulativeDone\" selected")))
                .andExpect(content().string(containsString("/picture")));
        assertThat(page(CLERK, PATH + "/files/" + file.id() + "/picture"))
                .contains("class=\"header\"", "<th scope=\"row\">1</th>");
        mvc.perform(get(PATH + "/files/" + file.id() + "/original").with(as(CLERK)))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content()
                        .bytes(Files.readAllBytes(DEMO.resolve("2021-09").resolve(file.name()))));
    }

    @Test
    @Order(3)
    void showsOneCardForEachDoubtWithBothFigures() throws Exception {
        String page = page(CLERK, PATH + "/doubts");

        assertThat(page.split("data-doubt>", -1)).hasSize(9 + 1);
        Doubt fell = doubt(Rule.CUMULATIVE_FELL);
        assertThat(page)
                .contains(fell.projectName(), fell.first().sent().raw(), "name=\"choice\" value=\"CORRECT\"")
                .contains("/picture?cell=" + fell.cell().orElseThrow().cell())
                // The unit calls its file and cell the same every month; which month is meant must be said.
                .contains("<span class=\"place\">县水利局.xlsx Sheet1!H2</span>")
                .contains("<span class=\"place\">以前月份的表：县水利局.xlsx Sheet1!H2</span>");
    }

    @Test
    @Order(3)
    void saysWhichFileWasEmptyAndThatNoneWasChosen() throws Exception {
        mvc.perform(multipart(PATH + "/import")
                        .file(new MockMultipartFile("files", "民政局.xlsx", null, new byte[0]))
                        .param("requestId", "an empty file")
                        .header("HX-Request", "true")
                        .with(csrf())
                        .with(as(CLERK)))
                .andExpect(status().isOk());
        long job = importing.latest(CLERK, MONTH).getFirst().id();
        assertThat(importing.await(CLERK, job, Duration.ofMinutes(1)).finished())
                .isTrue();
        assertThat(page(CLERK, PATH + "/import")).contains("<b>民政局.xlsx</b> 是空文件");
        mvc.perform(multipart(PATH + "/import")
                        .file(new MockMultipartFile("files", "", null, new byte[0]))
                        .param("requestId", "no file")
                        .with(csrf())
                        .with(as(CLERK)))
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(containsString("没有收到文件")));
    }

    @Test
    @Order(4)
    void showsAReporterOwnMattersOnlyAndNoAnswers() throws Exception {
        String page = page(WATER, PATH + "/doubts");

        assertThat(page).contains("县水利局").doesNotContain("name=\"choice\"");
        reviewing.review(CLERK, MONTH).doubts().stream()
                .filter(doubt -> !doubt.unit().equals("县水利局"))
                .forEach(other -> assertThat(page).doesNotContain(other.place().key()));
        ReturnFile others = files.of(CLERK, MONTH, false).stream()
                .filter(file -> !file.unit().equals(Optional.of("县水利局")))
                .findFirst()
                .orElseThrow();
        assertThat(page(WATER, PATH + "/import")).doesNotContain("id=\"file-" + others.id() + "\"");
        int refused = mvc.perform(
                        get(PATH + "/files/" + others.id() + "/original").with(as(WATER)))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(refused).isIn(403, 404);
    }

    @Test
    @Order(4)
    void givesUnitsTheirOwnWorkbooksBackWithTheDoubtsMarked() throws Exception {
        byte[] marked = mvc.perform(
                        get(PATH + "/files/" + fileOf("县水利局").id() + "/marked").with(as(WATER)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Map<String, String> parts = parts(marked);
        assertThat(parts.get("xl/luodi-comments1.xml")).contains("ref=\"H2\"", "累计倒退：累计 45 低于上月累计 49", "应为 55");
        assertThat(parts.get("xl/styles.xml")).contains("FFFFC7CE");

        byte[] all = mvc.perform(get(PATH + "/doubts/marked").with(as(CLERK)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        // Nine doubts; a unit that sent nothing has no workbook.
        assertThat(parts(all).keySet()).hasSize(8).contains("县水利局（疑点）.xlsx", "县能源局（疑点）.xlsx");
        byte[] own = mvc.perform(get(PATH + "/doubts/marked").with(as(WATER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(parts(own)).containsKey("xl/workbook.xml");
        mvc.perform(get(PATH + "/files/" + fileOf("县能源局").id() + "/marked").with(as(WATER)))
                .andExpect(status().isNotFound());
    }

    private static Map<String, String> parts(byte[] zip) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    @Order(5)
    void letsTheCountyHeadReadButNotHandIn() throws Exception {
        page(HEAD, PATH);
        page(HEAD, PATH + "/doubts");
        mvc.perform(get(PATH + "/import").with(as(HEAD))).andExpect(status().isForbidden());
        mvc.perform(multipart(PATH + "/import")
                        .file(new MockMultipartFile("files", "a.csv", "text/csv", new byte[] {1}))
                        .param("requestId", "r")
                        .with(csrf())
                        .with(as(HEAD)))
                .andExpect(status().isForbidden());
        mvc.perform(post(PATH + "/close").with(csrf()).with(as(HEAD))).andExpect(status().isForbidden());
    }

    @Test
    @Order(6)
    void putsOnEachDeskWhatItsOfficeDoesNext() throws Exception {
        assertThat(page(CLERK, "/")).contains(PATH + "/doubts?state=open", "<small>/ 18 ");
        assertThat(page(WATER, "/")).contains("own-return sent", PATH + "/import");
        assertThat(page(HEAD, "/"))
                .contains("<polyline class=\"actual\"")
                .containsPattern("<h2>投资进度落后序时 \\d+\\.\\d\\d 个百分点</h2>")
                .doesNotContain(PATH + "/import");
    }

    @Test
    @Order(7)
    void takesAnAnswerOnceAndBack() throws Exception {
        Doubt fell = doubt(Rule.CUMULATIVE_FELL);
        for (int click = 0; click < 2; click++) {
            mvc.perform(post(PATH + "/doubts/answer")
                            .param("place", fell.place().key())
                            .param("fingerprint", fell.fingerprint())
                            .param("requestId", "double-click")
                            .param("choice", "CORRECT")
                            .header("HX-Request", "true")
                            .with(csrf())
                            .with(as(CLERK)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("data-settled=\"yes\"")))
                    .andExpect(content().string(containsString("hx-swap-oob=\"true\"")));
        }
        assertThat(answering.history(CLERK, MONTH)).hasSize(1);
        mvc.perform(post(PATH + "/doubts/withdraw")
                        .param("place", fell.place().key())
                        .param("requestId", "take-back")
                        .with(csrf())
                        .with(as(CLERK)))
                .andExpect(status().isSeeOther());
        assertThat(doubt(Rule.CUMULATIVE_FELL).open()).isTrue();
    }

    @Test
    @Order(8)
    void sendsAFormBackThatDoesNotAddUp() throws Exception {
        Doubt fell = doubt(Rule.CUMULATIVE_FELL);
        long project = fell.project().orElseThrow().id().value();
        mvc.perform(post(PATH + "/doubts/answer")
                        .param("place", fell.place().key())
                        .param("fingerprint", fell.fingerprint())
                        .param("requestId", "by-hand")
                        .param("choice", "BY_HAND")
                        .param("month-" + project, "1")
                        .param("cumulative-" + project, "98765")
                        .header("HX-Request", "true")
                        .with(csrf())
                        .with(as(CLERK)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"98765\"")))
                .andExpect(content().string(containsString("role=\"alert\"")));
        assertThat(doubt(Rule.CUMULATIVE_FELL).answer()).isEmpty();
    }

    @Test
    @Order(9)
    void refusesToCloseWhileDoubtsWaitAndNamesThem() throws Exception {
        mvc.perform(post(PATH + "/close").with(csrf()).with(as(CLERK)))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(containsString(doubt(Rule.CUMULATIVE_FELL).projectName())));
        assertThat(reviewing.review(CLERK, MONTH).period().closed()).isFalse();
    }

    @Test
    @Order(10)
    void closesWhenAllIsAnswered() throws Exception {
        int number = 0;
        for (Doubt doubt : reviewing.review(CLERK, MONTH).open()) {
            String choice = doubt.place() instanceof Place.OfUnit
                    ? "CARRY_FORWARD"
                    : doubt.proposals()
                            .getFirst()
                            .match()
                            .map(match -> "MATCH:" + match.id())
                            .orElse(
                                    doubt.rows().size() > 1
                                            ? "KEEP_ROW:0"
                                            : doubt.proposals()
                                                    .getFirst()
                                                    .kind()
                                                    .name());
            mvc.perform(post(PATH + "/doubts/answer")
                            .param("place", doubt.place().key())
                            .param("fingerprint", doubt.fingerprint())
                            .param("requestId", "all-" + number++)
                            .param("choice", choice)
                            .with(csrf())
                            .with(as(CLERK)))
                    .andExpect(status().isSeeOther());
        }
        assertThat(page(CLERK, PATH)).contains("action=\"" + PATH + "/close\"");
        mvc.perform(post(PATH + "/close").with(csrf()).with(as(CLERK))).andExpect(status().isSeeOther());
        assertThat(page(CLERK, PATH)).contains(PATH + "/bulletin").doesNotContain("action=\"" + PATH + "/close\"");
        assertThat(page(CLERK, PATH + "/doubts")).doesNotContain("name=\"choice\"");
        assertThat(page(CLERK, PATH + "/import")).doesNotContain("type=\"file\"");
        assertThat(fileOf("县水利局").ending()).isEmpty();
    }
}
