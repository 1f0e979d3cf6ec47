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
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Prints the address and the first sign-ins on the terminal that started Luodi, in both languages.
@Component
class Announcement {
    private final ApplicationContext application;
    private final CountySettings county;
    private final MessageSource messages;

    private final boolean wanted;

    Announcement(
            ApplicationContext application,
            CountySettings county,
            MessageSource messages,
            @Value("${luodi.announce:false}") boolean wanted) {
        this.application = application;
        this.county = county;
        this.messages = messages;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() throws IOException {
        if (!wanted || !(application instanceof WebServerApplicationContext server)) {
            return;
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int port = server.getWebServer() == null ? 0 : server.getWebServer().getPort();
        out.println();
        line(out, "access.announce.address", "http://localhost:" + port);
        Path file = FirstAccounts.file(county);
        if (Files.isReadable(file)) {
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
        line(out, "access.announce.stop", "");
        out.println();
    }

    private void line(PrintStream out, String key, String argument) {
        List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .forEach(locale -> out.println("  " + messages.getMessage(key, new Object[] {argument}, locale)));
    }

    private String words(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, new Object[0], key, locale));
    }
}
