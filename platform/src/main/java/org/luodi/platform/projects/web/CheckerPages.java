package org.luodi.platform.projects.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.gongwen.DocxText;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.RateLimited;
import org.luodi.platform.documents.UploadGate;
import org.luodi.platform.kernel.WrittenDate;
import org.luodi.platform.projects.checker.BulletinChecker;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.shell.PageView;
import org.luodi.standards.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Checks the figures of any bulletin: pasted, or a file. Nothing of it is kept.
@Controller
class CheckerPages {
    private static final int LARGEST_FILE = 8 << 20;

    private final Checking checking;
    private final ReviewingMonths months;
    private final UploadGate gate;

    CheckerPages(Checking checking, ReviewingMonths months, UploadGate gate) {
        this.gate = gate;
        this.checking = checking;
        this.months = months;
    }

    /// @param example present to fill in the sample
    @GetMapping("/projects/checker")
    PageView empty(Actor actor, @RequestParam Optional<String> example) {
        actor.require(Permission.CHECK_BULLETIN);
        return PageView.of(
                "projects/checker",
                new CheckerPage(
                        example.isPresent() ? sample() : "",
                        held(actor),
                        Optional.empty(),
                        "",
                        List.of(),
                        Optional.empty()));
    }

    /// @param text as pasted; a file wins over it
    /// @param month of the ledger to compare with; empty to let the text tell
    @RateLimited(perMinute = 30)
    @PostMapping("/projects/checker")
    PageView check(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String month,
            @RequestParam Optional<MultipartFile> file) {
        actor.require(Permission.CHECK_BULLETIN);
        Optional<YearMonth> chosen = WrittenDate.month(month);
        String given = text.replace("\r\n", "\n");
        try {
            given = file.filter(upload -> !upload.isEmpty())
                    .map(upload -> read(actor, upload))
                    .orElse(given);
            if (given.isBlank()) {
                throw new Refusal("checker.empty", "nothing was given", "");
            }
            CheckerPage.Result result = checking.check(actor, given, chosen);
            return PageView.of(
                    "projects/checker",
                    new CheckerPage(given, held(actor), chosen, "", List.of(), Optional.of(result)));
        } catch (Refusal refusal) {
            String kept = given.length() > BulletinChecker.LONGEST ? "" : given;
            return PageView.of(
                            "projects/checker",
                            new CheckerPage(
                                    kept,
                                    held(actor),
                                    chosen,
                                    refusal.code().startsWith("documents.")
                                            ? refusal.code()
                                            : "projects.refusal." + refusal.code(),
                                    refusal.args(),
                                    Optional.empty()))
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private List<Period> held(Actor actor) {
        return actor.may(Permission.READ_PROJECTS) ? months.periods(actor) : List.of();
    }

    private String read(Actor actor, MultipartFile file) {
        if (file.getSize() > LARGEST_FILE) {
            throw new Refusal("checker.file-too-large", "the file is too large", name(file));
        }
        try {
            byte[] bytes = file.getBytes();
            gate.admit(actor, name(file), bytes);
            boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
            boolean word =
                    packed || name(file).toLowerCase(java.util.Locale.ROOT).matches(".*\\.(docx?|wps)");
            return word ? String.join("\n", DocxText.read(new ByteArrayInputStream(bytes))) : plain(bytes, name(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    /// Texts from Windows are in GB18030 unless they are proper UTF-8; a picture is neither.
    private static String plain(byte[] bytes, String name) {
        String text = decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> decoded(bytes, Charset.forName("GB18030")))
                .filter(read -> read.indexOf('\0') < 0)
                .orElseThrow(() -> new Refusal("checker.not-text", "the file is no text", name));
        return text.replace("\uFEFF", "").replace("\r\n", "\n");
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    private static String sample() {
        try (InputStream in = CheckerPages.class.getResourceAsStream("/checker/sample.txt")) {
            if (in == null) {
                throw new IllegalStateException("checker/sample.txt is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
