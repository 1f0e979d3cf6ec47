package org.luodi.platform.projects.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.zaxxer.hikari.HikariDataSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.Role;
import org.luodi.platform.documents.AttachmentKey;
import org.luodi.platform.documents.AttachmentLabel;
import org.luodi.platform.documents.Attachments;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.ledger.MonthReview;
import org.luodi.platform.projects.ledger.Upload;
import org.luodi.platform.projects.ledger.store.ImportJob;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.review.Doubt;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// The demo county's September and everything that one needs to try each route as each role on matters of two units.
abstract class TriedMatrix extends MonthHandedIn {
    static final UnitId OWN_UNIT = new UnitId("water-resources");
    static final String OWN_NAME = "县水利局";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Attachments attachments;

    @Autowired
    HikariDataSource pool;

    /// Matters of the own and of another unit.
    Map<Boolean, Map<String, String>> matters = Map.of();

    /// Words that only somebody who sees other units' matters can know, and those of the own unit.
    Set<String> otherWords = Set.of();

    Set<String> ownWords = Set.of();

    @BeforeAll
    void findMatters() throws Exception {
        // The same people in another county, whose accounts say nothing here.
        jdbc.sql("""
                insert into access.account (county_code, account, name, role, unit_id, password_hash)
                select '140827', account, name, role, unit_id, password_hash from access.account
                where county_code = '140826'
                """).update();
        MonthReview review = reviewing.review(CLERK, MONTH);
        String otherUnit = review.doubts().stream()
                .filter(doubt -> !doubt.unit().equals(OWN_NAME)
                        && doubt.project().isPresent()
                        && files.of(CLERK, MONTH, false).stream()
                                .anyMatch(file -> file.unit().equals(Optional.of(doubt.unit()))))
                .map(Doubt::unit)
                .findFirst()
                .orElseThrow();
        matters = Map.of(true, mattersOf(review, OWN_NAME, handIn("own")), false, mattersOf(review, otherUnit, theJob()));
        ownWords = words(review, OWN_NAME::equals);
        otherWords = words(review, unit -> !unit.equals(OWN_NAME)).stream()
                .filter(word -> ownWords.stream().noneMatch(own -> own.contains(word)))
                .collect(Collectors.toSet());
    }

    /// A job of the own unit's reporter: a file that is already there, so that nothing changes.
    private long handIn(String request) throws Exception {
        ReturnFile water = fileOf(OWN_NAME);
        Upload again = new Upload(
                water.name(), Files.readAllBytes(DEMO.resolve("2021-09").resolve(Path.of(water.name()))));
        ImportJob job = importing.submit(actor(Role.UNIT_REPORTER), MONTH, List.of(again), "matrix-" + request);
        importing.await(actor(Role.UNIT_REPORTER), job.id(), java.time.Duration.ofMinutes(1));
        return job.id();
    }

    private long theJob() {
        return importing.latest(CLERK, MONTH).getLast().id();
    }

    /// A picture that the clerk has attached to a project.
    private long attach(PlannedProject project) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        return attachments.attach(
                CLERK,
                new AttachmentKey("project", project.id().toString()),
                AttachmentLabel.INTERNAL,
                "matrix.png",
                picture.toByteArray()).id();
    }

    private Map<String, String> mattersOf(MonthReview review, String unit, long job) throws IOException {
        PlannedProject project = review.plan().stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow();
        Optional<Doubt> doubt = review.doubts().stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst();
        return Map.of(
                "{project}", project.id().toString(),
                "{file}", Long.toString(fileOf(unit).id()),
                "{attachment}", Long.toString(attach(project)),
                "{job}", Long.toString(job),
                "{place}", doubt.map(one -> one.place().key()).orElse("none"),
                "{print}", doubt.map(Doubt::fingerprint).orElse("none"));
    }

    private Set<String> words(MonthReview review, java.util.function.Predicate<String> unit) {
        Stream<String> projects = review.plan().stream()
                .filter(one -> unit.test(one.unit()))
                .flatMap(one -> Stream.concat(Stream.of(one.name()), one.code().stream()));
        Stream<String> sent = files.of(CLERK, MONTH, true).stream()
                .filter(file -> file.unit().map(unit::test).orElse(false))
                .map(ReturnFile::sha256);
        return Stream.concat(projects, sent).collect(Collectors.toCollection(TreeSet::new));
    }

    /// A person of a role; those who may be bound to a unit belong to the own one.
    static Actor actor(Role role) {
        return actor(role, COUNTY);
    }

    static Actor actor(Role role, CountyCode county) {
        boolean bound = !role.permissions().contains(Permission.READ_PROJECTS);
        // The demo's accounts, which exist.
        String account = switch (role) {
            case DRC_CLERK -> "clerk";
            case UNIT_REPORTER -> "water";
            case COUNTY_HEAD -> "county";
            case INVESTMENT_CENTRE -> "investment";
            case STATION_CHIEF -> "station";
            case ENFORCEMENT_OFFICER -> "enforcement";
            case CPPCC_OFFICE -> "cppcc";
            case CPPCC_MEMBER -> "member";
            case AUDITOR -> "auditor";
            case ADMINISTRATOR -> "admin";
        };
        return new Actor(
                county,
                account,
                role.name(),
                role,
                bound ? Optional.of(OWN_UNIT) : Optional.empty());
    }

    /// @param actor who tries; empty for somebody who has not signed in
    Answered attempt(MatrixRule rule, Optional<Actor> actor, boolean ownMatter) throws Exception {
        String address = filled(rule.address(), ownMatter);
        if (rule.reads()) {
            MockHttpServletRequestBuilder request = MockMvcRequestBuilders.get(java.net.URI.create(address));
            return send(request, rule, actor, ownMatter);
        }
        if (rule.route().endsWith("/import") || rule.route().contains("/plans/")) {
            MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart(java.net.URI.create(address));
            request.file(new MockMultipartFile("files", "x.csv", "text/csv", "x".getBytes(StandardCharsets.UTF_8)));
            request.file(new MockMultipartFile("file", "x.csv", "text/csv", "x".getBytes(StandardCharsets.UTF_8)));
            return send(request, rule, actor, ownMatter);
        }
        return send(MockMvcRequestBuilders.post(java.net.URI.create(address)), rule, actor, ownMatter);
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> Answered send(
            B request, MatrixRule rule, Optional<Actor> actor, boolean ownMatter) throws Exception {
        for (String field : rule.form()) {
            String[] pair = field.split("=", 2);
            if (pair[0].equals("HX-Request")) {
                request.header(pair[0], pair[1]);
            } else {
                request.param(pair[0], URLDecoder.decode(filled(pair[1], ownMatter), StandardCharsets.UTF_8));
            }
        }
        request.with(csrf());
        if (actor.isPresent()) {
            request.with(as(actor.get()));
        }
        return Answered.of(mvc.perform(request).andReturn().getResponse());
    }

    private String filled(String text, boolean ownMatter) {
        String filled = text.replace("{figure}", "total");
        for (Map.Entry<String, String> matter :
                matters.getOrDefault(ownMatter, Map.of()).entrySet()) {
            filled = filled.replace(matter.getKey(), matter.getValue());
        }
        return filled;
    }

    /// What there is to lose: every row of every table, with the transaction that wrote it.
    String ledger() {
        List<String> tables = jdbc.sql("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname in ('projects', 'access', 'directory') and c.relname not like 'flyway%'
                order by 1
                """).query(String.class).list();
        return tables.stream()
                .map(table -> table + " "
                        + jdbc.sql("select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from " + table)
                                .query(String.class)
                                .single())
                .collect(Collectors.joining("\n"));
    }

    /// Connections that nobody gave back.
    int borrowed() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    List<String> leaks(Answered answer, Role role) {
        Set<Permission> held = role.permissions();
        List<String> leaks = new ArrayList<>();
        if (!held.contains(Permission.READ_PROJECTS)) {
            otherWords.stream().filter(answer.text()::contains).forEach(leaks::add);
            if (!held.contains(Permission.READ_OWN_PROJECTS)) {
                ownWords.stream().filter(answer.text()::contains).forEach(leaks::add);
            }
        }
        return leaks;
    }
}
