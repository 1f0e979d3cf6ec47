package org.luodi.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder that holds the backups which Luodi makes by itself. A backup that stands there is whole: each was read back
/// before it got its name.
public final class Shelf {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Pattern NAME = Pattern.compile("luodi-(\\d{6})-(\\d{8}-\\d{6})\\.backup");
    private static final String FAILURE = "last-failure";

    private final Path folder;
    private final String county;

    Shelf(Path folder, String county) {
        this.folder = folder;
        this.county = county;
    }

    /// A backup on the shelf.
    public record Kept(Path file, Instant moment, long bytes) {
        /// Its size in MB, rounded up.
        public long megabytes() {
            return (bytes + 999_999) / 1_000_000;
        }

        LocalDate day() {
            return LocalDate.ofInstant(moment, ZONE);
        }
    }

    /// Why the latest attempt came to nothing.
    public record Failure(Instant moment, String reason) {}

    Path folder() {
        return folder;
    }

    Path fileFor(Instant moment) {
        return folder.resolve("luodi-" + county + "-" + STAMP.format(moment.atZone(ZONE)) + ".backup");
    }

    /// The county's backups, newest first.
    List<Kept> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Kept> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && name.group(1).equals(county)) {
                    moment(name.group(2)).ifPresent(at -> found.add(new Kept(file, at, size(file))));
                }
            }
        }
        found.sort(Comparator.comparing(Kept::moment).reversed());
        return found;
    }

    private static Optional<Instant> moment(String stamp) {
        try {
            return Optional.of(
                    LocalDateTime.parse(stamp, STAMP).atZone(ZONE).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    /// Deletes what need not be kept.
    void tidy(Retention retention) throws IOException {
        for (Kept one : retention.superfluous(all())) {
            Files.deleteIfExists(one.file());
        }
    }

    void failed(Failure failure) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(FAILURE), failure.moment() + "\n" + failure.reason() + "\n", StandardCharsets.UTF_8);
    }

    /// The latest failure, unless a backup was made since.
    Optional<Failure> failure() throws IOException {
        Path file = folder.resolve(FAILURE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty()) {
            // There was no room to write it.
            return Optional.empty();
        }
        Failure failure = new Failure(Instant.parse(lines.getFirst()), lines.size() > 1 ? lines.get(1) : "");
        boolean over = all().stream()
                .anyMatch(one -> one.moment().plusSeconds(1).isAfter(failure.moment()));
        return over ? Optional.empty() : Optional.of(failure);
    }
}
