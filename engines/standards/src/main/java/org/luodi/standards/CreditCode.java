package org.luodi.standards;

import java.util.Locale;

/// The unified social credit code (统一社会信用代码) of an enterprise, office or society, GB 32100-2015: eighteen
/// characters with two check characters.
///
/// | places | meaning |
/// |---|---|
/// | 1–2 | registering department and category |
/// | 3–8 | division of the registering office |
/// | 9–17 | organisation code (GB 11714-1997), the last its own check character |
/// | 18 | check character of the whole |
///
/// With *c(i)* the value of the character at place *i* in the alphabet of 31: *C18 = 31 − Σ c(i)·3^(i−1) mod 31*,
/// *i* = 1…17, where 31 stands for 0. In the organisation code digits count as themselves and letters from A = 10;
/// with the weights 3 7 9 10 5 8 4 2: *C9 = 11 − Σ c(i)·w(i) mod 11*, where 10 is written X and 11 stands for 0.
///
/// Web pages often give wrong rules (mod 11 for C18, letters by ASCII); the worked example of the standard,
/// 91350100M000100Y43, decides. Refusals: `credit-code.length`, `credit-code.character` (arguments: text, character,
/// place from 1), `credit-code.region`, `credit-code.organisation-check` and `credit-code.check` (arguments: text,
/// character found, character that would fit).
///
/// @param code eighteen characters, upper case
public record CreditCode(String code) {

    private static final int LENGTH = 18;

    /// Digits and capitals without I, O, S, V, Z, which are mistaken for 1, 0, 5, U, 2.
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public CreditCode {
        requireAlphabet(code);
        for (int i = 2; i < 8; i++) {
            if (code.charAt(i) > '9') {
                throw new Refusal("credit-code.region", "places 3 to 8 must be digits: " + code, code);
            }
        }
        requireCheck("credit-code.organisation-check", code, 16, organisationCheck(code.substring(8, 16)));
        requireCheck("credit-code.check", code, 17, check(code.substring(0, 17)));
    }

    /// Reads a code as people write it: lower case, full width, with spaces or hyphens between groups.
    public static CreditCode parse(String text) {
        return new CreditCode(HalfWidth.of(text).replaceAll("[\\s\\p{Z}-]", "").toUpperCase(Locale.ROOT));
    }

    private static void requireAlphabet(String code) {
        if (code.length() != LENGTH) {
            throw new Refusal("credit-code.length", "a credit code has 18 characters: " + code, code);
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                throw new Refusal(
                        "credit-code.character",
                        "a credit code has no " + code.charAt(i) + ": " + code,
                        code,
                        String.valueOf(code.charAt(i)),
                        String.valueOf(i + 1));
            }
        }
    }

    private static void requireCheck(String reason, String code, int place, char fitting) {
        char found = code.charAt(place);
        if (found != fitting) {
            throw new Refusal(
                    reason,
                    "place " + (place + 1) + " is " + found + " where " + fitting + " would fit: " + code,
                    code,
                    String.valueOf(found),
                    String.valueOf(fitting));
        }
    }

    /// C18 for the first seventeen characters.
    static char check(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /// C9 for the first eight characters of an organisation code.
    static char organisationCheck(String first8) {
        int sum = 0;
        for (int i = 0; i < first8.length(); i++) {
            sum += Character.digit(first8.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    /// The organisation code within, as printed before 2015: M000100Y-4.
    public String organisationCode() {
        return code.substring(8, 16) + "-" + code.charAt(16);
    }

    /// The six digits of the registering office; 100000 stands for the national one, which is no division.
    public String region() {
        return code.substring(2, 8);
    }

    @Override
    public String toString() {
        return code;
    }
}
