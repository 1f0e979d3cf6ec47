package org.luodi.sheets;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.luodi.standards.HalfWidth;
import org.luodi.standards.MoneyUnit;

/// What stays of a header when everything that changes from office to office and month to month is taken away: spaces,
/// width of letters, the unit in brackets, the year, the months.
///
/// | written | kept |
/// |---|---|
/// | 总投资额（万元） | 总投资额 |
/// | 2021年计划投资, 本年度计划投资 | 年计划投资 |
/// | 1-9月累计 | 1-n月累计 |
/// | 截至9月底完成 | 截至n月完成 |
final class HeaderText {
    private static final int LONGEST = 200;
    private static final Pattern BRACKETED = Pattern.compile("[(\\[【〔<《]([^()\\[\\]【】〔〕<>《》]{0,40})[)\\]】〕>》]");
    private static final Pattern REMARK = Pattern.compile("%|‰|个|项|亩|家|人|必填|选填|可选|单位.*|计?量单位.*|如有|含.{0,6}");
    private static final Pattern TRAILING_UNIT = Pattern.compile("(?<=.)(?:百万元|千元|万元|亿元|%)$");
    private static final Pattern EDGE = Pattern.compile("^[*#※:,、.]+|[*#※:,、.]+$");
    private static final Pattern YEAR =
            Pattern.compile("(?:(?:19|20)\\d{2}|二[〇○0零]二?[一二三四五六七八九〇○零])(?:年度|年)|本年度|当年度|本年|当年|全年度?|年度");
    private static final Pattern MONTHS =
            Pattern.compile("(?:自|从)?年?(?:1|01|一)月?份?(?:-|—|–|~|至|到)+年?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|末)?");
    private static final Pattern AS_OF = Pattern.compile("截[至止]到?年?(?:\\d{1,2})月(?:份|底|末|\\d{1,2}[日号])?");
    private static final Pattern MONTH = Pattern.compile("(?<![\\d-])年?\\d{1,2}月(?:份|底|末)?");

    private HeaderText() {}

    /// The text without spaces and in half width, otherwise as written.
    static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Blanks.remove(HalfWidth.of(cut)).toLowerCase(Locale.ROOT);
    }

    /// The text that matters; levels joined with `/` are treated one by one.
    static String normalise(String text) {
        return levels(text, false);
    }

    /// The same with everything in brackets taken away, whatever it says.
    static String loose(String text) {
        return levels(text, true);
    }

    private static String levels(String text, boolean withoutBrackets) {
        String plain = plain(text);
        if (plain.indexOf('/') < 0) {
            return level(plain, withoutBrackets);
        }
        return Arrays.stream(plain.split("/"))
                .map(level -> level(level, withoutBrackets))
                .filter(level -> !level.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private static String level(String plain, boolean withoutBrackets) {
        String text = BRACKETED
                .matcher(plain)
                .replaceAll(match ->
                        withoutBrackets || isRemark(match.group(1)) ? "" : Matcher.quoteReplacement(match.group()));
        text = TRAILING_UNIT.matcher(text).replaceAll("");
        text = YEAR.matcher(text).replaceAll("年");
        text = MONTHS.matcher(text).replaceAll("1-n月");
        text = AS_OF.matcher(text).replaceAll("截至n月");
        text = MONTH.matcher(text).replaceAll("n月");
        return EDGE.matcher(text).replaceAll("");
    }

    private static boolean isRemark(String inside) {
        return inside.isEmpty()
                || REMARK.matcher(inside).matches()
                || MoneyUnit.in("(" + inside + ")").isPresent();
    }

    /// Whether a header level says nothing but a unit: 万元, (万元), %.
    static boolean isOnlyUnit(String text) {
        String plain = plain(text);
        String bare = plain.startsWith("(") && plain.endsWith(")") ? plain.substring(1, plain.length() - 1) : plain;
        return switch (bare) {
            case "元", "千元", "万元", "百万元", "亿元", "%", "个", "亩" -> true;
            default -> bare.startsWith("单位:") && bare.length() < 10;
        };
    }
}
