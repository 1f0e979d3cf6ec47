package org.luodi.gongwen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luodi.standards.Refusal;

/// The number of an official document (发文字号), for example `绛发改发〔2021〕12号`.
///
/// GB/T 9704-2012, 7.2.5: the year in full between hexagonal brackets 〔〕, the sequence without 第 and without leading
/// zeros, then 号.
///
/// @param agency the agency's abbreviation (机关代字), such as 绛发改发; not blank, no brackets, no digits at its end
/// @param year four digits
/// @param sequence 1 or more
public record DocumentNumber(String agency, int year, int sequence) {

    private static final Pattern FORM =
            Pattern.compile("(?<agency>[^〔〕\\[\\]()（）【】\\s]+)〔(?<year>\\d{4})〕(?<sequence>\\d{1,6})号");
    private static final Pattern OTHER_BRACKETS = Pattern.compile(".*[\\[【（(]\\d{4}[\\]】）)].*");
    private static final Pattern PADDED = Pattern.compile(".*〕0\\d*号");

    public DocumentNumber {
        if (agency.isBlank() || agency.matches(".*[〔〕\\[\\]()（）【】\\s].*")) {
            throw new Refusal(
                    "document-number.agency", "The agency of a document number is a short plain name", agency);
        }
        if (year < 1949 || year > 9999) {
            throw new Refusal("document-number.year", "The year of a document number has four digits", "" + year);
        }
        if (sequence < 1) {
            throw new Refusal("document-number.sequence", "Documents are numbered from 1", "" + sequence);
        }
    }

    /// Reads a number as it is printed; surrounding blanks are ignored, nothing else is forgiven.
    ///
    /// @throws Refusal `document-number.ordinal` for 第, `.padded` for leading zeros, `.brackets` for brackets other
    /// than
    ///     〔〕, `.form` for anything else that is not a number
    public static DocumentNumber parse(String text) {
        String number = text.strip();
        if (number.contains("第")) {
            throw new Refusal("document-number.ordinal", "A document number is written without 第", number);
        }
        if (OTHER_BRACKETS.matcher(number).matches()) {
            throw new Refusal("document-number.brackets", "The year stands in hexagonal brackets 〔〕", number);
        }
        if (PADDED.matcher(number).matches()) {
            throw new Refusal("document-number.padded", "A document number has no leading zeros", number);
        }
        Matcher form = FORM.matcher(number);
        if (!form.matches()) {
            throw new Refusal("document-number.form", "A document number reads like 绛发改发〔2021〕12号", number);
        }
        return new DocumentNumber(
                form.group("agency"), Integer.parseInt(form.group("year")), Integer.parseInt(form.group("sequence")));
    }

    /// The printed form.
    @Override
    public String toString() {
        return agency + "〔" + year + "〕" + sequence + "号";
    }
}
