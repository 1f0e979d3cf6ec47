package org.luodi.platform.projects.ledger;

import static org.luodi.platform.projects.ledger.DemoCounty.CLERK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.luodi.platform.Luodi;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.projects.ledger.store.ImportJob;
import org.luodi.platform.projects.ledger.store.ProjectFigure;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.standards.Money;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The Luodi that [CrashTest] kills: it looks whether everything that was acknowledged before is there and nothing is
/// half, does again what was broken off, and then works on a new year, saying each acknowledgement on its output.
final class CrashChild {
    private final ConfigurableApplicationContext luodi;
    private final JdbcClient jdbc;
    private final Set<String> acknowledged;

    private CrashChild(ConfigurableApplicationContext luodi, Set<String> acknowledged) {
        this.luodi = luodi;
        this.jdbc = luodi.getBean(JdbcClient.class);
        this.acknowledged = acknowledged;
    }

    /// @param arguments data folder, file of acknowledgements, last year worked on, year to work on
    public static void main(String[] arguments) {
        try {
            RowScope.everyCounty().<Boolean, IOException>call(() -> {
                live(arguments);
                return true;
            });
        } catch (IOException | RuntimeException failure) {
            // Luodi's own threads would keep this process alive, and the test waiting.
            check(false, failure.toString());
        }
    }

    private static void live(String[] arguments) throws IOException {
        ConfigurableApplicationContext luodi = new SpringApplicationBuilder(Luodi.class)
                .properties("luodi.data=" + arguments[0], "server.port=0", "luodi.demo=false")
                .run();
        CrashChild child = new CrashChild(luodi, new HashSet<>(Files.readAllLines(Path.of(arguments[1]))));
        int last = Integer.parseInt(arguments[2]);
        int next = Integer.parseInt(arguments[3]);
        child.awaitImports();
        for (int year = next - 1; year >= Math.max(DemoCounty.YEAR, next - 2); year--) {
            child.verify(year, month(year, 8));
            child.verify(year, month(year, 9));
        }
        if (last < next) {
            child.work(last, false);
            child.verifyWhole(last);
        }
        say("WORKING");
        child.work(next, true);
        child.verifyWhole(next);
        say("DONE");
        Runtime.getRuntime().halt(0);
    }

    private static YearMonth month(int year, int month) {
        return YearMonth.of(year, month);
    }

    private static void say(String line) {
        System.out.println("@" + line);
        System.out.flush();
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            say("BROKEN " + what);
            Runtime.getRuntime().halt(3);
        }
    }

    /// A clerk's two months. The same requests again, after whatever came in between, must come to the same.
    private void work(int year, boolean first) {
        luodi.getBean(ImportingPlan.class).importPlan(CLERK, year, DemoCounty.plan());
        acknowledge("plan " + year);
        month(year, 8, first);
        month(year, 9, first);
    }

    private void month(int year, int number, boolean first) {
        YearMonth month = month(year, number);
        ReviewingMonths reviewing = luodi.getBean(ReviewingMonths.class);
        if (reviewing.review(CLERK, month).period().closed()) {
            return;
        }
        ImportingReturns importing = luodi.getBean(ImportingReturns.class);
        ImportJob job =
                importing.submit(CLERK, month, DemoCounty.returns(month(DemoCounty.YEAR, number)), "import " + month);
        acknowledge("import " + month);
        check(importing.await(CLERK, job.id(), Duration.ofMinutes(2)).finished(), "import of " + month + " never ends");
        // The years worked on lie ahead, so a missing return is only awaited there; it is answered all the same.
        for (Doubt doubt : reviewing.review(CLERK, month).doubts().stream()
                .filter(Doubt::open)
                .toList()) {
            String request = "answer " + month + " " + doubt.place().key();
            luodi.getBean(AnsweringDoubts.class)
                    .answer(CLERK, month, DemoCounty.answer(doubt, reviewing.review(CLERK, month)), request);
            acknowledge(request);
        }
        luodi.getBean(ClosingMonths.class).close(CLERK, month);
        acknowledge("close " + month);
    }

    private static void acknowledge(String what) {
        say("ACK " + what);
    }

    private void awaitImports() {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (count("select count(*) from projects.import_job where finished_at is null") > 0) {
            check(System.nanoTime() < end, "an acknowledged import was not taken up again");
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /// Nothing acknowledged is lost, nothing is doubled, and the month is open or closed.
    private void verify(int year, YearMonth month) {
        String day = "'" + month.atDay(1) + "'";
        long figures = count("select count(*) from projects.closed_figure where month = " + day);
        boolean closed = count("select count(*) from projects.period where state = 'CLOSED' and month = " + day) == 1;
        check(figures == (closed ? 55 : 0), month + " is half: closed " + closed + " with " + figures + " figures");
        check(closed || !acknowledged.contains("close " + month), "the closing of " + month + " is lost");
        long files = count("select count(*) from projects.return_file where month = " + day);
        long inEffect = count("select count(*) from projects.return_file where state = 'READ' and month = " + day);
        int sent = DemoCounty.returns(month(DemoCounty.YEAR, month.getMonthValue()))
                .size();
        check(files == inEffect, month + " has files twice");
        check(
                files == sent || !acknowledged.contains("import " + month),
                "of the import of " + month + " " + files + " files are left");
        check(count("""
                        select count(*) from projects.return_file f where f.month = %s and f.row_count <> (
                            select count(*) from projects.return_row r where r.file_id = f.file_id)
                        """.formatted(day)) == 0, month + " has files with rows lost or doubled");
        for (String one : acknowledged) {
            if (one.startsWith("answer " + month)) {
                long kept = jdbc.sql("select count(*) from projects.answer where request_id = :request")
                        .param("request", one)
                        .query(Long.class)
                        .single();
                check(kept == 1, "the " + one + " is kept " + kept + " times");
            }
        }
        check(count("""
                        select count(*) from (select place_key from projects.answer where month = %s
                        group by place_key having count(*) > 1) twice
                        """.formatted(day)) == 0, month + " has answers twice");
    }

    /// A year that was worked to its end says what the truth says, whatever happened on the way.
    private void verifyWhole(int year) {
        for (int number : List.of(8, 9)) {
            YearMonth month = month(year, number);
            verify(year, month);
            MonthReview review = luodi.getBean(ReviewingMonths.class).review(CLERK, month);
            Money truth = DemoCounty.completed(month(DemoCounty.YEAR, number));
            check(DemoCounty.completed(review).equals(truth), month + " sums to " + DemoCounty.completed(review));
            Money listed = luodi.getBean(ProjectLists.class)
                    .page(CLERK, ListQuery.of(month))
                    .all()
                    .cumulative();
            check(listed.equals(truth), "the list of " + month + " sums to " + listed);
            check(
                    review.figures().stream()
                            .noneMatch((ProjectFigure figure) -> figure.figure().provisional()),
                    "provisional");
        }
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
