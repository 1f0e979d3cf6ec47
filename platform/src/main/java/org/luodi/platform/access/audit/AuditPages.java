package org.luodi.platform.access.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.RecordedEntry;
import org.luodi.platform.shell.NavigationEntry;
import org.luodi.platform.shell.PageView;
import org.luodi.sheets.SheetColumn;
import org.luodi.sheets.SheetLayout;
import org.luodi.sheets.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The auditor's page: everything that was done, by person, action, day and subject, and the same as a workbook.
@Controller
class AuditPages {
    static final String PATH = "/audit";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> COLUMNS =
            List.of("number", "time", "person", "account", "address", "action", "subject", "before", "after", "reason");

    private final ReadingAudit reading;
    private final MessageSource messages;
    private final Clock clock;

    AuditPages(ReadingAudit reading, MessageSource messages, Clock clock) {
        this.reading = reading;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    PageView list(
            Actor actor,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String below) {
        AuditQuery query = AuditQuery.of(person, action, subject, from, to, below);
        return PageView.of(
                "access/audit", AuditListPage.of(query, reading.actions(actor), reading.page(actor, query)));
    }

    @GetMapping(PATH + "/export")
    ResponseEntity<byte[]> export(
            Actor actor,
            Locale locale,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        AuditQuery query = AuditQuery.of(person, action, subject, from, to, "");
        String file = words("access.audit.file", locale) + "-" + STAMP.format(LocalDateTime.now(clock)) + ".xlsx";
        List<List<Object>> rows = new ArrayList<>();
        reading.export(actor, query, file, entry -> rows.add(row(entry, locale)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(workbook(rows, locale));
    }

    private List<Object> row(RecordedEntry recorded, Locale locale) {
        String action = recorded.entry().action();
        return List.of(
                recorded.id(),
                SECOND.format(recorded.at().atZone(clock.getZone())),
                recorded.name(),
                recorded.account(),
                recorded.address(),
                String.valueOf(messages.getMessage(action, new Object[0], action, locale)),
                recorded.entry().subject(),
                recorded.entry().before(),
                recorded.entry().after(),
                recorded.entry().reason());
    }

    private byte[] workbook(List<List<Object>> rows, Locale locale) {
        String title = words("access.audit.title", locale);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter writer = new SheetWriter(bytes)) {
            writer.write(
                    new SheetLayout(
                            title,
                            title,
                            "",
                            COLUMNS.stream()
                                    .map(name -> new SheetColumn(words("access.audit.column." + name, locale), SheetColumn.Format.TEXT))
                                    .toList()),
                    rows);
        }
        return bytes.toByteArray();
    }

    private String words(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry auditNavigation() {
            return new NavigationEntry("access.audit.nav", PATH, 910, Permission.READ_AUDIT);
        }
    }
}
