package org.luodi.platform.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Role;
import org.luodi.platform.backup.BackupByHand;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.storage.StoppableServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// Disks of eight megabytes that are full: for uploads on their way, for attachments, for the audit trail, for backups.
/// Each time the page says so, nothing is half there, and all goes on without a restart once there is room.
class DiskFullTest {
    private static final String FULL = "磁盘满了";
    private static final int MEGABYTES = 8;
    private static final Actor ADMINISTRATOR =
            new Actor(DemoMonth.CLERK.county(), "admin", "admin", Role.ADMINISTRATOR, Optional.empty());

    @TempDir
    Path folder;

    private int refused;
    private int acknowledged;

    @Test
    void saysSoLeavesNothingHalfAndGoesOnByItself() throws Exception {
        if (!SmallDisk.possible()) {
            System.out.println("SKIPPED: DiskFullTest may not mount a small disk here; run it as root");
            Assumptions.abort("no right to mount");
        }
        folder.toFile().setExecutable(true, false);
        try (SmallDisk uploads = SmallDisk.mounted(folder.resolve("uploads"), MEGABYTES);
                SmallDisk tables = SmallDisk.mounted(folder.resolve("tables"), MEGABYTES);
                SmallDisk shelf = SmallDisk.mounted(folder.resolve("shelf"), MEGABYTES);
                StoppableServer server = StoppableServer.startIn(folder.resolve("server"));
                ConfigurableApplicationContext luodi = start(server, uploads, shelf)) {
            List<Doubt> doubts = DemoMonth.handIn(luodi);
            int port = ((WebServerApplicationContext) luodi).getWebServer().getPort();
            try (Person clerk = new Person(port).as("clerk");
                    Connection database = server.connect()) {
                uploads(clerk, uploads, database);
                attachments(clerk, doubts, tables, database);
                audit(clerk, doubts.getFirst(), tables, database);
                backup(luodi, shelf);
            }
            assertThat(DemoMonth.verified(server, folder.resolve("data"))).startsWith("0 ");
            System.out.printf(
                    "disk full: %d writes refused in words on 4 full disks, 0 left half, %d acknowledged after room was made, 0 restarts%n",
                    refused, acknowledged);
        }
    }

    private void uploads(Person clerk, SmallDisk disk, Connection database) throws Exception {
        byte[] file = Person.read(DemoMonth.ONE_RETURN);
        long before = count(database, "projects.import_job");
        disk.fill();
        refusedForTheDisk(DemoMonth.send(clerk, file, "full-1"));
        disk.empty();
        // Not full before, but too small for what comes.
        refusedForTheDisk(DemoMonth.send(clerk, new byte[(MEGABYTES + 4) << 20], "full-2"));
        assertThat(count(database, "projects.import_job")).isEqualTo(before);
        try (Stream<Path> left = Files.walk(disk.folder()).filter(Files::isRegularFile)) {
            // The server may leave the name of a part for which there was no byte of room.
            assertThat(left.mapToLong(one -> one.toFile().length()).sum()).isZero();
        }
        acknowledged(DemoMonth.send(clerk, file, "full-1"));
        assertThat(count(database, "projects.import_job")).isEqualTo(before + 1);
    }

    private void attachments(Person clerk, List<Doubt> doubts, SmallDisk disk, Connection database) throws Exception {
        String project = doubts.stream()
                .flatMap(doubt -> doubt.project().stream())
                .map(one -> String.valueOf(one.id().value()))
                .findFirst()
                .orElseThrow();
        Path place = Files.createDirectory(disk.folder().resolve("attachments"));
        place.toFile().setWritable(true, false);
        execute(database, "create tablespace small location '" + place + "'");
        execute(database, "alter table documents.content set tablespace small");
        execute(database, "alter table documents.content alter column bytes set storage external");
        byte[] pdf = org.luodi.platform.documents.Samples.pdf("批复");
        long entries = count(database, "access.audit_entry");
        disk.fill();
        refusedForTheDisk(attach(clerk, project, pdf));
        assertThat(count(database, "documents.attachment")).isZero();
        assertThat(count(database, "access.audit_entry")).isEqualTo(entries);
        disk.empty();
        acknowledged(attach(clerk, project, pdf));
        assertThat(count(database, "documents.attachment")).isEqualTo(1);
        assertThat(count(database, "documents.content")).isEqualTo(1);
    }

    private static HttpResponse<String> attach(Person clerk, String project, byte[] file)
            throws IOException, InterruptedException {
        return clerk.upload("/attachments", "files", "a.pdf", file, "kind", "project", "id", project);
    }

    /// What cannot be put on record is not done.
    private void audit(Person clerk, Doubt doubt, SmallDisk disk, Connection database) throws Exception {
        execute(database, "alter table access.audit_entry set (fillfactor = 10)");
        execute(database, "alter table access.audit_entry set tablespace small");
        long answers = count(database, "projects.answer");
        long entries = count(database, "access.audit_entry");
        disk.fill();
        // What room the last page has left is used up first.
        HttpResponse<String> answer = answering(clerk, doubt, 0);
        int taken = 0;
        while (answer.statusCode() == 303 && taken < 200) {
            taken++;
            answer = answering(clerk, doubt, taken);
        }
        refusedForTheDisk(answer);
        assertThat(count(database, "projects.answer")).isEqualTo(answers + taken);
        assertThat(count(database, "access.audit_entry")).isEqualTo(entries + taken);
        disk.empty();
        acknowledged(answering(clerk, doubt, taken));
        assertThat(count(database, "projects.answer")).isEqualTo(answers + taken + 1);
        assertThat(count(database, "access.audit_entry")).isEqualTo(entries + taken + 1);
    }

    private static HttpResponse<String> answering(Person clerk, Doubt doubt, int number)
            throws IOException, InterruptedException {
        return DemoMonth.turn(clerk, doubt, number, "audit-" + number);
    }

    private void backup(ConfigurableApplicationContext luodi, SmallDisk shelf) throws IOException {
        shelf.fill();
        assertThat(BackupByHand.make(luodi, ADMINISTRATOR)).isEqualTo("DISK");
        refused++;
        assertThat(names(shelf)).containsExactly("ballast");
        shelf.empty();
        assertThat(BackupByHand.make(luodi, ADMINISTRATOR)).isEmpty();
        acknowledged++;
        assertThat(names(shelf)).hasSize(1).first().asString().endsWith(".backup");
    }

    private static List<String> names(SmallDisk disk) throws IOException {
        try (Stream<Path> files = Files.list(disk.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("last-failure"))
                    .toList();
        }
    }

    private void refusedForTheDisk(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains(FULL, "编号 ").doesNotContain("Exception", "No space");
        refused++;
    }

    private void acknowledged(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 303);
        acknowledged++;
    }

    private ConfigurableApplicationContext start(StoppableServer server, SmallDisk uploads, SmallDisk shelf) {
        return DemoMonth.start(
                server,
                folder.resolve("data"),
                "--spring.servlet.multipart.location=" + uploads.folder(),
                "--luodi.backup.folder=" + shelf.folder(),
                "--luodi.backup.passphrase=a long enough passphrase");
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection database, String table) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
