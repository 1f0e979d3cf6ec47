package org.luodi.benchmarks.sheets;

import cn.idev.excel.FastExcel;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.event.AnalysisEventListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.luodi.sheets.CellValue;
import org.luodi.sheets.DataRow;
import org.luodi.sheets.Field;
import org.luodi.sheets.FieldKind;
import org.luodi.sheets.RowSink;
import org.luodi.sheets.Source;
import org.luodi.sheets.TableHead;
import org.luodi.sheets.TableReader;
import org.luodi.sheets.Vocabulary;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/// A way to read the big workbook. Each looks at every cell and counts, so that none can leave work out.
enum Contender {
    /// This project: finds the header, joins its two levels, and gives each cell its value, field and address.
    LUODI {
        @Override
        Tally read(Path file) {
            List<Field> fields = new ArrayList<>();
            for (String title : BigWorkbook.titles()) {
                FieldKind kind = title.contains("/") ? FieldKind.MONEY : FieldKind.TEXT;
                fields.add(new Field("field" + fields.size(), kind, fields.isEmpty(), List.of(title)));
            }
            Tally tally = new Tally();
            new TableReader(Vocabulary.of(fields)).stream(Source.of(file), new RowSink() {
                @Override
                public void table(TableHead head) {
                    if (head.header().matched().size() != BigWorkbook.COLUMNS
                            || head.unit().isEmpty()) {
                        throw new IllegalStateException("header not understood: " + head);
                    }
                }

                @Override
                public void row(DataRow row) {
                    List<org.luodi.sheets.Cell> cells = row.cells();
                    for (int i = 0; i < cells.size(); i++) {
                        org.luodi.sheets.Cell cell = cells.get(i);
                        tally.addresses += cell.ref().column();
                        switch (cell.value()) {
                            case CellValue.Number number ->
                                tally.number(number.value().doubleValue());
                            case CellValue.Text text -> tally.text(text.text());
                            case CellValue.Blank blank -> {}
                            case CellValue.Failure failure -> {}
                        }
                    }
                }
            });
            return tally;
        }
    },

    /// The fastest peer, bare: rows of cells, no header, no merged regions, no address kept.
    DHATIM {
        @Override
        Tally read(Path file) throws IOException {
            Tally tally = new Tally();
            try (ReadableWorkbook book = new ReadableWorkbook(Files.newInputStream(file));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                rows.forEach(row -> {
                    if (row.getRowNum() > BigWorkbook.HEADER_ROWS) {
                        for (int i = 0; i < row.getCellCount(); i++) {
                            Cell cell = row.getCell(i);
                            if (cell != null && cell.getType() == CellType.NUMBER) {
                                tally.number(cell.asNumber().doubleValue());
                            } else if (cell != null && cell.getType() == CellType.STRING) {
                                tally.text(cell.asString());
                            }
                        }
                    }
                });
            }
            return tally;
        }
    },

    /// Apache POI's event model.
    POI_SAX {
        @Override
        Tally read(Path file) throws IOException {
            Tally tally = new Tally();
            try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                XSSFReader reader = new XSSFReader(zip);
                XMLReader parser = XMLHelper.newXMLReader();
                parser.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(),
                        new ReadOnlySharedStringsTable(zip),
                        tally.poiRows(),
                        new DataFormatter(),
                        false));
                try (InputStream sheet = reader.getSheetsData().next()) {
                    parser.parse(new InputSource(sheet));
                }
            } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
                throw new IOException(e);
            }
            return tally;
        }
    },

    /// The fork of EasyExcel that is kept alive, cn.idev.excel.
    IDEV_EXCEL {
        @Override
        Tally read(Path file) {
            Tally tally = new Tally();
            FastExcel.read(file.toFile(), new AnalysisEventListener<Map<Integer, String>>() {
                        @Override
                        public void invoke(Map<Integer, String> row, AnalysisContext context) {
                            row.forEach((column, text) -> {
                                if (text != null) {
                                    tally.either(column, text);
                                }
                            });
                        }

                        @Override
                        public void doAfterAllAnalysed(AnalysisContext context) {}
                    })
                    .headRowNumber(BigWorkbook.HEADER_ROWS)
                    .sheet(0)
                    .doRead();
            return tally;
        }
    };

    abstract Tally read(Path file) throws IOException;

    /// What was seen: enough to prove that every contender saw the same.
    static final class Tally {
        long texts;
        long characters;
        long numbers;
        double sum;
        long addresses;

        void text(String text) {
            texts++;
            characters += text.length();
        }

        void number(double number) {
            numbers++;
            sum += number;
        }

        void either(int column, String text) {
            if (column >= BigWorkbook.COLUMNS / 2) {
                number(Double.parseDouble(text));
            } else {
                text(text);
            }
        }

        XSSFSheetXMLHandler.SheetContentsHandler poiRows() {
            return new XSSFSheetXMLHandler.SheetContentsHandler() {
                private int row;

                @Override
                public void startRow(int index) {
                    row = index;
                }

                @Override
                public void endRow(int index) {}

                @Override
                public void cell(String address, String text, @Nullable XSSFComment comment) {
                    if (row >= BigWorkbook.HEADER_ROWS && text != null) {
                        either(address.charAt(0) - 'A', text);
                    }
                }
            };
        }

        @Override
        public String toString() {
            return texts + " texts of " + characters + " characters, " + numbers + " numbers, sum " + Math.round(sum);
        }
    }
}
