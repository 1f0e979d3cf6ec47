package org.luodi.platform.shell;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Renders fragments of other modules into a page that does not know them.
@Component
public class PageParts {
    private final PageFrame frame;
    private final HttpServletRequest request;

    /// @param request the request that is being answered; a proxy, the same for all
    PageParts(PageFrame frame, HttpServletRequest request) {
        this.frame = frame;
        this.request = request;
    }

    /// The fragment as content that a template writes where it likes.
    public Content content(PageView view) {
        Page page = frame.page(request);
        return output -> frame.templates()
                .render(view.template() + ".jte", Map.of("page", page, "content", view.content()), output);
    }
}
