package org.luodi.standards;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The grammar of an amount as people write it: `[sign] [currency] number [scale] [元] … [整]`.
///
/// It accepts what has one meaning and refuses the rest; [Money#parse] documents both.
final class MoneyText {

    private static final int LONGEST = 64;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");
    private static final Pattern NOTHING = Pattern.compile("[-—–―─−_]*|[/\\\\]|无|暂无");
    private static final Pattern MINUS = Pattern.compile("^[−–﹣]|^负");
    private static final Pattern ERROR_VALUE = Pattern.compile("#[A-Za-z/0-9]+[!?]?");
    private static final Pattern RANGE = Pattern.compile("\\d[十百千万亿元]*\\s*(?:-+|~|—+|–|至|到)\\s*\\d");
    private static final Pattern APPROXIMATE =
            Pattern.compile("约|近|超|逾|余|多|几|左右|上下|以上|以下|以内|不足|不低于|不少于|不超过|至少|至多|最多|最少|大概|预计|[≈~<>≤≥]|\\+$");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d[Ee][+-]?\\d");
    private static final Pattern CURRENCY_BEFORE = Pattern.compile("^(?:人民币|RMB|CNY|¥)\\s*:?\\s*");
    private static final Pattern CURRENCY_AFTER = Pattern.compile("\\s*(?:\\(?人民币\\)?|RMB|CNY)$");
    private static final Pattern WHOLE_AFTER = Pattern.compile("(?<=元)整$");
    private static final Pattern BRACKETED_UNIT = Pattern.compile("\\(([十百千万亿]*元)\\)$");
    private static final Pattern BRACKETED_AMOUNT = Pattern.compile("^\\(([^()]*)\\)(.*)$");
    private static final Pattern PART = Pattern.compile("(\\d(?:[\\d, ]*\\d)?)?(?:\\.(\\d+))? ?([十百千万亿]*) ?(元?) ?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([, ])\\d{3}(?:\\1\\d{3})*");

    /// Powers of ten of one yuan.
    private static final Map<String, Integer> SCALES = Map.ofEntries(
            Map.entry("百", 2),
            Map.entry("千", 3),
            Map.entry("万", 4),
            Map.entry("十万", 5),
            Map.entry("百万", 6),
            Map.entry("千万", 7),
            Map.entry("亿", 8),
            Map.entry("十亿", 9),
            Map.entry("百亿", 10),
            Map.entry("千亿", 11),
            Map.entry("万亿", 12));

    private final String text;
    private final MoneyUnit defaultUnit;

    private MoneyText(String text, MoneyUnit defaultUnit) {
        this.text = text;
        this.defaultUnit = defaultUnit;
    }

    static Optional<Money> read(String text, MoneyUnit defaultUnit) {
        String plain = SPACES.matcher(HalfWidth.of(text)).replaceAll(" ").strip();
        if (NOTHING.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(new MoneyText(text.strip(), defaultUnit).amount(plain));
    }

    private Money amount(String plain) {
        refuseWhatIsNoExactAmount(plain);
        String rest = CURRENCY_AFTER.matcher(plain).replaceFirst("");
        rest = WHOLE_AFTER.matcher(rest).replaceFirst("");
        rest = BRACKETED_UNIT.matcher(rest).replaceFirst("$1");
        rest = CURRENCY_BEFORE.matcher(rest).replaceFirst("");
        rest = MINUS.matcher(rest).replaceFirst("-");
        boolean negative = rest.startsWith("-");
        Matcher bracketed = BRACKETED_AMOUNT.matcher(rest);
        if (bracketed.matches()) {
            negative = true;
            rest = bracketed.group(1) + bracketed.group(2);
        } else if (negative || rest.startsWith("+")) {
            rest = rest.substring(1).strip();
        }
        rest = CURRENCY_BEFORE.matcher(rest).replaceFirst("").replace(", ", ",");
        Money magnitude = sumOfParts(rest);
        return negative ? magnitude.negate() : magnitude;
    }

    private void refuseWhatIsNoExactAmount(String plain) {
        if (plain.length() > LONGEST) {
            throw refusal("money.not-a-number", "too long for an amount");
        }
        if (ERROR_VALUE.matcher(plain).matches()) {
            throw refusal("money.error-value", "an error of the spreadsheet");
        }
        if (plain.endsWith("%") || plain.endsWith("‰")) {
            throw refusal("money.percentage", "a percentage, not an amount");
        }
        if (MoneyUnit.namesForeignCurrency(plain)) {
            throw refusal("money.foreign-currency", "not in yuan");
        }
        if (RANGE.matcher(plain).find()) {
            throw refusal("money.range", "a range, not one amount");
        }
        if (APPROXIMATE.matcher(plain).find()) {
            throw refusal("money.approximate", "not an exact amount");
        }
        if (SCIENTIFIC.matcher(plain).find()) {
            throw refusal("money.scientific", "scientific notation, digits may be lost");
        }
    }

    /// The sum of parts with falling scales: 1亿5000万元 is 1亿 and 5000万.
    private Money sumOfParts(String rest) {
        if (rest.isEmpty()) {
            throw notANumber();
        }
        BigDecimal yuan = BigDecimal.ZERO;
        BigDecimal roomBelow = null;
        Matcher part = PART.matcher(rest);
        boolean ended = false;
        for (int at = 0; at < rest.length(); at = part.end()) {
            part.region(at, rest.length());
            if (ended || !part.lookingAt() || (part.group(1) == null && part.group(2) == null)) {
                throw notANumber();
            }
            ended = !part.group(4).isEmpty();
            BigDecimal scale = scale(part);
            BigDecimal value = number(part).multiply(scale);
            if (roomBelow != null && value.compareTo(roomBelow) >= 0) {
                throw notANumber();
            }
            yuan = yuan.add(value);
            // A part without a scale of its own ends the amount: 3亿5 has more than one meaning.
            roomBelow = part.group(3).isEmpty() ? BigDecimal.ZERO : scale;
        }
        return Money.of(yuan, MoneyUnit.YUAN);
    }

    private BigDecimal scale(Matcher part) {
        String word = part.group(3);
        boolean yuan = !part.group(4).isEmpty();
        if (word.isEmpty()) {
            if (!yuan && part.start() > 0) {
                throw notANumber();
            }
            return yuan ? BigDecimal.ONE : defaultUnit.inWan().movePointRight(4);
        }
        Integer power = SCALES.get(word);
        if (power == null) {
            throw notANumber();
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power);
    }

    private BigDecimal number(Matcher part) {
        String whole = part.group(1) == null ? "0" : part.group(1);
        if (whole.indexOf(',') >= 0 || whole.indexOf(' ') >= 0) {
            if (!GROUPED.matcher(whole).matches()) {
                throw refusal("money.grouping", "separators that do not part thousands");
            }
            whole = whole.replace(",", "").replace(" ", "");
        }
        return new BigDecimal(part.group(2) == null ? whole : whole + "." + part.group(2));
    }

    private Refusal notANumber() {
        return refusal("money.not-a-number", "not an amount of money");
    }

    private Refusal refusal(String code, String reason) {
        return new Refusal(code, reason + ": " + text, text);
    }
}
