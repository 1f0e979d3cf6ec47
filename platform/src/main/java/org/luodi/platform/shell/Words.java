package org.luodi.platform.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/// The words of all modules, `messages/<module>_<language>.properties` on the class path, as one book for each language:
/// a page asks for some two hundred of them, and must not look into the file of every module for each.
///
/// Whoever reads neither language gets Chinese; a server with an English system must not answer a Chinese reader in English.
final class Words extends AbstractMessageSource {
    private final Book chinese;
    private final Book english;

    private Words(Book chinese, Book english) {
        this.chinese = chinese;
        this.english = english;
    }

    /// One language's words, and those with places to fill in as they were taken apart.
    private record Book(Locale locale, Map<String, String> words, ConcurrentMap<String, MessageFormat> formats) {
        static Book read(ResourcePatternResolver files, Locale locale) throws IOException {
            Map<String, String> words = new HashMap<>();
            for (var file : files.getResources("classpath*:messages/*_" + locale + ".properties")) {
                Properties one = new Properties();
                try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    one.load(text);
                }
                one.stringPropertyNames().forEach(key -> words.put(key, one.getProperty(key)));
            }
            return new Book(locale, Map.copyOf(words), new ConcurrentHashMap<>());
        }

        @Nullable MessageFormat format(String key) {
            String pattern = words.get(key);
            return pattern == null ? null : formats.computeIfAbsent(key, first -> new MessageFormat(pattern, locale));
        }
    }

    static Words read() throws IOException {
        ResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        return new Words(Book.read(files, Locale.SIMPLIFIED_CHINESE), Book.read(files, Locale.ENGLISH));
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String key, Locale locale) {
        return book(locale).words().get(key);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String key, Locale locale) {
        return book(locale).format(key);
    }

    private Book book(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
