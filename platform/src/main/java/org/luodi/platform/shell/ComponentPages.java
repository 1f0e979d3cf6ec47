package org.luodi.platform.shell;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows every component of the style sheet on one page, for whoever builds pages; only where the demo is on.
@Controller
@ConditionalOnBooleanProperty("luodi.demo")
class ComponentPages {
    @GetMapping("/components")
    PageView components() {
        return PageView.of("shell/components", new ComponentPage(List.of(new FieldError("amount", "100,000.5.2"))));
    }
}
