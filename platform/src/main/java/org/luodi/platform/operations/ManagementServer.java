package org.luodi.platform.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Answers `GET /health` (200, or 503 when Luodi cannot work) and `GET /metrics` on a port of their own.
///
/// The server of the JDK, begun beside the start and after it: whoever waits for the first page does not wait for it. A
/// port that is taken is said in the log and stops nothing.
@Component
class ManagementServer implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ManagementServer.class);
    private static final String JSON = "application/json";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;

    private final ManagementSettings settings;
    private final Health health;
    private final Measures measures;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable HttpServer server;
    private boolean over;

    ManagementServer(ManagementSettings settings, Health health, Measures measures) {
        this.settings = settings;
        this.health = health;
        this.measures = measures;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.port() >= 0) {
            Thread.ofVirtual().name("management").start(this::listen);
        }
    }

    private synchronized void listen() {
        if (over || server != null) {
            return;
        }
        try {
            HttpServer begun = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()), 0);
            begun.setExecutor(threads);
            begun.createContext("/", this::answer);
            begun.start();
            server = begun;
            LOG.atInfo().log(
                    "Health and metrics on port {} of {}", begun.getAddress().getPort(), settings.address());
        } catch (IOException taken) {
            LOG.atWarn()
                    .log(
                            "No health and no metrics: port {} of {} cannot be opened ({}); LUODI_MANAGEMENT_PORT names another",
                            settings.port(),
                            settings.address(),
                            taken.getMessage());
        }
    }

    /// The port that it listens on; 0 before it does.
    synchronized int port() {
        return server == null ? 0 : server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!path.equals("/health") && !path.equals("/metrics")) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(WRONG_METHOD, -1);
            } else if (path.equals("/health")) {
                Health.State now = health.look();
                send(exchange, now.up() ? 200 : 503, JSON, now.json());
            } else {
                send(exchange, 200, PROMETHEUS, measures.text());
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public synchronized void destroy() {
        over = true;
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
