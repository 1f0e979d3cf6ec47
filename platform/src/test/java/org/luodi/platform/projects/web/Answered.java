package org.luodi.platform.projects.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.HtmlUtils;

/// Everything that an answer tells, also inside of workbooks and documents.
///
/// @param status HTTP status
/// @param text headers and body as text
record Answered(int status, String text) {
    static Answered of(MockHttpServletResponse response) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String header : response.getHeaderNames()) {
            text.append(header).append(": ").append(response.getHeaders(header)).append('\n');
        }
        byte[] body = response.getContentAsByteArray();
        if (body.length > 3 && body[0] == 'P' && body[1] == 'K') {
            Path file = Files.createTempFile("answered", ".zip");
            Files.write(file, body);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } else {
            text.append(new String(body, StandardCharsets.UTF_8));
        }
        return new Answered(response.getStatus(), HtmlUtils.htmlUnescape(text.toString()));
    }
}
