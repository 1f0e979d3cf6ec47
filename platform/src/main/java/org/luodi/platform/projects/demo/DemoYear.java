package org.luodi.platform.projects.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Role;
import org.luodi.platform.kernel.CountySettings;
import org.luodi.platform.projects.ledger.ClosingMonths;
import org.luodi.platform.projects.ledger.ImportingPlan;
import org.luodi.platform.projects.ledger.ImportingReturns;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.Upload;
import org.luodi.platform.projects.ledger.store.ImportJob;
import org.luodi.platform.projects.ledger.store.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Loads the demo county's plan and every month but the last through the same doors that people use, and closes them;
/// the last month is left open with nothing in it, to be done by whoever tries Luodi.
///
/// It runs beside the pages, so the sign-in page does not wait for it. Every step may be repeated, so a start that was
/// broken off is taken up by the next one.
@Component
class DemoYear {
    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PLAN = "annual-plan.xlsx";

    private final CountySettings county;
    private final Path folder;
    private final ImportingPlan plans;
    private final ImportingReturns returns;
    private final ClosingMonths closing;
    private final ReviewingMonths reviewing;

    DemoYear(
            CountySettings county,
            @Value("${luodi.demo-folder:demo/jiangxian-2021}") Path folder,
            ImportingPlan plans,
            ImportingReturns returns,
            ClosingMonths closing,
            ReviewingMonths reviewing) {
        this.county = county;
        this.folder = folder;
        this.plans = plans;
        this.returns = returns;
        this.closing = closing;
        this.reviewing = reviewing;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (county.demo() && Files.isRegularFile(folder.resolve(PLAN))) {
            Thread.ofVirtual().name("demo-year").start(this::load);
        }
    }

    void load() {
        List<Path> months = months();
        List<Path> wanted = months.subList(0, months.size() - 1);
        Actor clerk = new Actor(county.countyCode(), "demo", "demo", Role.DRC_CLERK, Optional.empty());
        if (closed(clerk).contains(month(wanted.getLast()))) {
            // Loaded by an earlier start, whose work is the last month's closing: nothing is read again.
            return;
        }
        plans.importPlan(clerk, month(wanted.getFirst()).getYear(), upload(folder.resolve(PLAN)));
        for (Path month : wanted) {
            load(clerk, month);
        }
        LOG.info("The demo county's year is loaded");
    }

    private Set<YearMonth> closed(Actor clerk) {
        return reviewing.periods(clerk).stream()
                .filter(Period::closed)
                .map(Period::month)
                .collect(Collectors.toSet());
    }

    private void load(Actor clerk, Path folderOfMonth) {
        YearMonth month = month(folderOfMonth);
        if (returns.latest(clerk, month).stream().noneMatch(ImportJob::finished)) {
            ImportJob job = returns.submit(clerk, month, uploads(folderOfMonth), "demo-" + month);
            returns.await(clerk, job.id(), PATIENCE);
        }
        closing.close(clerk, month);
    }

    private List<Path> months() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Upload> uploads(Path month) {
        try (Stream<Path> files = Files.list(month)) {
            return files.sorted().map(DemoYear::upload).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Upload upload(Path file) {
        try {
            return new Upload(name(file), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static YearMonth month(Path folderOfMonth) {
        return YearMonth.parse(name(folderOfMonth));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
