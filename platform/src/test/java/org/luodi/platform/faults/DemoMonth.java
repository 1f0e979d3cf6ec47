package org.luodi.platform.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Role;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.ledger.ImportingPlan;
import org.luodi.platform.projects.ledger.ImportingReturns;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.Upload;
import org.luodi.platform.projects.ledger.store.ImportJob;
import org.luodi.platform.projects.review.Doubt;
import org.springframework.context.ApplicationContext;

/// The demo county's September, handed in, with its doubts.
final class DemoMonth {
    static final YearMonth MONTH = YearMonth.of(2021, 9);
    static final String PATH = "/projects/months/" + MONTH;
    static final Path FOLDER = Path.of("..", "demo", "jiangxian-2021");
    static final Path ONE_RETURN = FOLDER.resolve("2021-09").resolve("县交通运输局.xlsx");
    static final Actor CLERK = new Actor(new CountyCode("140826"), "clerk", "李晓梅", Role.DRC_CLERK, Optional.empty());

    private DemoMonth() {}

    static List<Doubt> handIn(ApplicationContext luodi) throws IOException {
        luodi.getBean(ImportingPlan.class).importPlan(CLERK, 2021, upload(FOLDER.resolve("annual-plan.xlsx")));
        try (Stream<Path> files = Files.list(FOLDER.resolve(MONTH.toString()))) {
            ImportingReturns importing = luodi.getBean(ImportingReturns.class);
            ImportJob job = importing.submit(
                    CLERK, MONTH, files.sorted().map(DemoMonth::upload).toList(), "hand-in");
            if (!importing.await(CLERK, job.id(), Duration.ofMinutes(4)).finished()) {
                throw new IllegalStateException("The demo's returns are not read in time");
            }
        }
        return luodi.getBean(ReviewingMonths.class).review(CLERK, MONTH).doubts();
    }

    private static Upload upload(Path file) {
        try {
            return new Upload(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
