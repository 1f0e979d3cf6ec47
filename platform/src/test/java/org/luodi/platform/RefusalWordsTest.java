package org.luodi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luodi.sheets.Unreadable;

/// Every refusal of the engines has words for the person who reads it, in both languages.
class RefusalWordsTest {
    /// A code such as `money.not-a-number`, alone in a string.
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    /// Names of files read the same.
    private static final Pattern FILE = Pattern.compile(".*\\.(?:csv|xml|bin|txt|properties)");

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyCodeOfStandardsAndSheetsHasWords(String language) throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String engine : List.of("standards", "sheets")) {
            for (Sources.SourceFile file : Sources.java(Path.of("../engines", engine, "src/main/java"))) {
                CODE.matcher(file.text()).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        codes.removeIf(code -> FILE.matcher(code).matches());
        assertThat(codes).hasSizeGreaterThan(20).contains("money.not-a-number", "credit-code.check", "cell.error");
        assertThat(words(language)).containsAll(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyReasonWhyAFileIsUnreadableHasWords(String language) throws IOException {
        List<String> reasons = Arrays.stream(Unreadable.Reason.values())
                .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .flatMap(reason -> Stream.of("projects.unreadable." + reason, "projects.file." + reason))
                .toList();
        assertThat(words(language)).containsAll(reasons);
    }

    private static Set<String> words(String language) throws IOException {
        Set<String> words = new TreeSet<>();
        for (Path file : Sources.files(Path.of("src/main/resources/messages"), "_" + language + ".properties")) {
            words.addAll(Sources.keys(file));
        }
        return words;
    }
}
