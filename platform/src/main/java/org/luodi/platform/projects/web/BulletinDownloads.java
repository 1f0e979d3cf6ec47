package org.luodi.platform.projects.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.luodi.gongwen.DocxWriter;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.projects.bulletin.BulletinDocument;
import org.luodi.platform.projects.bulletin.BulletinFigures;
import org.luodi.platform.projects.bulletin.BulletinJson;
import org.luodi.platform.projects.bulletin.BulletinText;
import org.luodi.platform.projects.bulletin.BulletinWorkbook;
import org.luodi.platform.shell.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands the bulletin of a month out as a file.
@Controller
class BulletinDownloads {
    private final Bulletins bulletins;
    private final BulletinTexts texts;
    private final Exports exports;
    private final Clock clock;

    BulletinDownloads(Bulletins bulletins, BulletinTexts texts, Exports exports, Clock clock) {
        this.bulletins = bulletins;
        this.texts = texts;
        this.exports = exports;
        this.clock = clock;
    }

    /// The forms of the file, by the ending of its address.
    private enum Form {
        DOCX,
        XLSX,
        JSON,
        TXT;

        static Optional<Form> of(String ending) {
            return Arrays.stream(values())
                    .filter(form -> form.name().equalsIgnoreCase(ending))
                    .findFirst();
        }
    }

    @GetMapping("/projects/months/{month}/bulletin.{ending:docx|xlsx|json|txt}")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable YearMonth month, @PathVariable String ending) {
        actor.require(Permission.EXPORT_FIGURES);
        Form form = Form.of(ending).orElseThrow(() -> new NotFound(ending));
        BulletinFigures figures = bulletins.month(actor, month).figures();
        BulletinText text = texts.bulletin(actor, figures);
        Exports.Handed file =
                new Exports.Handed(text.title() + "." + ending, type(form), bytes(form, actor, figures, text));
        return exports.hand(actor, "projects/" + month, file);
    }

    private byte[] bytes(Form form, Actor actor, BulletinFigures figures, BulletinText text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (form) {
            case DOCX ->
                DocxWriter.write(
                        BulletinDocument.of(
                                figures,
                                text,
                                texts.letterhead(actor, figures.month()).letterhead(LocalDate.now(clock))),
                        out);
            case XLSX -> BulletinWorkbook.write(figures, out);
            case JSON -> BulletinJson.write(figures, out);
            case TXT -> out.writeBytes(text.plain().getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static MediaType type(Form form) {
        return switch (form) {
            case DOCX -> Exports.DOCX;
            case XLSX -> Exports.XLSX;
            case JSON -> MediaType.APPLICATION_JSON;
            case TXT -> new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
        };
    }
}
