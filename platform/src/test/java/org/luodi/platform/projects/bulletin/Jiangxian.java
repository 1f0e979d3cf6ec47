package org.luodi.platform.projects.bulletin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.MonthlyFigure.Basis;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.standards.Money;

/// September 2021 of the demonstration county, all right.
final class Jiangxian {
    static final String COUNTY = "绛县";
    static final YearMonth SEPTEMBER = YearMonth.of(2021, 9);

    private Jiangxian() {}

    private static List<String[]> rows() {
        try (InputStream in = Objects.requireNonNull(Jiangxian.class.getResourceAsStream("jiangxian-2021-09.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<PlannedProject> plan() {
        return rows().stream()
                .map(row -> new PlannedProject(
                        new ProjectId(Long.parseLong(row[0])),
                        row[1],
                        Optional.of(row[2]),
                        row[4],
                        row[5],
                        row[3],
                        Nature.valueOf(row[6]),
                        Money.ofWan(row[7]),
                        Money.ofWan(row[8]),
                        Optional.empty(),
                        Origin.of("annual-plan.xlsx", "Sheet1", "H" + (Integer.parseInt(row[0]) + 3))))
                .toList();
    }

    static Map<ProjectId, MonthlyFigure> figures() {
        Map<ProjectId, MonthlyFigure> figures = new TreeMap<>();
        for (String[] row : rows()) {
            ProjectId id = new ProjectId(Long.parseLong(row[0]));
            Money september = Money.ofWan(row[10]);
            figures.put(
                    id,
                    new MonthlyFigure(
                            id,
                            september.minus(Money.ofWan(row[9])),
                            september,
                            List.of(Origin.of(row[4] + ".xlsx", "月报", "F" + row[0])),
                            Basis.SENT,
                            Optional.of(Boolean.valueOf(row[11])),
                            "",
                            "无"));
        }
        return figures;
    }

    static BulletinInput input() {
        return input(figures(), List.of());
    }

    static BulletinInput input(Map<ProjectId, MonthlyFigure> figures, List<Doubt> doubts) {
        return new BulletinInput(COUNTY, SEPTEMBER, plan(), figures, doubts, ListSettings.standard());
    }

    /// One project's figure with another problem.
    static void complain(Map<ProjectId, MonthlyFigure> figures, long project, String problem) {
        figures.computeIfPresent(
                new ProjectId(project),
                (id, old) -> new MonthlyFigure(
                        id,
                        old.month(),
                        old.cumulative(),
                        old.origins(),
                        old.basis(),
                        old.started(),
                        old.progress(),
                        problem));
    }
}
