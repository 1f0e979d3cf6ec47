package org.luodi.platform.hostile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A cell of an xlsx as its XML says it, read with nothing that Luodi reads or writes workbooks with.
///
/// @param address such as `H2`, after the name of its part
/// @param type as the XML says it: `inlineStr`, `s`, `str`, `n`, `b`, `e`
/// @param text of a text, digits of a figure
/// @param formula whether a program would work it out
record WrittenCell(String address, String type, String text, boolean formula) {

    boolean isText() {
        return type.equals("inlineStr") || type.equals("s") || type.equals("str");
    }

    boolean isFigure() {
        return type.equals("n") && !text.isEmpty();
    }

    /// The parts of a zip by name, found as spreadsheet programs find them: by the list at its end.
    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Path file = Files.createTempFile("written", ".zip");
        try {
            Files.write(file, zip);
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (ZipFile opened = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(opened.entries())) {
                    try (InputStream in = opened.getInputStream(entry)) {
                        parts.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }

    static List<WrittenCell> of(byte[] xlsx) throws IOException, SAXException, ParserConfigurationException {
        Map<String, byte[]> parts = parts(xlsx);
        List<String> shared = new ArrayList<>();
        if (parts.containsKey("xl/sharedStrings.xml")) {
            for (Element one :
                    elements(parsed(parts.get("xl/sharedStrings.xml")).getDocumentElement(), "si")) {
                shared.add(texts(one));
            }
        }
        List<WrittenCell> cells = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().matches("xl/worksheets/[^/]+\\.xml")) {
                for (Element cell : elements(parsed(part.getValue()).getDocumentElement(), "c")) {
                    cells.add(read(part.getKey(), cell, shared));
                }
            }
        }
        return cells;
    }

    private static WrittenCell read(String part, Element cell, List<String> shared) {
        String type = cell.getAttribute("t").isEmpty() ? "n" : cell.getAttribute("t");
        String value = elements(cell, "v").stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
        String text = switch (type) {
            case "inlineStr" -> texts(cell);
            case "s" -> shared.get(Integer.parseInt(value));
            default -> value;
        };
        return new WrittenCell(
                part + " " + cell.getAttribute("r"),
                type,
                text,
                !elements(cell, "f").isEmpty());
    }

    private static String texts(Element element) {
        StringBuilder all = new StringBuilder();
        elements(element, "t").forEach(text -> all.append(text.getTextContent()));
        return all.toString();
    }

    private static Document parsed(byte[] xml) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
