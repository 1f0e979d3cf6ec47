package org.luodi.platform;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The project's own files as text, for the guards that compiled classes cannot answer.
final class Sources {
    /// String and character literals first, so that a comment sign inside one is no comment.
    private static final Pattern COMMENT = Pattern.compile(
            "(\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*')|//[^\n]*|/\\*[\\s\\S]*?\\*/|--[^\n]*");

    private Sources() {}

    static List<SourceFile> java(Path folder) throws IOException {
        try (Stream<Path> files = filesOrNone(folder, ".java")) {
            return files.map(Sources::read).toList();
        }
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = filesOrNone(folder, ending)) {
            return files.toList();
        }
    }

    static Stream<Path> filesOrNone(Path folder, String ending) throws IOException {
        return Files.exists(folder)
                ? Files.walk(folder).filter(path -> path.toString().endsWith(ending))
                : Stream.empty();
    }

    static Set<String> keys(Path messages) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(messages, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    static SourceFile read(Path path) {
        try {
            return new SourceFile(path, Files.readString(path));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /// A file and its text.
    record SourceFile(Path path, String text) {
        long lines() {
            return text.lines().count();
        }

        /// The text without its comments.
        String code() {
            return COMMENT.matcher(text)
                    .replaceAll(found ->
                            found.group(1) == null ? "" : java.util.regex.Matcher.quoteReplacement(found.group(1)));
        }

        @Override
        public String toString() {
            return path + " (" + lines() + " lines)";
        }
    }
}
