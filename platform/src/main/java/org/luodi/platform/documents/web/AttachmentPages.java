package org.luodi.platform.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.documents.Attachment;
import org.luodi.platform.documents.AttachmentKey;
import org.luodi.platform.documents.AttachmentLabel;
import org.luodi.platform.documents.AttachmentList;
import org.luodi.platform.documents.AttachmentList.Refused;
import org.luodi.platform.documents.AttachmentLists;
import org.luodi.platform.documents.Attachments;
import org.luodi.platform.shell.PageView;
import org.luodi.standards.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Takes files for a thing, removes them and brings them back, and hands them out so that no browser takes them
/// for a page of this host.
@Controller
@RequestMapping("/attachments")
class AttachmentPages {
    /// Nothing that a file might hold runs, loads or asks: even opened in the browser it is a picture or a
    /// download.
    static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox";

    private static final int MOST_AT_ONCE = 20;

    private final Attachments attachments;
    private final AttachmentLists lists;

    AttachmentPages(Attachments attachments, AttachmentLists lists) {
        this.attachments = attachments;
        this.lists = lists;
    }

    /// Takes files. Each is judged by itself: one that is refused does not keep the others out.
    @PostMapping
    View attach(
            Actor actor,
            @RequestParam String kind,
            @RequestParam String id,
            @RequestParam(defaultValue = "INTERNAL") AttachmentLabel label,
            @RequestParam(name = "files", required = false) Optional<List<MultipartFile>> files,
            HttpServletRequest request) {
        AttachmentKey key = new AttachmentKey(kind, id);
        attachments.writable(actor, key);
        List<Refused> refused = new ArrayList<>();
        List<MultipartFile> sent =
                files.orElse(List.of()).stream().filter(file -> !file.isEmpty()).toList();
        if (sent.size() > MOST_AT_ONCE) {
            throw new Refusal("documents.too-many-at-once", "more than " + MOST_AT_ONCE, "", "" + MOST_AT_ONCE);
        }
        for (MultipartFile file : sent) {
            try {
                attachments.attach(actor, key, label, name(file), bytes(file));
            } catch (Refusal refusal) {
                refused.add(new Refused(refusal.code(), refusal.args()));
            }
        }
        return answer(actor, key, refused, request);
    }

    @PostMapping("/{attachment:\\d{1,18}}/remove")
    View remove(Actor actor, @PathVariable long attachment, HttpServletRequest request) {
        return answer(actor, attachments.remove(actor, attachment).place(), List.of(), request);
    }

    @PostMapping("/{attachment:\\d{1,18}}/restore")
    View restore(Actor actor, @PathVariable long attachment, HttpServletRequest request) {
        return answer(actor, attachments.restore(actor, attachment).place(), List.of(), request);
    }

    /// The file: pictures to look at, everything else to save.
    @GetMapping("/{attachment:\\d{1,18}}")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long attachment) {
        Attachments.Opened opened = attachments.open(actor, attachment);
        Attachment found = opened.attachment();
        ContentDisposition.Builder how =
                found.kind().image() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return handed(
                opened.bytes(),
                MediaType.parseMediaType(found.kind().mediaType()),
                how.filename(found.name(), StandardCharsets.UTF_8).build());
    }

    @GetMapping("/{attachment:\\d{1,18}}/thumbnail")
    ResponseEntity<byte[]> thumbnail(Actor actor, @PathVariable long attachment) {
        return handed(
                attachments.thumbnail(actor, attachment),
                MediaType.IMAGE_JPEG,
                ContentDisposition.inline().build());
    }

    private static ResponseEntity<byte[]> handed(byte[] bytes, MediaType type, ContentDisposition how) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(bytes);
    }

    private View answer(Actor actor, AttachmentKey key, List<Refused> refused, HttpServletRequest request) {
        AttachmentList list = lists.of(actor, key, refused);
        HttpStatus status = refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        if (request.getHeader("HX-Request") != null) {
            return PageView.of("documents/attachments", list).status(status);
        }
        if (refused.isEmpty()) {
            RedirectView back = new RedirectView(list.page() + "#attachments");
            back.setStatusCode(HttpStatus.SEE_OTHER);
            return back;
        }
        return PageView.of("documents/refused", list).status(status);
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read an upload", failure);
        }
    }
}
