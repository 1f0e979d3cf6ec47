package org.luodi.gongwen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A PDF as LibreOffice makes it of a `.docx`, with the place of every word; lengths are points from the upper left.
record Pdf(List<Page> pages) {

    record Page(double width, double height, List<Word> words) {

        /// The words of each line, from top to bottom, joined.
        List<String> lines() {
            TreeMap<Long, StringBuilder> lines = new TreeMap<>();
            for (Word word : words) {
                lines.computeIfAbsent(Math.round(word.middle() / 4), y -> new StringBuilder())
                        .append(word.text());
            }
            return lines.values().stream().map(StringBuilder::toString).toList();
        }
    }

    record Word(String text, double left, double top, double right, double bottom) {

        double middle() {
            return (top + bottom) / 2;
        }
    }

    private static final Pattern PAGE =
            Pattern.compile("<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">(.*?)</page>", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile(
            "<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">(.*?)</word>");

    /// Converts with LibreOffice, all in one start of it, and reads with poppler; the files stay in `folder`.
    static Map<String, Pdf> of(Map<String, OfficialDocument> documents, Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf"));
        for (var document : documents.entrySet()) {
            String file = document.getKey() + ".docx";
            SampleBulletin.write(document.getValue(), folder.resolve(file));
            command.add(file);
        }
        run(folder, command.toArray(String[]::new));
        Map<String, Pdf> pdfs = new HashMap<>();
        for (String name : documents.keySet()) {
            run(folder, "pdftotext", "-bbox", name + ".pdf", name + ".html");
            pdfs.put(name, read(Files.readString(folder.resolve(name + ".html"))));
        }
        return pdfs;
    }

    private static Pdf read(String boxes) {
        List<Page> pages = new ArrayList<>();
        PAGE.matcher(boxes).results().forEach(page -> {
            List<Word> words = new ArrayList<>();
            WORD.matcher(page.group(3))
                    .results()
                    .forEach(word -> words.add(new Word(
                            word.group(5),
                            Double.parseDouble(word.group(1)),
                            Double.parseDouble(word.group(2)),
                            Double.parseDouble(word.group(3)),
                            Double.parseDouble(word.group(4)))));
            pages.add(new Page(Double.parseDouble(page.group(1)), Double.parseDouble(page.group(2)), words));
        });
        return new Pdf(pages);
    }

    /// One picture a page, `name-1.png` and so on.
    static void draw(String name, Path folder) throws IOException, InterruptedException {
        run(folder, "pdftoppm", "-r", "80", "-png", name + ".pdf", name);
    }

    static boolean available() {
        try {
            for (String program : List.of("soffice", "pdftotext", "pdftoppm")) {
                run(Path.of("."), "sh", "-c", "command -v " + program);
            }
            return true;
        } catch (IOException | IllegalStateException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("FONTCONFIG_FILE", fonts().toString());
        Path log = Files.createTempFile("gongwen", ".log");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("No end after 180 s: " + String.join(" ", command));
        }
        String output = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + output);
        }
    }

    private static Path fonts() {
        try {
            return Path.of(Pdf.class.getResource("fonts.conf").toURI());
        } catch (java.net.URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
