package org.luodi.sheets;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/// Files of the test resources.
final class Fixtures {
    private Fixtures() {}

    static Path path(String name) {
        URL found = Fixtures.class.getResource("/" + name);
        if (found == null) {
            throw new IllegalArgumentException("no test resource " + name);
        }
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
