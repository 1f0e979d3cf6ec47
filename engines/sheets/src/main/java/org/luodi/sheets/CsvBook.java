package org.luodi.sheets;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.luodi.sheets.Unreadable.Reason;

/// A text file of separated values: UTF-8 with or without its mark, UTF-16 with its mark, GB18030 (and so GBK and
/// GB2312)
/// with or without its mark; separated by commas, tabs, semicolons or bars.
final class CsvBook implements Book {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] GB18030_MARK = {(byte) 0x84, 0x31, (byte) 0x95, 0x33};
    private static final byte[] UTF_16_BIG = {(byte) 0xfe, (byte) 0xff};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xff, (byte) 0xfe};
    private static final String SEPARATORS = ",\t;|";
    private static final int SAMPLE = 1 << 16;
    private static final int MAX_CELL = 1 << 20;
    private static final int MAX_COLUMNS = 16_384;

    /// A figure that may become a number without losing anything: no leading zeros, no more than 15 digits.
    private static final Pattern FIGURE = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,15})?");

    private final byte[] bytes;
    private final Limits limits;
    private final Sheet sheet;
    private final Charset charset;
    private final int start;
    private final char separator;

    CsvBook(Source source, byte[] bytes, Limits limits) {
        this.bytes = bytes;
        this.limits = limits;
        this.sheet = new Sheet(0, source.stem(), false);
        if (starts(UTF_8_MARK)) {
            charset = StandardCharsets.UTF_8;
            start = 3;
        } else if (starts(GB18030_MARK)) {
            charset = GB18030;
            start = 4;
        } else if (starts(UTF_16_BIG)) {
            charset = StandardCharsets.UTF_16BE;
            start = 2;
        } else if (starts(UTF_16_LITTLE)) {
            charset = StandardCharsets.UTF_16LE;
            start = 2;
        } else {
            charset = decodes(StandardCharsets.UTF_8, 0) ? StandardCharsets.UTF_8 : GB18030;
            start = 0;
        }
        if (!charset.equals(StandardCharsets.UTF_8) && !decodes(charset, start)
                || start == 3 && !decodes(charset, start)) {
            throw source.saysWorkbook()
                    ? new Unreadable(Reason.BROKEN, "called a workbook, and neither one nor a text")
                    : new Unreadable(Reason.UNKNOWN_ENCODING, "neither UTF-8 nor GB18030");
        }
        separator = sniffSeparator();
    }

    private boolean starts(byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether all bytes are text in this encoding; a NUL or an unassigned character says that they are not text at
    /// all.
    private boolean decodes(Charset candidate, int from) {
        CharsetDecoder decoder = candidate
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(8192);
        try {
            CoderResult result;
            do {
                out.clear();
                result = decoder.decode(in, out, true);
                if (result.isError()) {
                    result.throwException();
                }
                for (int i = 0; i < out.position(); i++) {
                    char c = out.get(i);
                    if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1a) {
                        return false;
                    }
                }
            } while (result.isOverflow());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// The separator that parts the first lines into the most columns, line for line.
    private char sniffSeparator() {
        int length = Math.min(SAMPLE, bytes.length - start);
        String sample = new String(bytes, start, length, charset);
        int[] score = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            quoted ^= c == '"';
            int which = SEPARATORS.indexOf(c);
            if (which >= 0 && !quoted) {
                score[which]++;
            }
        }
        int best = 0;
        for (int i = 1; i < score.length; i++) {
            best = score[i] > score[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(sheet);
    }

    @Override
    public Merges merges(Sheet ignored) {
        return Merges.NONE;
    }

    @Override
    public void read(Sheet ignored, Grid notes, Rows rows) {
        try (Reader in = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start), charset),
                1 << 15)) {
            GridRow row = new GridRow();
            int index = 0;
            boolean more = true;
            while (more) {
                if (index >= limits.maxRows()) {
                    throw new Unreadable(Reason.TOO_LARGE, "more than " + limits.maxRows() + " rows");
                }
                row.begin(index++, false);
                more = readRow(in, row);
                if (!rows.take(row)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new Unreadable(Reason.BROKEN, "cannot read on", e);
        }
    }

    /// Reads one record; false after the last.
    private boolean readRow(Reader in, GridRow row) throws IOException {
        StringBuilder cell = new StringBuilder();
        int column = 0;
        boolean quoted = false;
        while (true) {
            int c = in.read();
            if (quoted && c >= 0) {
                if (c != '"') {
                    append(cell, c);
                    continue;
                }
                if (skip(in, '"')) {
                    append(cell, '"');
                } else {
                    quoted = false;
                }
            } else if (c == '"' && (cell.isEmpty() || cell.length() == 1 && cell.charAt(0) == '=')) {
                // ="001" is how programs keep a spreadsheet from eating leading zeros.
                cell.setLength(0);
                quoted = true;
            } else if (c == separator || c == '\n' || c == '\r' || c < 0) {
                put(row, column++, cell.toString());
                cell.setLength(0);
                if (column > MAX_COLUMNS) {
                    throw new Unreadable(Reason.TOO_LARGE, "more than " + MAX_COLUMNS + " columns");
                }
                if (c == '\r') {
                    skip(in, '\n');
                }
                if (c != separator) {
                    return c >= 0;
                }
            } else {
                append(cell, c);
            }
        }
    }

    private static boolean skip(Reader in, char wanted) throws IOException {
        in.mark(1);
        if (in.read() == wanted) {
            return true;
        }
        in.reset();
        return false;
    }

    private static void append(StringBuilder cell, int c) {
        if (cell.length() >= MAX_CELL) {
            throw new Unreadable(Reason.TOO_LARGE, "a cell of more than " + MAX_CELL + " characters");
        }
        cell.append((char) c);
    }

    private static void put(GridRow row, int column, String text) {
        if (Blanks.isBlank(text) || text.equals("\u001a")) {
            return;
        }
        String plain = Defused.restore(text);
        String bare = plain.strip();
        if (bare.length() <= 32 && FIGURE.matcher(bare).matches()) {
            BigDecimal value = Numbers.of(bare);
            if (value != null) {
                row.set(column, new CellValue.Number(value, false), bare);
                return;
            }
        }
        row.set(column, isError(bare) ? new CellValue.Failure(bare) : new CellValue.Text(plain), plain);
    }

    private static boolean isError(String text) {
        return text.length() > 3
                && text.charAt(0) == '#'
                && switch (text) {
                    case "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#N/A", "#NULL!" -> true;
                    default -> false;
                };
    }
}
