package org.luodi.platform.projects.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.luodi.gongwen.DocumentNumber;
import org.luodi.gongwen.Imprint;
import org.luodi.platform.kernel.WrittenDate;
import org.luodi.platform.projects.bulletin.Letterhead;
import org.luodi.standards.Refusal;

/// What a person fills in about the sheet that a bulletin is printed on; an empty text leaves a part out.
///
/// @param issuer 发文机关标志
/// @param number 发文字号
/// @param recipients 主送机关
/// @param signedBy 署名
/// @param date 成文日期, `2021-10-12`
/// @param copiedTo 抄送机关
/// @param printedBy 印发机关
public record LetterheadForm(
        String issuer,
        String number,
        String recipients,
        String signedBy,
        String date,
        String copiedTo,
        String printedBy) {
    static final LetterheadForm EMPTY = new LetterheadForm("", "", "", "", "", "", "");
    private static final int LONGEST = 500;

    public LetterheadForm {
        issuer = line(issuer);
        number = line(number);
        recipients = line(recipients);
        signedBy = line(signedBy);
        date = line(date);
        copiedTo = line(copiedTo);
        printedBy = line(printedBy);
    }

    private static String line(@Nullable String text) {
        String one = (text == null ? "" : text).replaceAll("\\s*\\R\\s*", " ").strip();
        return one.substring(0, Math.min(one.length(), LONGEST));
    }

    /// A fault in one of the texts.
    ///
    /// @param field name of the component
    /// @param code message key
    public record Fault(String field, String code, List<String> arguments) {}

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (!number.isEmpty()) {
            try {
                DocumentNumber.parse(number);
            } catch (Refusal refusal) {
                faults.add(new Fault("number", "projects.refusal." + refusal.code(), refusal.args()));
            }
        }
        if (!date.isEmpty() && day().isEmpty()) {
            faults.add(new Fault("date", "projects.letterhead.date.wrong", List.of(date)));
        }
        if (!copiedTo.isEmpty() && printedBy.isEmpty()) {
            faults.add(new Fault("printedBy", "projects.letterhead.printed-by.missing", List.of()));
        }
        return faults;
    }

    /// The sheet of a form without faults.
    Letterhead letterhead(LocalDate today) {
        return new Letterhead(
                some(issuer),
                some(number).map(DocumentNumber::parse),
                some(recipients),
                some(signedBy),
                day(),
                some(printedBy).map(office -> new Imprint(some(copiedTo), office, day().orElse(today))));
    }

    public Optional<LocalDate> day() {
        return WrittenDate.day(date);
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    /// What the next month takes over.
    LetterheadForm undated() {
        return new LetterheadForm(issuer, "", recipients, signedBy, "", copiedTo, printedBy);
    }

    /// As it is kept: one line a part.
    String text() {
        return String.join(
                "\n",
                "issuer=" + escaped(issuer),
                "number=" + escaped(number),
                "recipients=" + escaped(recipients),
                "signedBy=" + escaped(signedBy),
                "date=" + escaped(date),
                "copiedTo=" + escaped(copiedTo),
                "printedBy=" + escaped(printedBy));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\");
    }

    static LetterheadForm read(String text) {
        Properties parts = new Properties();
        try {
            parts.load(new StringReader(text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new LetterheadForm(
                parts.getProperty("issuer", ""),
                parts.getProperty("number", ""),
                parts.getProperty("recipients", ""),
                parts.getProperty("signedBy", ""),
                parts.getProperty("date", ""),
                parts.getProperty("copiedTo", ""),
                parts.getProperty("printedBy", ""));
    }
}
