package org.luodi.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The modules' words are bound into one book for each language, where a word that is written twice is one of the two.
class BooksTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /// Two charts once shared a key, and the county head's desk said "到 38.72 月底，… {1} 个百分点".
    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void noWordIsWrittenTwice(String language) throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (String key : keys(language)) {
            if (!seen.add(key)) {
                twice.add(key);
            }
        }
        assertThat(seen).hasSizeGreaterThan(500);
        assertThat(twice).isEmpty();
    }

    private static List<String> keys(String language) throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.filter(one -> one.toString().endsWith("_" + language + ".properties")).toList()) {
                Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line -> line.matches("[a-zA-Z].*?=.*"))
                        .forEach(line -> keys.add(line.substring(0, line.indexOf('=')).strip()));
            }
        }
        return keys;
    }
}
