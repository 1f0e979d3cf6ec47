package org.luodi.platform.projects.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.ledger.MonthReview;
import org.luodi.platform.projects.ledger.ReturnFiles;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.web.Exports.Handed;
import org.luodi.platform.shell.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Gives units' own workbooks back with the doubts marked in them.
@Controller
class MarkedReturnPages {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final ReviewingMonths reviewing;
    private final ReturnFiles files;
    private final MarkedReturns marked;
    private final Exports exports;
    private final MessageSource messages;

    MarkedReturnPages(
            ReviewingMonths reviewing,
            ReturnFiles files,
            MarkedReturns marked,
            Exports exports,
            MessageSource messages) {
        this.reviewing = reviewing;
        this.files = files;
        this.marked = marked;
        this.exports = exports;
        this.messages = messages;
    }

    /// One file, marked.
    @GetMapping(ImportPages.MONTH + "/files/{file}/marked")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable YearMonth month, @PathVariable long file) {
        ReturnFile found = files.file(actor, file);
        if (!found.month().equals(month)) {
            throw new NotFound("file " + file + " of " + month);
        }
        Handed handed = marked.of(actor, found, reviewing.review(actor, month).doubts());
        return exports.hand(actor, month + "/file/" + file, handed);
    }

    /// The files of a month, or of one unit in it, in which something is doubted: one as it is, several in a zip.
    @GetMapping(ImportPages.MONTH + "/doubts/marked")
    ResponseEntity<byte[]> month(
            Actor actor, @PathVariable YearMonth month, @RequestParam(defaultValue = "") String unit) {
        MonthReview review = reviewing.review(actor, month);
        List<Handed> handed = files.of(actor, month, false).stream()
                .filter(file ->
                        unit.isEmpty() || file.unit().filter(unit::equals).isPresent())
                .filter(file -> MarkedReturns.any(file, review.doubts()))
                .map(file -> marked.of(actor, file, review.doubts()))
                .toList();
        if (handed.isEmpty()) {
            throw new NotFound("no file of " + month + " has a doubt");
        }
        return exports.hand(actor, month + "/doubts", handed.size() == 1 ? handed.getFirst() : packed(month, handed));
    }

    private Handed packed(YearMonth month, List<Handed> handed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            int number = 0;
            for (Handed file : handed) {
                // Two units may have given their files one name.
                boolean named = handed.stream().filter(file::sameName).count() > 1;
                zip.putNextEntry(new ZipEntry((named ? ++number + "-" : "") + file.name()));
                zip.write(file.bytes());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String name = messages.getMessage(
                "projects.marked.zip", new Object[] {month.toString()}, LocaleContextHolder.getLocale());
        return new Handed(String.valueOf(name), ZIP, out.toByteArray());
    }
}
