package org.luodi.platform.access.signin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.luodi.platform.access.accounts.FirstAccounts;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Prints the address and the first sign-ins on the terminal that started Luodi, in both languages.
@Component
class Announcement {
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1", "localhost");

    private final CountySettings county;
    private final MessageSource messages;
    private final FirstAccounts first;
    private final boolean wanted;
    private final boolean exposed;

    Announcement(
            CountySettings county,
            MessageSource messages,
            FirstAccounts first,
            @Value("${luodi.announce:false}") boolean wanted,
            @Value("${server.address:}") String address,
            @Value("${server.ssl.enabled:false}") boolean encrypted) {
        this.county = county;
        this.messages = messages;
        this.first = first;
        this.wanted = wanted;
        this.exposed = !encrypted && !LOOPBACK.contains(address);
    }

    @EventListener
    void print(ApplicationReadyEvent ready) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Never left out: this password is written nowhere else.
        first.takeAdministrator().ifPresent(signIn -> {
            out.println();
            line(out, "access.announce.administrator", signIn.account(), signIn.password());
        });
        if (!wanted) {
            return;
        }
        int port = ready.getApplicationContext() instanceof WebServerApplicationContext server
                        && server.getWebServer() != null
                ? server.getWebServer().getPort()
                : 0;
        out.println();
        line(out, "access.announce.address", "http://localhost:" + port);
        Path file = FirstAccounts.file(county);
        if (county.demo() && Files.isReadable(file)) {
            line(out, "access.announce.sign-ins", file.toString());
            for (String signIn : Files.readAllLines(file)) {
                String[] parts = signIn.split(" ", 3);
                out.printf(
                        "    %-12s %-20s %s / %s%n",
                        parts[0],
                        parts[1],
                        words("access.role." + parts[2], Locale.SIMPLIFIED_CHINESE),
                        words("access.role." + parts[2], Locale.ENGLISH));
            }
        }
        if (exposed) {
            line(out, "access.announce.plain");
        }
        line(out, "access.announce.stop");
        out.println();
    }

    private void line(PrintStream out, String key, Object... arguments) {
        List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .forEach(locale -> out.println("  " + messages.getMessage(key, arguments, locale)));
    }

    private String words(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, new Object[0], key, locale));
    }
}
