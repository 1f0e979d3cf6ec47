package org.luodi.platform.documents.admission;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Looks for marks in the parts of docx, xlsx and their kin: texts, headers, footers, text boxes, properties.
///
/// A part without the sign that all marks share is not parsed; nearly all files are let through by that alone.
final class OfficeTexts {
    /// Rows at the top of a sheet in which a mark needs no star.
    private static final int FIRST_ROWS = 5;
    private static final Set<String> LINES = Set.of("p", "si", "is", "title", "subject", "keywords", "category");
    private static final Pattern HEADING = Pattern.compile("(?:odd|even|first)(?:Header|Footer)");
    /// Codes in the header of a sheet: place, font, size, page number.
    private static final Pattern HEADING_CODE = Pattern.compile("&(?:\"[^\"]*\"|[0-9]+|K[0-9A-Fa-f]{6}|[A-Z&])");
    private static final XMLInputFactory PARSERS = parsers();

    private Optional<String> found = Optional.empty();
    /// Numbers of the shared texts that are a mark if they stand at the top of a sheet.
    private final Map<Integer, String> suspects = new HashMap<>();

    private OfficeTexts() {}

    static Optional<String> classified(byte[] zip) {
        OfficeTexts texts = new OfficeTexts();
        OfficeParts.each(zip, OfficeTexts::text, (name, part) -> {
            if (holds(part)) {
                texts.look(name, part);
            }
            return texts.found.isEmpty();
        });
        if (texts.found.isEmpty() && !texts.suspects.isEmpty()) {
            OfficeParts.each(zip, name -> name.contains("worksheets/") && text(name), (name, part) -> {
                texts.lookAtTheTop(part);
                return texts.found.isEmpty();
            });
        }
        return texts.found;
    }

    private static boolean text(String name) {
        return name.endsWith(".xml") && !name.contains("/theme/") && !name.endsWith("styles.xml");
    }

    private static boolean holds(byte[] part) {
        return UploadTexts.holds(part, StandardCharsets.UTF_8)
                || UploadTexts.holds(part, StandardCharsets.UTF_16LE)
                || UploadTexts.holds(part, StandardCharsets.UTF_16BE)
                || contains(part, "&#" + (int) ClassifiedMarks.SIGN)
                || contains(part, "&#x" + Integer.toHexString(ClassifiedMarks.SIGN));
    }

    private static boolean contains(byte[] part, String sought) {
        return new String(part, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains(sought);
    }

    private void look(String name, byte[] part) {
        try {
            XMLStreamReader xml = PARSERS.createXMLStreamReader(new ByteArrayInputStream(part));
            new Walk(name).walk(xml);
        } catch (XMLStreamException broken) {
            // What no program can read says nothing to anybody; the text before the damage was looked at.
        }
    }

    /// One way through a part.
    private final class Walk {
        private final boolean shared;
        private final boolean heading;
        private final StringBuilder line = new StringBuilder();
        private int lines;
        private int row;
        private int sharedNumber = -1;

        Walk(String name) {
            this.shared = name.endsWith("sharedstrings.xml");
            this.heading = name.matches(".*/(?:header|footer)\\d*\\.xml") || name.contains("/drawings/");
        }

        void walk(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext() && found.isEmpty()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> line.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    default -> {}
                }
            }
        }

        private void begin(String element) {
            if (element.equals("row")) {
                row++;
            }
            if (element.equals("tab") || element.equals("br")) {
                line.append(' ');
            }
            if (LINES.contains(element) || HEADING.matcher(element).matches()) {
                line.setLength(0);
            }
        }

        private void end(String element) {
            if (HEADING.matcher(element).matches()) {
                look(HEADING_CODE.matcher(line).replaceAll(" "), true);
            } else if (LINES.contains(element)) {
                String text = line.toString();
                if (shared) {
                    sharedNumber++;
                    ClassifiedMarks.in(text, true).ifPresent(mark -> suspects.put(sharedNumber, mark));
                    look(text, false);
                } else if (!text.isBlank()) {
                    boolean top = element.equals("is") ? row <= FIRST_ROWS : lines < UploadTexts.FIRST_LINES;
                    lines++;
                    look(text, heading || top);
                }
            } else {
                return;
            }
            line.setLength(0);
        }

        private void look(String text, boolean prominent) {
            if (found.isEmpty()) {
                found = ClassifiedMarks.in(text, prominent);
            }
        }
    }

    /// Whether a suspect stands in the first rows of this sheet.
    private void lookAtTheTop(byte[] sheet) {
        try {
            XMLStreamReader xml = PARSERS.createXMLStreamReader(new ByteArrayInputStream(sheet));
            int row = 0;
            boolean sharedText = false;
            while (xml.hasNext() && row <= FIRST_ROWS) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("row")) {
                    row++;
                } else if (xml.getLocalName().equals("c")) {
                    sharedText = "s".equals(xml.getAttributeValue(null, "t"));
                } else if (xml.getLocalName().equals("v") && sharedText && row <= FIRST_ROWS) {
                    String number = xml.getElementText().strip();
                    found = number.matches("\\d{1,9}")
                            ? Optional.ofNullable(suspects.get(Integer.valueOf(number)))
                            : Optional.empty();
                    if (found.isPresent()) {
                        return;
                    }
                }
            }
        } catch (XMLStreamException broken) {
            // As above.
        }
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
        return parsers;
    }
}
