package org.luodi.platform.projects.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Words by key, with arguments.
@FunctionalInterface
public interface Texts {
    String text(String key, Object... arguments);

    /// The words of the projects module without a running application.
    static Texts bundled(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages/projects",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return (key, arguments) -> {
            String pattern = bundle.getString(key);
            return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
        };
    }
}
