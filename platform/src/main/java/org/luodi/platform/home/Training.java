package org.luodi.platform.home;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A start that only shows the virtual machine which classes a start needs: asks for the first pages and ends.
///
/// The launcher does this once after a build, with a data folder that it throws away.
@Component
class Training {
    private final boolean wanted;

    Training(@Value("${luodi.training:false}") boolean wanted) {
        this.wanted = wanted;
    }

    @EventListener
    void run(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext context = ready.getApplicationContext();
        if (!wanted || !(context instanceof WebServerApplicationContext server)) {
            return;
        }
        int port = server.getWebServer() == null ? 0 : server.getWebServer().getPort();
        // Beside the main thread, which must come back from its start first.
        Thread.ofPlatform().name("training").start(() -> System.exit(visit(port) + SpringApplication.exit(context)));
    }

    private static int visit(int port) {
        try (HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            for (String path : List.of("/alive", "/sign-in", "/", "/assets/app.css", "/nowhere")) {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.discarding());
            }
            return 0;
        } catch (IOException failure) {
            return 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
