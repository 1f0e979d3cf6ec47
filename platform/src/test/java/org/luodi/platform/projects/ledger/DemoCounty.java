package org.luodi.platform.projects.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Role;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Place;
import org.luodi.standards.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo county's files and what is true of them (`demo/jiangxian-2021`).
final class DemoCounty {
    static final int YEAR = 2021;
    static final YearMonth SEPTEMBER = YearMonth.of(YEAR, 9);
    static final CountyCode CODE = new CountyCode("140826");
    static final Actor CLERK = new Actor(CODE, "clerk", "Li", Role.DRC_CLERK, Optional.empty());

    private static final Path FOLDER = Path.of("..", "demo", "jiangxian-2021");
    private static final JsonNode TRUTH = JsonMapper.builder().build().readTree(bytes(FOLDER.resolve("truth.json")));

    private DemoCounty() {}

    static Upload plan() {
        return upload(FOLDER.resolve("annual-plan.xlsx"));
    }

    static List<Upload> returns(YearMonth month) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(month.toString()))) {
            return files.sorted().map(DemoCounty::upload).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Money completed(YearMonth month) {
        return Money.ofWan(
                TRUTH.get("done").get(Integer.toString(month.getMonthValue())).asLong());
    }

    static int faults() {
        return TRUTH.get("faults").size();
    }

    /// The kinds of the planted faults.
    static List<String> faultKinds() {
        return TRUTH.get("faults")
                .valueStream()
                .map(fault -> fault.get("kind").asString())
                .toList();
    }

    static Money cumulative(String project, YearMonth month) {
        return TRUTH.get("projects")
                .valueStream()
                .filter(one -> one.get("name").asString().equals(project))
                .map(one -> Money.ofWan(one.get("cum")
                        .get(Integer.toString(month.getMonthValue()))
                        .asLong()))
                .findFirst()
                .orElseThrow();
    }

    /// The answer that the truth gives to a doubt.
    static Answer answer(Doubt doubt, MonthReview review) {
        return switch (doubt.place()) {
            case Place.OfUnit place ->
                correct(
                        doubt,
                        review.plan().stream()
                                .filter(project -> project.unit().equals(place.unit()))
                                .map(project -> cumulativeOf(project, review))
                                .toList());
            case Place.OfUnknown ignored -> doubt.proposals().getFirst().taken(doubt, "", "");
            case Place.OfProject ignored -> {
                PlannedProject project = doubt.project().orElseThrow();
                yield doubt.rows().size() > 1
                        ? doubt.proposals().getFirst().taken(doubt, "", "")
                        : correct(doubt, corrections(doubt, project, review));
            }
        };
    }

    private static List<Answer.Correction> corrections(Doubt doubt, PlannedProject project, MonthReview review) {
        List<Answer.Correction> corrections = new ArrayList<>();
        corrections.add(cumulativeOf(project, review));
        doubt.findings().stream()
                .filter(finding -> finding.field().equals(Optional.of(FigureField.PLAN)))
                .forEach(finding ->
                        corrections.add(new Answer.Correction(project.id(), FigureField.PLAN, project.annualPlan())));
        return corrections;
    }

    private static Answer.Correction cumulativeOf(PlannedProject project, MonthReview review) {
        return new Answer.Correction(
                project.id(),
                FigureField.CUMULATIVE,
                cumulative(
                        project.name(),
                        YearMonth.of(YEAR, review.period().month().getMonthValue())));
    }

    static Answer correct(Doubt doubt, List<Answer.Correction> corrections) {
        return new Answer(
                doubt.place(),
                Answer.Kind.CORRECT,
                corrections,
                Optional.<ProjectId>empty(),
                Optional.empty(),
                "",
                doubt.fingerprint(),
                "");
    }

    static Money completed(MonthReview review) {
        return review.figures().stream()
                .map(figure -> figure.figure().cumulative())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Upload upload(Path path) {
        return new Upload(path.getFileName().toString(), bytes(path));
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
