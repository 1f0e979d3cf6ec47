package org.luodi.platform.projects.checker.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The vocabulary of bulletins, from `checker/words.properties`.
public final class Words {

    private static final Map<String, List<String>> LISTS = load();

    private Words() {}

    /// The words of a key, longest first; none when there is no such key.
    public static List<String> list(String key) {
        return LISTS.getOrDefault(key, List.of());
    }

    /// The keys that begin with a prefix.
    static List<String> keys(String prefix) {
        return LISTS.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }

    public static boolean in(String text, String key) {
        return list(key).stream().anyMatch(text::contains);
    }

    /// The first word of the key that the text holds, the longest of them first.
    static Optional<String> first(String text, String key) {
        return list(key).stream().filter(text::contains).findFirst();
    }

    static boolean ends(String text, String key) {
        return list(key).stream().anyMatch(text::endsWith);
    }

    static boolean starts(String text, String key) {
        return list(key).stream().anyMatch(text::startsWith);
    }

    /// Where the last word of the key ends in the text, or -1.
    static int lastEnd(String text, String key) {
        return list(key).stream()
                .mapToInt(word -> text.lastIndexOf(word) < 0 ? -1 : text.lastIndexOf(word) + word.length())
                .max()
                .orElse(-1);
    }

    /// The words of a key as alternatives of a regular expression.
    static String pattern(String key) {
        return list(key).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Map<String, List<String>> load() {
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("/checker/words.properties")) {
            if (in == null) {
                throw new IllegalStateException("checker/words.properties is not on the class path");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> split(properties.getProperty(key))));
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
