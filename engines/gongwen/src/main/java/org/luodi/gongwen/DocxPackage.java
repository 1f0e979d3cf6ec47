package org.luodi.gongwen;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The zip of parts that a `.docx` is (ECMA-376-2, Open Packaging Conventions).
///
/// What is the same in every document, styles, settings, fonts and relationships, is kept as readable XML under
/// `skeleton/`
/// and copied; only the main part, the footers and the title differ.
final class DocxPackage {

    private static final Map<String, String> SKELETON = new TreeMap<>(Map.of(
            // A class path is no place for a name with brackets or a hidden file, so these two are renamed.
            "[Content_Types].xml", "content-types.xml",
            "_rels/.rels", "_rels/package.rels",
            "word/_rels/document.xml.rels", "word/_rels/document.xml.rels",
            "word/styles.xml", "word/styles.xml",
            "word/settings.xml", "word/settings.xml",
            "word/fontTable.xml", "word/fontTable.xml"));

    private static final String CORE = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:creator>%s</dc:creator>\
            </cp:coreProperties>""";

    /// The earliest time that a zip can hold, so that the bytes do not depend on the clock.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    /// Begins the package with the parts of the skeleton, as readers expect the content types first.
    DocxPackage(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out);
        for (var part : SKELETON.entrySet()) {
            try (InputStream in =
                    Objects.requireNonNull(DocxPackage.class.getResourceAsStream("skeleton/" + part.getValue()))) {
                add(part.getKey(), in.readAllBytes());
            }
        }
        for (var footer : new TreeMap<>(PageNumbers.parts()).entrySet()) {
            add(footer.getKey(), footer.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Begins a part that is written as a stream; the writer is flushed by the caller and never closed.
    Writer begin(String name) throws IOException {
        zip.putNextEntry(entry(name));
        return new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    /// Ends the part begun last and the package; the stream below stays open.
    void finish(String title, String creator) throws IOException {
        zip.closeEntry();
        List<String> values = List.of(title, creator);
        Object[] escaped =
                values.stream().map(Markup::printable).map(Markup::escape).toArray();
        add("docProps/core.xml", CORE.formatted(escaped).getBytes(StandardCharsets.UTF_8));
        zip.finish();
        zip.flush();
    }

    private void add(String name, byte[] content) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
