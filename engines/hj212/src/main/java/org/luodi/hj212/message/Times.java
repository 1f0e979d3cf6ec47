package org.luodi.hj212.message;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/// Times as HJ 212 writes them: yyyyMMddHHmmss, with milliseconds behind in QN; the device's local time.
public final class Times {
    private static final int SECONDS = 14;
    private static final int MILLISECONDS = 17;

    private Times() {}

    /// The time of 14 or 17 digits; nothing when there is no such time.
    public static Optional<LocalDateTime> parse(String text) {
        int length = text.length();
        if (length != SECONDS && length != MILLISECONDS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    part(text, 0, 4),
                    part(text, 4, 6),
                    part(text, 6, 8),
                    part(text, 8, 10),
                    part(text, 10, 12),
                    part(text, 12, 14));
            return Optional.of(length == SECONDS ? time : time.plusNanos(part(text, 14, 17) * 1_000_000L));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// yyyyMMddHHmmss.
    public static String seconds(LocalDateTime time) {
        return String.format(
                "%04d%02d%02d%02d%02d%02d",
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    /// yyyyMMddHHmmssSSS, the form of QN.
    public static String milliseconds(LocalDateTime time) {
        return seconds(time) + String.format("%03d", time.getNano() / 1_000_000);
    }

    private static int part(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
