package org.luodi.platform.projects.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;

/// Lamps and their reasons in the words of the bulletin (Chinese).
public final class LampWording {
    private static final Properties SENTENCES = load();

    private LampWording() {}

    private static Properties load() {
        Properties sentences = new Properties();
        try (InputStream in = LampWording.class.getResourceAsStream("lamps.properties")) {
            if (in == null) {
                throw new IllegalStateException("lamps.properties is not in the jar");
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lamp in one or a few characters.
    public static String name(Lamp lamp) {
        return sentence("lamp." + lamp.name());
    }

    /// The reason in one sentence, with the numbers compared and the lamp that follows.
    public static String reason(LampVerdict verdict, int decimals) {
        LampReason reason = verdict.reason();
        Object[] args = reason.args(decimals).toArray();
        return MessageFormat.format(sentence("reason." + reason.code()), args)
                + MessageFormat.format(sentence("verdict"), name(verdict.lamp()));
    }

    private static String sentence(String key) {
        String sentence = SENTENCES.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("no sentence for " + key);
        }
        return sentence;
    }
}
