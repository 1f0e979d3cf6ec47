package org.luodi.platform.shell;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/// The answer of a controller: a template with its content.
///
/// `PageView.of("projects/list", content)` renders `src/main/jte/projects/list.jte`, whose two parameters are
/// `@param org.luodi.platform.shell.Page page` and `@param … content`. A template without the layout is a
/// fragment for htmx; nothing else distinguishes them.
///
/// @param template path of the template without its ending
/// @param content the one record that the template shows
/// @param status status of the answer
public record PageView(String template, Object content, HttpStatus status) implements View {
    public static PageView of(String template, Object content) {
        return new PageView(template, content, HttpStatus.OK);
    }

    /// The same page with another status, for example 422 when a form is sent back with its errors.
    public PageView status(HttpStatus other) {
        return new PageView(template, content, other);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        WebApplicationContext context = RequestContextUtils.findWebApplicationContext(request);
        if (context == null) {
            throw new IllegalStateException("No web application context in the request");
        }
        PageFrame frame = context.getBean(PageFrame.class);
        Utf8ByteOutput output = new Utf8ByteOutput();
        frame.templates().render(template + ".jte", Map.of("page", frame.page(request), "content", content), output);
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        // In one piece: a page has hundreds of small ones, and each would pass all filters.
        byte[] page = output.toByteArray();
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
