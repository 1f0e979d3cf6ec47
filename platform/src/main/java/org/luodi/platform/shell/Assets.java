package org.luodi.platform.shell;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/// Addresses of static files with the hash of their content in the name.
@Component
public final class Assets {
    private final ResourceUrlProvider urls;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Assets(ResourceUrlProvider urls) {
        this.urls = urls;
    }

    /// Address of `/assets/<file>` or of a file in a web jar.
    String address(String file) {
        return known.computeIfAbsent(file, name -> {
            String path = name.startsWith("/") ? name : "/assets/" + name;
            String hashed = urls.getForLookupPath(path);
            return hashed == null ? path : hashed;
        });
    }
}
