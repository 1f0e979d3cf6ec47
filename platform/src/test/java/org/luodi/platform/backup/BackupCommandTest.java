package org.luodi.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The two commands as somebody types them.
class BackupCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void letEverybodyPass() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private int run(Map<String, String> environment, Object... arguments) {
        said.reset();
        return new BackupCommand(new PrintStream(said, true, StandardCharsets.UTF_8), environment)
                .run(List.of(arguments).stream().map(String::valueOf).toList());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void backsUpBesideARunningServerAndRestoresElsewhere() throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("one.backup");
        Path secret = folder.resolve("secret");
        Instance.writeIt(secret);
        Path elsewhere = folder.resolve("elsewhere");
        Map<String, String> there = Map.of("LUODI_DATA", elsewhere.toString());
        try (Instance instance = Instance.begin(data)) {
            instance.fill(20);
            Map<String, String> here = Map.of("LUODI_DATA", data.toString());
            assertThat(run(here, "backup", "--out", file, "--passphrase-file", secret)).isZero();
            assertThat(said()).contains("备份好了", "已从头到尾读过一遍");
            assertThat(run(here, "backup", "--out", file, "--passphrase-file", secret)).isEqualTo(1);
            assertThat(said()).contains("没有覆盖");
            assertThat(run(here, "backup", "--out", folder.resolve("two"))).isEqualTo(1);
            assertThat(said()).contains("没有得到口令，什么也没有做");
            assertThat(run(here, "restore", "--from", file, "--passphrase-file", secret, "--replace")).isEqualTo(1);
            assertThat(said()).contains("请先停下落地再恢复");
        }
        assertThat(run(there, "restore", "--from", file, "--passphrase-file", secret)).isZero();
        assertThat(said()).contains("恢复好了");
        assertThat(run(there, "restore", "--from", file, "--passphrase-file", secret)).isEqualTo(1);
        assertThat(said()).contains("--replace");
        assertThat(run(
                        Map.of("LUODI_DATA", elsewhere.toString(), "LUODI_BACKUP_PASSPHRASE", "quite another one"),
                        "restore",
                        "--from",
                        file,
                        "--replace"))
                .isEqualTo(1);
        assertThat(said()).contains("口令不对");
        assertThat(run(there, "restore", "--from", secret, "--passphrase-file", secret)).isEqualTo(1);
        assertThat(said()).contains("不是落地的备份文件");
    }

    @Test
    void takesNoPassphraseOnTheCommandLine() {
        assertThat(run(Map.of(), "backup", "--out", "x", "--passphrase", "for everybody to read")).isEqualTo(1);
        assertThat(said()).contains("用法");
        assertThat(run(Map.of(), "backup", "--out")).isEqualTo(1);
        assertThat(run(Map.of(), "backup", "--replace", "--out", "x")).isEqualTo(1);
        assertThat(run(Map.of())).isEqualTo(1);
    }
}
