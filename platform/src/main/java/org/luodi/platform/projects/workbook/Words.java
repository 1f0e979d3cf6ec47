package org.luodi.platform.projects.workbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.luodi.platform.projects.domain.Nature;

/// The words in cells that mean a yes, a no, or a kind of project; kept as data beside the vocabulary.
final class Words {
    private static final Properties WORDS = load();

    private Words() {}

    static Optional<Boolean> started(String text) {
        String word = text.strip();
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (list("started.no").stream().anyMatch(word::startsWith)) {
            return Optional.of(false);
        }
        return list("started.yes").stream().anyMatch(word::startsWith) ? Optional.of(true) : Optional.empty();
    }

    static Nature nature(String text) {
        if (contains("nature.continued", text)) {
            return Nature.CONTINUED;
        }
        return contains("nature.preliminary", text) ? Nature.PRELIMINARY : Nature.NEW;
    }

    static boolean noProblem(String text) {
        return text.isBlank() || list("problem.none").contains(text.strip());
    }

    static List<String> list(String key) {
        return List.of(WORDS.getProperty(key).split("\\|"));
    }

    private static boolean contains(String key, String text) {
        return list(key).stream().anyMatch(text::contains);
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/projects/words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
