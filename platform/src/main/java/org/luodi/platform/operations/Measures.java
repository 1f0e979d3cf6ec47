package org.luodi.platform.operations;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The measures in Prometheus' text format, version 0.0.4: few, each true at the moment of asking, none about a person.
@Component
class Measures {
    private final Health health;
    private final RequestCounts requests;
    private final DataSource database;
    private final ObjectProvider<Gauge> gauges;

    Measures(Health health, RequestCounts requests, DataSource database, ObjectProvider<Gauge> gauges) {
        this.health = health;
        this.requests = requests;
        this.database = database;
        this.gauges = gauges;
    }

    String text() {
        Text text = new Text();
        database(text);
        text.gauge("luodi_disk_free_bytes", "Free on the disk of the data folder.", health.freeBytes());
        requests(text);
        machine(text);
        gauges.orderedStream()
                .forEach(one -> text.gauge(one.name(), one.help(), one.value().getAsDouble()));
        return text.toString();
    }

    private void database(Text text) {
        text.gauge("luodi_database_up", "1 when the database answers.", health.databaseAnswers() ? 1 : 0);
        if (database instanceof HikariDataSource pool && pool.getHikariPoolMXBean() instanceof HikariPoolMXBean now) {
            String name = "luodi_database_connections";
            text.head(name, "gauge", "Connections of the pool, and threads that wait for one.");
            text.line(name, "state=\"active\"", now.getActiveConnections());
            text.line(name, "state=\"idle\"", now.getIdleConnections());
            text.line(name, "state=\"waiting\"", now.getThreadsAwaitingConnection());
        }
    }

    private void requests(Text text) {
        text.head("luodi_http_requests_total", "counter", "Answered requests by outcome.");
        for (RequestCounts.Outcome outcome : RequestCounts.Outcome.values()) {
            text.line(
                    "luodi_http_requests_total",
                    "outcome=\"" + outcome.name().toLowerCase(Locale.ROOT) + "\"",
                    requests.count(outcome));
        }
        text.counter("luodi_http_request_seconds_total", "Time spent on requests.", requests.seconds());
    }

    private static void machine(Text text) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        text.gauge("jvm_memory_heap_used_bytes", "Heap in use.", heap.getUsed());
        text.gauge("jvm_memory_heap_max_bytes", "Heap at most.", heap.getMax());
        text.gauge(
                "jvm_threads",
                "Threads of the platform.",
                ManagementFactory.getThreadMXBean().getThreadCount());
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        text.counter(
                "jvm_gc_seconds_total",
                "Time spent on collecting garbage.",
                collectors.stream()
                                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                                .sum()
                        / 1e3);
        text.gauge(
                "process_start_time_seconds",
                "When Luodi was started.",
                ManagementFactory.getRuntimeMXBean().getStartTime() / 1e3);
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            text.counter("process_cpu_seconds_total", "Time of the processor.", system.getProcessCpuTime() / 1e9);
            if (system instanceof UnixOperatingSystemMXBean unix) {
                text.gauge("process_open_fds", "Open files.", unix.getOpenFileDescriptorCount());
            }
        }
    }

    /// The lines.
    private static final class Text {
        private final StringBuilder lines = new StringBuilder();

        void gauge(String name, String help, double value) {
            head(name, "gauge", help);
            line(name, "", value);
        }

        void counter(String name, String help, double value) {
            head(name, "counter", help);
            line(name, "", value);
        }

        void head(String name, String type, String help) {
            lines.append("# HELP ").append(name).append(' ').append(help).append('\n');
            lines.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        }

        void line(String name, String label, double value) {
            lines.append(name);
            if (!label.isEmpty()) {
                lines.append('{').append(label).append('}');
            }
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
            lines.append(' ')
                    .append(whole ? Long.toString((long) value) : Double.toString(value))
                    .append('\n');
        }

        @Override
        public String toString() {
            return lines.toString();
        }
    }
}
