package org.luodi.platform.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.ledger.LearningHeaders;
import org.luodi.platform.projects.ledger.ReturnFiles;
import org.luodi.platform.projects.ledger.Upload;
import org.luodi.platform.projects.ledger.store.Understood;
import org.luodi.platform.projects.workbook.ReturnVocabulary;
import org.luodi.platform.shell.PageView;
import org.luodi.sheets.Field;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Shows what was understood of a file beside a picture of it, and takes what a person knows better.
@Controller
@RequestMapping(ImportPages.MONTH + "/files/{file}")
class FilePages {
    /// The fields that a column may be given to, in the order of the usual table.
    static final List<String> FIELDS =
            ReturnVocabulary.fields().stream().map(Field::name).toList();

    private final ReturnFiles files;
    private final LearningHeaders headers;
    private final FileCards cards;

    FilePages(ReturnFiles files, LearningHeaders headers, FileCards cards) {
        this.files = files;
        this.headers = headers;
        this.cards = cards;
    }

    @GetMapping
    PageView file(Actor actor, @PathVariable YearMonth month, @PathVariable long file, HttpServletRequest request) {
        return view(cards.page(actor, month, file, Optional.empty()), request);
    }

    /// @param cell to cut the picture around, such as `K10`; absent for the sheet from its top
    @GetMapping("/picture")
    PageView picture(
            Actor actor, @PathVariable YearMonth month, @PathVariable long file, @RequestParam Optional<String> cell) {
        List<Understood.Column> columns =
                files.file(actor, file).understood().map(Understood::columns).orElse(List.of());
        return PageView.of("projects/picture", PictureTable.of(files.picture(actor, file, cell), columns));
    }

    @GetMapping("/original")
    ResponseEntity<byte[]> original(Actor actor, @PathVariable YearMonth month, @PathVariable long file) {
        Upload content = files.content(actor, file);
        return download(content.name(), content.bytes());
    }

    /// @param field name of a field; empty when columns with this header are to be ignored
    @PostMapping("/columns")
    PageView teach(
            Actor actor,
            @PathVariable YearMonth month,
            @PathVariable long file,
            @RequestParam String header,
            @RequestParam String field,
            HttpServletRequest request) {
        List<Long> again = headers.learn(actor, header, Optional.of(field).filter(FIELDS::contains));
        return view(cards.page(actor, month, file, Optional.of(again.size())), request);
    }

    @PostMapping("/unit")
    View unit(Actor actor, @PathVariable YearMonth month, @PathVariable long file, @RequestParam String unit) {
        files.assignUnit(actor, file, unit);
        return Htmx.seeOther(MonthHead.path(month) + "/import?said=unit-named#file-" + file);
    }

    @PostMapping("/undo")
    View undo(Actor actor, @PathVariable YearMonth month, @PathVariable long file) {
        files.undo(actor, file);
        return Htmx.seeOther(MonthHead.path(month) + "/import?said=file-undone");
    }

    private static PageView view(FilePage page, HttpServletRequest request) {
        return PageView.of(Htmx.asks(request) ? "projects/file-details" : "projects/file", page);
    }

    /// The sender chose the bytes: they are only ever saved, never shown by the browser as a page of this host.
    private static ResponseEntity<byte[]> download(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
