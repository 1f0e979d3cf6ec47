package org.luodi.standards;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A unit in which offices print amounts of money, from one yuan to a hundred million.
public enum MoneyUnit {
    /// 元
    YUAN("元", "0.0001"),
    /// 千元, a thousand yuan
    QIAN_YUAN("千元", "0.1"),
    /// 万元, ten thousand yuan: the unit in which Luodi keeps money
    WAN_YUAN("万元", "1"),
    /// 百万元, a million yuan
    BAI_WAN_YUAN("百万元", "100"),
    /// 亿元, a hundred million yuan
    YI_YUAN("亿元", "10000");

    /// Where a unit is looked for, the surest place first: after the word 单位, in brackets, as a word of its own. There
    /// the short forms 万 and 亿 count too, and 元, which elsewhere ends 单元 and starts 元旦.
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("单位[:=]?\\(?(?=([^:()]*))"),
            Pattern.compile("[(\\[【〔]([^()\\[\\]【】〔〕]*)"),
            Pattern.compile("([^()\\[\\]【】〔〕]+)"));

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[,、;/:_-]");
    private static final Pattern WORD = Pattern.compile("(?:人民币)?(百万元?|千元|万元?|亿元?|元)(?:人民币)?");

    /// The long forms anywhere else, unless they belong to an amount (500万元) or a class of size (亿元以上项目).
    private static final Pattern ANYWHERE =
            Pattern.compile("(?<![\\d十百千几数上过])(百万元|千元|万元|亿元)(?!以上|以下|以内|级|项目|工程|企业|产值|GDP)");

    private static final Pattern FOREIGN = Pattern.compile("美元|美金|欧元|日元|港元|港币|澳元|英镑|加元|新元|外币|USD|EUR|HKD|JPY|[$€£]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");
    private static final Pattern SPACE_IN_UNIT = Pattern.compile("(?<=[百千万亿])[\\s\\p{Z}]+(?=万?[\\s\\p{Z}]*元)");

    private static final int LONGEST_HEADER = 500;

    private final String label;
    private final BigDecimal inWan;

    MoneyUnit(String label, String inWan) {
        this.label = label;
        this.inWan = new BigDecimal(inWan);
    }

    /// The unit that a column header or a unit line names: 总投资(万元), 单位：亿元, 金额／元.
    ///
    /// Empty when the text names no unit, when it names two different ones in places equally sure, or when it names a
    /// foreign currency. An amount or a class of size (500万元以上项目) is no unit. Text of more than 500 characters is no
    /// header and is not searched.
    public static Optional<MoneyUnit> in(String text) {
        if (text.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        String joined = SPACE_IN_UNIT.matcher(HalfWidth.of(text)).replaceAll("");
        String plain = SPACE.matcher(joined).replaceAll(";");
        if (namesForeignCurrency(plain)) {
            return Optional.empty();
        }
        for (Pattern place : PLACES) {
            EnumSet<MoneyUnit> found = EnumSet.noneOf(MoneyUnit.class);
            place.matcher(plain).results().forEach(match -> addWords(match.group(1), found));
            if (!found.isEmpty()) {
                return onlyOne(found);
            }
        }
        EnumSet<MoneyUnit> found = EnumSet.noneOf(MoneyUnit.class);
        ANYWHERE.matcher(plain).results().forEach(match -> found.add(named(match.group(1))));
        return onlyOne(found);
    }

    private static void addWords(String clause, EnumSet<MoneyUnit> found) {
        for (String part : BETWEEN_WORDS.split(clause)) {
            Matcher word = WORD.matcher(part);
            if (word.matches()) {
                found.add(named(word.group(1)));
            }
        }
    }

    private static Optional<MoneyUnit> onlyOne(EnumSet<MoneyUnit> found) {
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /// Whether the text names a currency other than the yuan, as 万美元 does; such figures are not [Money].
    public static boolean namesForeignCurrency(String text) {
        return FOREIGN.matcher(HalfWidth.of(text)).find();
    }

    private static MoneyUnit named(String name) {
        for (MoneyUnit unit : values()) {
            if (unit.label.equals(name) || unit.label.equals(name + "元")) {
                return unit;
            }
        }
        throw new AssertionError("a pattern matched a unit that does not exist: " + name);
    }

    /// How many 万元 one of this unit is.
    public BigDecimal inWan() {
        return inWan;
    }

    /// The unit as printed, for example 万元.
    public String label() {
        return label;
    }
}
