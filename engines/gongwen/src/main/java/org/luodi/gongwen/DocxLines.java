package org.luodi.gongwen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// Gathers lines from the events of a main part. Names are compared without namespace, because the strict and the
/// transitional form of the format differ in nothing else that matters here.
final class DocxLines {

    /// Text that a reader of the page does not see: deleted, moved away, the reading aid above a character, and the
    /// second rendering of a drawing for old programs.
    private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "rt", "Fallback");

    private static final int MOST_CHARACTERS = 8 << 20;

    /// What Word can hold.
    private static final int MOST_COLUMNS = 63;

    private final List<String> lines = new ArrayList<>();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final Deque<List<String>> rows = new ArrayDeque<>();
    private final Deque<StringBuilder> cells = new ArrayDeque<>();
    private final Deque<Integer> spans = new ArrayDeque<>();
    private int unseenDepth;
    private boolean inText;
    private boolean started;
    private long characters;

    List<String> lines() {
        return List.copyOf(lines);
    }

    void accept(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName(), xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                if (inText) {
                    append(xml.getText());
                }
            }
            default -> {}
        }
    }

    private void start(String name, XMLStreamReader xml) {
        if (!started && !name.equals("document")) {
            throw DocxText.refusal("not-docx", name);
        }
        started = true;
        if (unseenDepth > 0 || UNSEEN.contains(name)) {
            unseenDepth++;
            return;
        }
        switch (name) {
            case "p" -> paragraphs.push(new StringBuilder());
            case "t" -> inText = true;
            case "tab" -> append(" ");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "tr" -> rows.push(new ArrayList<>());
            case "tc" -> {
                cells.push(new StringBuilder());
                spans.push(1);
            }
            case "gridSpan" -> span(xml);
            default -> {}
        }
    }

    /// A cell over several columns says the same in each of them, so that what stands below stays below it.
    private void span(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            if (!spans.isEmpty() && xml.getAttributeLocalName(i).equals("val") && value.matches("\\d{1,2}")) {
                spans.pop();
                spans.push(Math.clamp(Integer.parseInt(value), 1, MOST_COLUMNS));
            }
        }
    }

    private void end(String name) {
        if (unseenDepth > 0) {
            unseenDepth--;
            return;
        }
        switch (name) {
            case "p" -> add(paragraphs.pop().toString().strip());
            case "t" -> inText = false;
            case "tc" -> {
                String cell = cells.pop().toString();
                int span = spans.pop();
                if (!rows.isEmpty()) {
                    rows.peek().addAll(Collections.nCopies(span, cell));
                }
            }
            case "tr" -> {
                String row = String.join("\t", rows.pop());
                if (!row.isBlank()) {
                    add(row);
                }
            }
            default -> {}
        }
    }

    /// Appends to the paragraph that is being read; text outside of any, which the format does not know, is dropped.
    private void append(String text) {
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw DocxText.refusal("too-large", MOST_CHARACTERS + " characters");
        }
        if (!paragraphs.isEmpty()) {
            paragraphs.peek().append(text);
        }
    }

    /// A finished paragraph or row goes into the cell around it, where there is one.
    private void add(String line) {
        if (line.isEmpty()) {
            return;
        }
        if (cells.isEmpty()) {
            lines.add(line);
            return;
        }
        StringBuilder cell = cells.peek();
        cell.append(cell.isEmpty() ? "" : " ").append(line.replaceAll("[\\n\\t]+", " "));
    }
}
