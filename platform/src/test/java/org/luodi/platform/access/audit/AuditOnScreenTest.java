package org.luodi.platform.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.Role;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// The auditor's page and the histories.
@FreshDatabase
@SpringBootTest(properties = {"luodi.demo=true", "luodi.demo-folder=nowhere"})
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditOnScreenTest {
    private static final CountyCode COUNTY = new CountyCode("140826");
    private static final Actor CLERK = new Actor(COUNTY, "clerk", "李经办", Role.DRC_CLERK, Optional.empty());
    private static final Actor OTHER = new Actor(COUNTY, "investment", "王招商", Role.INVESTMENT_CENTRE, Optional.empty());
    private static final Actor AUDITOR = new Actor(COUNTY, "auditor", "赵审计", Role.AUDITOR, Optional.empty());

    @Autowired
    MockMvc mvc;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    void act() {
        for (int number = 0; number < 120; number++) {
            record(
                    number % 3 == 0 ? OTHER : CLERK,
                    new AuditEntry("test.counted", "test/" + number, "count=" + number, "count=" + (number + 1)));
        }
        record(
                CLERK,
                new AuditEntry(
                        "projects.audit.figure-restated",
                        "projects/2021-08/project/7",
                        "MONTH=896\nCUMULATIVE=5000",
                        "MONTH=396\nCUMULATIVE=4500",
                        "多填了一位"));
        record(CLERK, new AuditEntry("test.hostile", "test/hostile", "", "=1+1<script>alert(1)</script>"));
    }

    private void record(Actor actor, AuditEntry entry) {
        transaction.executeWithoutResult(running -> trail.record(actor, entry));
    }

    private MockHttpServletResponse answer(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()))))
                .andReturn()
                .getResponse();
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer = answer(AUDITOR, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static long count(String what, String text) {
        return Pattern.compile(what).matcher(text).results().count();
    }

    @Test
    void tellsInWordsWhatWasChangedFromWhatToWhatAndWhy() throws Exception {
        assertThat(page("/audit"))
                .contains(
                        "更正已结月份",
                        "将本月完成（万元）由 896 改为 396，将累计完成（万元）由 5000 改为 4500，理由：多填了一位",
                        "李经办")
                .doesNotContain("<script>alert");
    }

    @Test
    void findsByPersonActionDayAndSubject() throws Exception {
        assertThat(count("<tr><th scope=\"row\"", page("/audit?person=王招商&action=test.counted"))).isEqualTo(40);
        assertThat(count("<tr><th scope=\"row\"", page("/audit?action=projects.audit.figure-restated"))).isEqualTo(1);
        assertThat(count("<tr><th scope=\"row\"", page("/audit?subject=2021-08"))).isEqualTo(1);
        assertThat(page("/audit?to=2020-01-01")).contains("没有符合条件的记录");
        assertThat(page("/audit?from=nonsense&below=x' or 1=1")).contains("更正已结月份");
    }

    @Test
    void pagesThroughAllWithoutLossOrRepetition() throws Exception {
        String address = "/audit?action=test.counted";
        long seen = 0;
        for (int number = 0; number < 10 && !address.isEmpty(); number++) {
            String page = page(address);
            seen += count("<tr><th scope=\"row\"", page);
            Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }
        assertThat(seen).isEqualTo(120);
    }

    @Test
    void exportsWhatIsSeenAndRecordsThat() throws Exception {
        MockHttpServletResponse answer = answer(AUDITOR, "/audit/export?person=investment&action=test.counted");
        assertThat(answer.getStatus()).isEqualTo(200);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            assertThat(book.getFirstSheet().read()).hasSizeBetween(41, 43);
        }
        assertThat(trail.about(AUDITOR, "audit")).last().satisfies(entry -> {
            assertThat(entry.account()).isEqualTo("auditor");
            assertThat(entry.address()).isEqualTo("127.0.0.1");
            assertThat(entry.entry().after()).contains("person=investment");
        });
    }

    @Test
    void opensToNobodyElse() throws Exception {
        Actor head = new Actor(COUNTY, "county", "x", Role.COUNTY_HEAD, Optional.empty());
        Actor administrator = new Actor(COUNTY, "admin", "x", Role.ADMINISTRATOR, Optional.empty());
        for (Actor somebody : List.of(CLERK, OTHER, head, administrator)) {
            assertThat(answer(somebody, "/audit").getStatus()).as("%s", somebody).isEqualTo(403);
            assertThat(answer(somebody, "/audit/export").getStatus()).as("%s", somebody).isEqualTo(403);
        }
    }
}
