package org.luodi.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Role;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;
import org.luodi.platform.projects.ledger.AnsweringDoubts;
import org.luodi.platform.projects.ledger.ClosingMonths;
import org.luodi.platform.projects.ledger.ImportingPlan;
import org.luodi.platform.projects.ledger.ImportingReturns;
import org.luodi.platform.projects.ledger.ReturnFiles;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.Upload;
import org.luodi.platform.projects.ledger.store.ImportJob;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Rule;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The demo county's September, handed in, and the people who look at it: real files, real ledger, real templates.
@FreshDatabase
@SpringBootTest(properties = {"luodi.demo=true", "luodi.data=target/month-on-screen"})
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MonthHandedIn {
    static final Path DEMO = Path.of("..", "demo", "jiangxian-2021");
    static final YearMonth MONTH = YearMonth.of(2021, 9);
    static final String PATH = "/projects/months/2021-09";
    static final CountyCode COUNTY = new CountyCode("140826");
    static final Actor CLERK = new Actor(COUNTY, "clerk", "Li", Role.DRC_CLERK, Optional.empty());
    static final Actor WATER =
            new Actor(COUNTY, "water", "Wang", Role.UNIT_REPORTER, Optional.of(new UnitId("water-resources")));
    static final Actor HEAD = new Actor(COUNTY, "county", "Zhang", Role.COUNTY_HEAD, Optional.empty());

    @Autowired
    MockMvc mvc;

    @Autowired
    ImportingPlan plans;

    @Autowired
    ImportingReturns importing;

    @Autowired
    ClosingMonths closing;

    @Autowired
    ReviewingMonths reviewing;

    @Autowired
    AnsweringDoubts answering;

    @Autowired
    ReturnFiles files;

    @BeforeAll
    void handInTheDemo() throws IOException {
        plans.importPlan(CLERK, 2021, upload(DEMO.resolve("annual-plan.xlsx")));
        take("2021-08");
        closing.close(CLERK, YearMonth.of(2021, 8));
        take("2021-09");
    }

    private void take(String month) throws IOException {
        try (Stream<Path> sent = Files.list(DEMO.resolve(month))) {
            List<Upload> uploads = sent.map(MonthHandedIn::upload).toList();
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

    static RequestPostProcessor as(Actor actor) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
    }

    String page(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    Doubt doubt(Rule rule) {
        return reviewing.review(CLERK, MONTH).doubts().stream()
                .filter(doubt -> doubt.first().rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    ReturnFile fileOf(String unit) {
        return files.of(CLERK, MONTH, false).stream()
                .filter(file -> file.unit().equals(Optional.of(unit)))
                .findFirst()
                .orElseThrow();
    }
}
