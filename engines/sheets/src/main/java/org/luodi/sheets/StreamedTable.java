package org.luodi.sheets;

/// Hands the rows of one sheet to a sink.
final class StreamedTable {
    private final String fileName;
    private final Grid window;
    private final Header header;
    private final RowSink sink;
    private final RowClassifier classifier;
    private final RowReader reader;

    StreamedTable(Vocabulary vocabulary, String fileName, Grid window, Header header, RowSink sink) {
        this.fileName = fileName;
        this.window = window;
        this.header = header;
        this.sink = sink;
        this.classifier = new RowClassifier(header, vocabulary, window.merges());
        this.reader = new RowReader(window.name(), header, vocabulary, window.merges());
    }

    void read(Book book, Book.Sheet sheet) {
        var lines = TableReader.lines(window, header);
        TableHead head = new TableHead(fileName, sheet.name(), lines, header, UnitLine.find(lines));
        handOver(() -> sink.table(head));
        Grid notes = new Grid(sheet.name(), sheet.hidden(), window.merges());
        book.read(sheet, notes, row -> {
            notes.pending.clear();
            if (row.index() > header.lastRow()) {
                take(row);
            }
            return true;
        });
    }

    private void take(GridRow row) {
        RowKind kind = classifier.kind(row);
        if (kind == RowKind.BLANK) {
            return;
        }
        reader.remember(row);
        if (kind == null) {
            DataRow data = reader.data(row);
            handOver(() -> sink.row(data));
        } else {
            SkippedRow skipped = RowReader.skipped(row, kind);
            handOver(() -> sink.skipped(skipped));
        }
    }

    private static void handOver(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            throw new TableReader.SinkFailure(e);
        }
    }
}
