package org.luodi.platform.projects.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luodi.platform.projects.ledger.DemoCounty.CLERK;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.luodi.platform.projects.ledger.store.ImportJob;
import org.luodi.platform.projects.review.Place;
import org.luodi.platform.storage.FreshDatabase;
import org.luodi.standards.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// Ten thousand projects, month after month. The limits are generous, for the machine may be busy; what is measured is
/// printed.
@Tag("slow")
@FreshDatabase
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class SpeedTest {
    private static final BigCounty COUNTY = new BigCounty(10_000);
    private static final int YEAR = 2022;

    @Autowired
    ImportingPlan importingPlan;

    @Autowired
    ImportingReturns importing;

    @Autowired
    ReviewingMonths reviewing;

    @Autowired
    ClosingMonths closing;

    @Autowired
    ProjectLists lists;

    @Test
    void tenThousandProjectsTakeSeconds() throws Exception {
        timed("plan", () -> importingPlan.importPlan(CLERK, YEAR, COUNTY.plan(YEAR)));
        for (int number = 1; number <= Integer.getInteger("months", 4); number++) {
            YearMonth month = YearMonth.of(YEAR, number);
            var files = COUNTY.returns(month);
            ImportJob job = timed(
                    "import " + month,
                    () -> importing.await(
                            CLERK,
                            importing
                                    .submit(CLERK, month, files, "import " + month)
                                    .id(),
                            Duration.ofMinutes(2)));
            assertThat(job.finished()).isTrue();
            MonthReview review = timed("review " + month, () -> reviewing.review(CLERK, month));
            assertThat(review.doubts()).isEmpty();
            assertThat(DemoCounty.completed(review)).isEqualTo(Money.ofWan(COUNTY.cumulative(month)));
            timed("close " + month, () -> closing.close(CLERK, month));
            timed("first page " + month, () -> lists.page(CLERK, ListQuery.of(month)));
            long start = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                lists.page(CLERK, ListQuery.of(month));
            }
            System.out.printf("## a page %.2f ms%n", (System.nanoTime() - start) / 200e6);
        }
        assertThat(reviewing.review(CLERK, YearMonth.of(YEAR, 5)).at(new Place.OfUnit("x")))
                .isEmpty();
    }

    /// On a busy machine the time that passes says little; this says what our own side costs.
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        long processor = processor();
        T result = work.call();
        System.out.printf(
                "## %s %d ms, processor of this JVM %d ms%n",
                what, (System.nanoTime() - start) / 1_000_000, (processor() - processor) / 1_000_000);
        return result;
    }
}
