package org.luodi.platform.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Forbidden;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.RateLimited;
import org.luodi.platform.projects.ledger.ImportingReturns;
import org.luodi.platform.projects.ledger.ReturnFiles;
import org.luodi.platform.projects.ledger.Upload;
import org.luodi.platform.projects.ledger.store.ImportJob;
import org.luodi.platform.shell.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Takes the files of a month and tells, while they are read and afterwards, what became of each.
@Controller
@RequestMapping(ImportPages.MONTH)
class ImportPages {
    static final String MONTH = "/projects/months/{month:\\d{4}-(?:0[1-9]|1[0-2])}";

    private final ImportingReturns importing;
    private final ReturnFiles files;
    private final MonthHeads heads;
    private final FileCards cards;
    private final Clock clock;

    ImportPages(ImportingReturns importing, ReturnFiles files, MonthHeads heads, FileCards cards, Clock clock) {
        this.importing = importing;
        this.files = files;
        this.heads = heads;
        this.cards = cards;
        this.clock = clock;
    }

    @GetMapping("/import")
    PageView page(Actor actor, @PathVariable YearMonth month, @RequestParam Optional<String> said) {
        requireImporter(actor);
        // Asked before the list: an import that ends in between is then still watched, and the list is renewed.
        Optional<ImportJob> newest = importing.latest(actor, month).stream().findFirst();
        ImportPage.FileList list = cards.list(actor, month, false);
        Optional<ImportPage.Progress> latest =
                newest.map(job -> progress(actor, list.head().closed(), job, Optional.empty(), false));
        return PageView.of(
                "projects/import",
                new ImportPage(
                        list.head(), list, latest, request(), said.filter(word -> word.matches("[a-z-]{1,20}"))));
    }

    @RateLimited(perMinute = 120)
    @PostMapping("/import")
    View submit(
            Actor actor,
            @PathVariable YearMonth month,
            @RequestParam(name = "files", required = false) Optional<List<MultipartFile>> sent,
            @RequestParam String requestId,
            HttpServletRequest request) {
        ImportJob job = importing.submit(actor, month, uploads(sent.orElse(List.of())), requestId);
        if (!Htmx.asks(request)) {
            return Htmx.seeOther(MonthHead.path(month) + "/import#job");
        }
        return fragment(actor, job, Optional.of(request()));
    }

    /// How far an import is: the page asks again and again until it is finished.
    @GetMapping("/imports/{job}")
    View job(Actor actor, @PathVariable YearMonth month, @PathVariable long job, HttpServletRequest request) {
        return Htmx.asks(request)
                ? fragment(actor, importing.progress(actor, job), Optional.empty())
                : Htmx.seeOther(MonthHead.path(month) + "/import#job");
    }

    @PostMapping("/imports/{job}/undo")
    View undo(Actor actor, @PathVariable YearMonth month, @PathVariable long job) {
        files.undoImport(actor, job);
        return Htmx.seeOther(MonthHead.path(month) + "/import?said=import-undone");
    }

    /// The list of files by itself, with the steps of the month renewed.
    @GetMapping("/import/files")
    PageView list(Actor actor, @PathVariable YearMonth month) {
        requireImporter(actor);
        return PageView.of("projects/import-files", cards.list(actor, month, true));
    }

    private PageView fragment(Actor actor, ImportJob job, Optional<String> nextRequest) {
        boolean closed = job.finished() && heads.of(actor, job.month()).closed();
        return PageView.of("projects/import-progress", progress(actor, closed, job, nextRequest, true));
    }

    private ImportPage.Progress progress(
            Actor actor, boolean closed, ImportJob job, Optional<String> nextRequest, boolean watched) {
        int rows = files.rowsRead(actor, job.id());
        return new ImportPage.Progress(MonthHead.path(job.month()), closed, job, rows, left(job), nextRequest, watched);
    }

    /// Files take about as long as those before them.
    private Optional<Duration> left(ImportJob job) {
        int done = job.done();
        if (job.finished() || done == 0) {
            return Optional.empty();
        }
        Duration soFar = Duration.between(job.submittedAt(), clock.instant());
        return Optional.of(soFar.multipliedBy(job.items().size() - done).dividedBy(done));
    }

    private static List<Upload> uploads(List<MultipartFile> sent) {
        return sent.stream()
                .filter(file -> !isBlankField(file))
                .map(ImportPages::upload)
                .toList();
    }

    /// Browsers send a nameless part when no file was chosen. A file without a byte is something else: it is answered.
    private static boolean isBlankField(MultipartFile file) {
        String name = file.getOriginalFilename();
        return file.isEmpty() && (name == null || name.isBlank());
    }

    static Upload upload(MultipartFile file) {
        try {
            String name = file.getOriginalFilename();
            return new Upload(name == null ? "" : name, file.getBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read an upload", failure);
        }
    }

    static String request() {
        return UUID.randomUUID().toString();
    }

    private static void requireImporter(Actor actor) {
        if (!actor.may(Permission.IMPORT_RETURNS) && !actor.may(Permission.REPORT_OWN_RETURN)) {
            throw new Forbidden(Permission.IMPORT_RETURNS);
        }
    }
}
