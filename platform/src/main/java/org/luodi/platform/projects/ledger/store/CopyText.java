package org.luodi.platform.projects.ledger.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luodi.standards.Money;

/// Rows in PostgreSQL's text format of COPY: the fastest way in for many rows.
final class CopyText {
    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean rowBegun;

    CopyText put(@Nullable String value) {
        separate();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                // PostgreSQL's text holds no NUL.
                case '\0' -> text.append('\uFFFD');
                default -> text.append(c);
            }
        }
        return this;
    }

    CopyText put(Optional<String> value) {
        return put(value.orElse(null));
    }

    CopyText put(long value) {
        separate();
        text.append(value);
        return this;
    }

    CopyText put(Money money) {
        separate();
        text.append(money.plain());
        return this;
    }

    CopyText putNumber(Optional<BigDecimal> number) {
        return put(number.map(BigDecimal::toPlainString));
    }

    CopyText putFlag(Optional<Boolean> flag) {
        return put(flag.map(yes -> yes ? "t" : "f"));
    }

    CopyText put(LocalDate day) {
        return put(day.toString());
    }

    CopyText endRow() {
        text.append('\n');
        rowBegun = false;
        return this;
    }

    String text() {
        return text.toString();
    }

    private void separate() {
        if (rowBegun) {
            text.append('\t');
        }
        rowBegun = true;
    }
}
