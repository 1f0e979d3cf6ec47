package org.luodi.platform.shell;

import java.util.List;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows every component of the style sheet on one page, for whoever builds pages; only where the demo is on.
@Controller
class ComponentPages {
    private final CountySettings county;

    ComponentPages(CountySettings county) {
        this.county = county;
    }

    @GetMapping("/components")
    PageView components() {
        if (!county.demo()) {
            throw new NotFound("components");
        }
        return PageView.of("shell/components", new ComponentPage(List.of(new FieldError("amount", "100,000.5.2"))));
    }
}
