package org.luodi.platform.projects.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.review.Answer;
import org.luodi.standards.Refusal;

/// The words of answers in a table.
final class AnswerWords {
    private static final Properties WORDS = load();

    private AnswerWords() {}

    static Answer.Kind kind(String text, int row) {
        for (Answer.Kind kind : Answer.Kind.values()) {
            if (words("kind." + code(kind)).contains(text.strip())) {
                return kind;
            }
        }
        throw new Refusal("command.answer", "row " + row + ": not an answer: " + text, String.valueOf(row), text);
    }

    static Optional<FigureField> figure(String text) {
        for (FigureField field : FigureField.values()) {
            if (words("figure." + code(field)).contains(text.strip())) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> words(String key) {
        return List.of(WORDS.getProperty(key).split("\\|"));
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(AnswerWords.class.getResourceAsStream("/projects/answers.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
