package org.luodi.platform.projects.bulletin;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Properties;
import java.util.Set;

/// The fixed words of bulletins (Chinese), kept in a resource.
final class BulletinWords {
    private static final Properties WORDS = properties("words.properties");
    private static final Set<String> NOTHING = Set.of(of("nothing").split(","));

    private BulletinWords() {}

    static String resource(String name) {
        try (InputStream in = BulletinWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties(String name) {
        Properties properties = new Properties();
        try (InputStream in = BulletinWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(String key) {
        String word = WORDS.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("no words for " + key);
        }
        return word;
    }

    static String of(String key, String... args) {
        String words = of(key);
        for (int i = 0; i < args.length; i++) {
            words = words.replace("{" + i + "}", args[i]);
        }
        return words;
    }

    /// Whether a column of problems says that there are none, by its letters and digits alone.
    static boolean meansNothing(String letters) {
        return NOTHING.contains(letters);
    }

    /// January to the month, as bulletins write it: `1月`, `1—9月`.
    static String period(YearMonth month) {
        String number = Integer.toString(month.getMonthValue());
        return of(month.getMonthValue() == 1 ? "period.first" : "period", number);
    }

    /// A number from 1 to 99 in Chinese figures, for headings.
    static String numeral(int number) {
        String figures = of("numerals");
        int tens = number / 10;
        int ones = number % 10;
        String ten = figures.substring(9, 10);
        return (tens > 1 ? figures.substring(tens - 1, tens) : "")
                + (tens > 0 ? ten : "")
                + (ones > 0 ? figures.substring(ones - 1, ones) : "");
    }
}
