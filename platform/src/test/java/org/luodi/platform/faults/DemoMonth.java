package org.luodi.platform.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.luodi.platform.Luodi;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Role;
import org.luodi.platform.access.audit.VerifiedTrail;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.ledger.ImportingPlan;
import org.luodi.platform.projects.ledger.ImportingReturns;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.Upload;
import org.luodi.platform.projects.ledger.store.ImportJob;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.storage.StoppableServer;
import org.luodi.platform.storage.StorageSettings;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

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

    /// Luodi on a server that a test may stop.
    ///
    /// @param more settings beside those of the demo without its year
    static ConfigurableApplicationContext start(StoppableServer server, Path data, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--luodi.demo=true",
                "--luodi.demo-folder=none",
                "--luodi.demo-password=" + Person.PASSWORD,
                "--luodi.data=" + data,
                "--luodi.db.url=" + server.url(),
                "--luodi.db.user=" + server.user(),
                "--luodi.db.password=" + server.password()));
        settings.addAll(List.of(more));
        return new SpringApplicationBuilder(Luodi.class).run(settings.toArray(String[]::new));
    }

    /// What the audit trail says of itself: its faults, then its words.
    static String verified(StoppableServer server, Path data) throws Exception {
        return VerifiedTrail.of(StorageSettings.of(Map.of(
                "LUODI_DATA", data.toString(),
                "LUODI_DB_URL", server.url(),
                "LUODI_DB_USER", server.user(),
                "LUODI_DB_PASSWORD", server.password())));
    }

    /// Asks the unit about a doubt and takes that back, in turn.
    static HttpResponse<String> turn(Person clerk, Doubt doubt, int number, String request)
            throws IOException, InterruptedException {
        String place = doubt.place().key();
        if (number % 2 == 1) {
            return clerk.post(PATH + "/doubts/withdraw", "place", place, "requestId", request);
        }
        return clerk.post(
                PATH + "/doubts/answer",
                "place",
                place,
                "choice",
                "ASK_UNIT",
                "fingerprint",
                doubt.fingerprint(),
                "requestId",
                request);
    }

    /// Hands one return in.
    static HttpResponse<String> send(Person clerk, byte[] file, String request)
            throws IOException, InterruptedException {
        return clerk.upload(PATH + "/import", "files", "a.xlsx", file, "requestId", request);
    }

    private static Upload upload(Path file) {
        try {
            return new Upload(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
