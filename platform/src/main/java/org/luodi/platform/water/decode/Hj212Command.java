package org.luodi.platform.water.decode;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// `luodi hj212 decode [FILE]`: every frame of a file, or of standard input as it arrives, as one line of JSON.
///
/// Exit status: 0 when every frame was accepted, 2 when one was refused, 1 when the work could not be done.
/// Standard output carries the lines and nothing else.
public final class Hj212Command {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Words words;
    private final InputStream in;
    private final OutputStream out;
    private final PrintStream told;

    Hj212Command(Words words, InputStream in, OutputStream out, PrintStream told) {
        this.words = words;
        this.in = in;
        this.out = out;
        this.told = told;
    }

    public static void main(String[] arguments) {
        PrintStream told = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES);
        System.exit(new Hj212Command(new Words(Locale.SIMPLIFIED_CHINESE), System.in, out, told).run(arguments));
    }

    int run(String... arguments) {
        try {
            DecodeOptions options = DecodeOptions.parse(List.of(arguments));
            DecodeRun run = new DecodeRun(options, words);
            if (options.file().isPresent()) {
                try (InputStream file = Files.newInputStream(options.file().get())) {
                    run.decode(file, out);
                }
            } else {
                run.decode(in, out);
            }
            told.println(words.of("water.command.counts", run.accepted(), run.refused(), run.strayBytes()));
            return run.refused() > 0 || run.nothingFound() ? REFUSED : DONE;
        } catch (DecodeOptions.Misunderstood misunderstood) {
            told.println(words.of("water.command.misunderstood", misunderstood.argument()));
            told.println(words.of("water.command.usage"));
        } catch (NoSuchFileException missing) {
            told.println(words.of("water.command.no-file", Path.of(missing.getFile())));
        } catch (IOException e) {
            told.println(words.of("water.command.io", String.valueOf(e.getMessage())));
        }
        return FAILED;
    }
}
