package org.luodi.platform.projects.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.projects.domain.LastMonth;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.review.MonthInput;
import org.luodi.platform.projects.review.Review;
import org.luodi.platform.projects.workbook.ReturnReader;

/// The months of a year, reviewed one after the other: each gives the next its last month's figures and its plan.
final class YearSoFar {
    /// Doubts that an answer brings up (a claimed row turns out to be wrong) are answered in a further round.
    private static final int MOST_ROUNDS = 3;

    private final ReturnReader reader;
    private final AnswerTable answers;
    private List<PlannedProject> plan;
    private Map<ProjectId, LastMonth> last = Map.of();

    YearSoFar(List<PlannedProject> plan, ReturnReader reader, AnswerTable answers) {
        this.plan = plan;
        this.reader = reader;
        this.answers = answers;
    }

    /// A month with what was read, what came of it, and the plan that it was held against.
    record ReviewedMonth(YearMonth month, MonthFolder folder, Review review, List<PlannedProject> plan) {}

    /// Reviews all months of the year that have a folder beside `folder`, up to and including `month`, the last of
    /// which
    /// is returned last.
    List<ReviewedMonth> upTo(YearMonth month, Path folder) {
        List<ReviewedMonth> months = new ArrayList<>();
        for (int number = 1; number < month.getMonthValue(); number++) {
            YearMonth earlier = YearMonth.of(month.getYear(), number);
            sibling(folder, earlier).ifPresent(path -> months.add(review(earlier, path)));
        }
        months.add(review(month, folder));
        return months;
    }

    private static Optional<Path> sibling(Path folder, YearMonth month) {
        return Optional.ofNullable(folder.toAbsolutePath().normalize().getParent())
                .map(parent -> parent.resolve(month.toString()))
                .filter(Files::isDirectory);
    }

    private ReviewedMonth review(YearMonth month, Path path) {
        MonthFolder folder = MonthFolder.read(path, reader);
        List<PlannedProject> inForce = plan;
        MonthInput input = new MonthInput(month, inForce, last, folder.returns(), List.of());
        Review review = Review.of(input);
        for (int round = 0; round < MOST_ROUNDS && !review.open().isEmpty(); round++) {
            review = Review.of(new MonthInput(
                    month, inForce, last, folder.returns(), answers.to(month, review.doubts(), inForce)));
        }
        carry(review);
        return new ReviewedMonth(month, folder, review, plan);
    }

    private void carry(Review review) {
        Map<ProjectId, LastMonth> held = new HashMap<>();
        for (MonthlyFigure figure : review.figures().values()) {
            held.put(
                    figure.project(),
                    new LastMonth(figure.cumulative(), figure.origins().stream().findFirst(), figure.started()));
        }
        last = held;
        plan = review.plan().appliedTo(plan);
    }
}
