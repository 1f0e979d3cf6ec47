package org.luodi.hj212.code;

import java.math.BigDecimal;
import java.util.Optional;

/// How a factor's value is written, as Annex B of HJ 212-2017 says it: `N5.2` is a number with at most five
/// digits before and two behind the point, `N4` one without fraction, `C890` text of at most 890 bytes.
///
/// @param text whether it is text
/// @param length most digits before the point, or bytes of text
/// @param decimals most digits behind the point
public record ValueFormat(boolean text, int length, int decimals) {

    /// The format that a table writes; nothing where it writes none.
    static Optional<ValueFormat> parse(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = written.substring(1).split("\\.");
        return Optional.of(new ValueFormat(
                written.charAt(0) == 'C',
                Integer.parseInt(parts[0]),
                parts.length > 1 ? Integer.parseInt(parts[1]) : 0));
    }

    /// Whether a number has no more digits before its point than allowed. Those behind it are not held against
    /// anyone: devices send what they computed.
    public boolean holds(BigDecimal number) {
        return text || number.precision() - number.scale() <= length;
    }

    @Override
    public String toString() {
        return (text ? "C" : "N") + length + (decimals > 0 ? "." + decimals : "");
    }
}
