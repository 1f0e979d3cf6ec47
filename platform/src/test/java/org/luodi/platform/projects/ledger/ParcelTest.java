package org.luodi.platform.projects.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.luodi.standards.Refusal;

class ParcelTest {
    private static final int MEBI = 1 << 20;

    @Test
    void aNameIsTheLastPartWithoutWhatNobodySees() {
        assertThat(name("../../etc/a.xlsx")).isEqualTo("a.xlsx");
        assertThat(name("C:\\x\\a.xlsx")).isEqualTo("a.xlsx");
        assertThat(name("a\0.xlsx\r\n")).isEqualTo("a.xlsx");
        assertThat(name("\u202exslx.exe")).isEqualTo("xslx.exe");
        assertThat(name("国".repeat(30_000) + ".xlsx")).hasSize(200).endsWith("国.xlsx");
    }

    private static String name(String sent) {
        return new Upload(sent, new byte[0]).name();
    }

    @Test
    void aPartBeyondTheLimitOfAFileIsNamedAndTheNextIsTaken() throws IOException {
        List<Parcel.Piece> pieces = Parcel.open(List.of(new Upload("a.zip", zip(65, 1))));
        assertThat(pieces).extracting(piece -> piece.refused().orElse("")).containsExactly("too-large", "");
        assertThat(pieces).extracting(Parcel.Piece::size).containsExactly(65L * MEBI, (long) MEBI);
    }

    /// Two gigabytes take seconds to unfold: the parcel is refused long before.
    @Test
    void aZipBombIsNotUnfoldedToItsEnd() throws IOException {
        byte[] bomb = zip(2048);
        Refusal refused = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> catchThrowableOfType(Refusal.class, () -> Parcel.open(List.of(new Upload("a.zip", bomb)))));
        assertThat(refused.code()).isEqualTo("projects.import.too-large");
    }

    private static byte[] zip(int... mebibytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[MEBI];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < mebibytes.length; i++) {
                zip.putNextEntry(new ZipEntry(i + ".csv"));
                for (int part = 0; part < mebibytes[i]; part++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
