package org.luodi.platform.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/// What every template is given besides its own content: words, language, menu, viewer, token, static files.
///
/// The first parameter of each template: `@param org.luodi.platform.shell.Page page`.
///
/// @param messages the words of all modules
/// @param locale language of this answer
/// @param look theme and letter size that the reader chose
/// @param path path of the request, without the query
/// @param query query of the request, without the question mark; empty when there is none
/// @param viewer the signed-in person
/// @param navigation the menu entries that this viewer may use
/// @param csrf the token that forms must send; read it only in pages with a form, since reading makes a session
/// @param assets addresses of static files
/// @param countyCode code of the county that this installation serves
public record Page(
        MessageSource messages,
        Locale locale,
        Look look,
        String path,
        String query,
        Optional<Viewer> viewer,
        List<NavigationEntry> navigation,
        Csrf csrf,
        Assets assets,
        String countyCode) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String MINUS = "\u2212";

    /// The words of a message key with its arguments filled in.
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /// The words of a refusal or another code that may be unknown, else the fallback.
    public String textOr(String key, String fallback, Object... arguments) {
        String words = messages.getMessage(key, arguments, fallback, locale);
        return words == null ? fallback : words;
    }

    /// The words of an enum constant: key `<prefix>.<NAME>`.
    public String word(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }

    /// Whether the viewer has a permission; for showing only, services check again.
    public boolean may(Enum<?> permission) {
        return viewer.map(person -> person.may(permission)).orElse(false);
    }

    /// Whether this page is below an entry, and below no other that says more exactly where it is.
    public boolean current(NavigationEntry entry) {
        return entry.leadsTo(path)
                && navigation.stream()
                        .filter(other -> other.leadsTo(path))
                        .noneMatch(other -> other.path().length() > entry.path().length());
    }

    /// A number with thousands separators and a fixed count of decimals, half up, with the true minus sign.
    public String number(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value).replace("-", MINUS);
    }

    /// A whole number with thousands separators.
    public String number(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    public String date(LocalDate day) {
        return day.toString();
    }

    /// A day with its weekday as people say it in the page's language.
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }

    /// Minute of a moment in the county's time zone, for example `2026-09-30 18:00`.
    public String time(Instant moment) {
        return DAY_TIME.format(moment.atZone(ZONE));
    }

    /// Address of a static file that changes with its content, so that browsers may keep it for a year.
    public String asset(String file) {
        return assets.address(file);
    }

    /// Name of the county: `shell.county.<code>` where known, else the code.
    public String county() {
        return textOr("shell.county." + countyCode, countyCode);
    }

    /// This page with a choice of the reader changed: `lang`, `theme` or `letters`. The choice is kept in a
    /// cookie and the reader is sent back to the same address without it.
    public String choosing(String choice, String value) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + choice + "=" + value;
    }

    /// Address of an icon in the sprite, for `<use href>`.
    public String icon(String name) {
        return assets.address("icons.svg") + "#" + name;
    }
}
