package org.luodi.gongwen;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;
import org.luodi.standards.Refusal;

/// The plain text of a `.docx` that somebody else made, read without trusting it.
///
/// Only the main part is opened, as a stream: pictures, macros and embedded files stay shut. A file above 20 MiB, a
/// part
/// above 64 MiB or a document type declaration is refused, so neither a zip bomb nor an external entity can act.
public final class DocxText {

    private static final int LARGEST_FILE = 20 << 20;
    private static final int LARGEST_PART = 64 << 20;
    private static final int DEEPEST_ELEMENT = 256;
    private static final int MOST_ENTRIES = 10_000;

    private DocxText() {}

    /// The lines of the document in reading order: one for each paragraph that is not blank, and one for each table row
    /// with its cells separated by tabs; a cell over several columns is repeated in each.
    ///
    /// A manual line break stays in its paragraph as a line feed, in a cell as a blank. Deleted and moved-away text of
    /// tracked changes, headers, footers, notes and comments are left out. Numbers that Word counts by itself are not
    /// in the
    /// text and so not in the lines.
    ///
    /// @throws Refusal `docx.too-large`, `docx.zip-bomb`, `docx.not-docx`, `docx.old-or-encrypted`, `docx.broken`; the
    ///     argument is a detail for the log
    public static List<String> read(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw refusal("too-large", "20 MiB");
            }
            checkMagic(bytes);
            try (ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get()) {
                return read(zip);
            }
        } catch (IOException | XMLStreamException e) {
            throw refusal("broken", "" + e.getMessage());
        }
    }

    private static List<String> read(ZipFile zip) throws IOException, XMLStreamException {
        int entries = 0;
        for (var each = zip.getEntries(); each.hasMoreElements(); each.nextElement()) {
            if (++entries > MOST_ENTRIES) {
                throw refusal("zip-bomb", MOST_ENTRIES + " entries");
            }
        }
        DocxLines lines = new DocxLines();
        parse(zip, mainPart(zip), lines::accept);
        return lines.lines();
    }

    /// OLE2 is the old `.doc` and also the wrapping of an encrypted `.docx`.
    private static void checkMagic(byte[] bytes) {
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refusal("old-or-encrypted", "OLE2");
        }
        if (!startsWith(bytes, 'P', 'K')) {
            throw refusal("not-docx", "no zip");
        }
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /// The path of the main part, which Word calls `word/document.xml` but need not.
    private static String mainPart(ZipFile zip) throws IOException, XMLStreamException {
        String[] found = {""};
        parse(zip, "_rels/.rels", xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
                String type = xml.getAttributeValue(null, "Type");
                String target = xml.getAttributeValue(null, "Target");
                if (type != null && target != null && type.endsWith("/officeDocument")) {
                    found[0] = target.replaceFirst("^/", "");
                }
            }
        });
        return found[0];
    }

    /// What is done with each event of a part.
    private interface Listener {
        void on(XMLStreamReader xml) throws XMLStreamException;
    }

    private static void parse(ZipFile zip, String part, Listener listener) throws IOException, XMLStreamException {
        @Nullable ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw refusal("not-docx", "no part " + part);
        }
        try (InputStream in = BoundedInputStream.builder()
                .setInputStream(zip.getInputStream(entry))
                .setMaxCount(LARGEST_PART)
                .setOnMaxCount((most, count) -> {
                    throw refusal("zip-bomb", part);
                })
                .get()) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw refusal("broken", "document type declaration");
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
                if (depth > DEEPEST_ELEMENT) {
                    throw refusal("broken", "elements nested too deep");
                }
                listener.on(xml);
            }
            xml.close();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static Refusal refusal(String reason, String detail) {
        return new Refusal("docx." + reason, "The .docx was refused: " + reason + " (" + detail + ")", detail);
    }
}
