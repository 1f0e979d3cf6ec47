package org.luodi.hj212.message;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luodi.hj212.code.Dialect;
import org.luodi.hj212.code.Factor;
import org.luodi.hj212.code.Factors;
import org.luodi.hj212.code.ItemField;

/// One `name=value` of the CP area: `w01018-Rtd=38.2` has the code w01018, the field Rtd and the value 38.2;
/// `DataTime=…` has no code.
///
/// A view of the decoder's buffer. Items that `,` joins belong to one group, `;` begins the next (HJ 212-2017).
public final class Item {
    private byte[] bytes = {};
    private int group;
    private int nameFrom;
    private int hyphen;
    private int nameTo;
    private int valueFrom;
    private int valueTo;

    Item() {}

    void show(byte[] source, int inGroup, int nameStart, int hyphenAt, int nameEnd) {
        bytes = source;
        group = inGroup;
        nameFrom = nameStart;
        hyphen = hyphenAt;
        nameTo = nameEnd;
    }

    void holds(int from, int to) {
        valueFrom = from;
        valueTo = to;
    }

    /// Number of its group, from 0.
    public int group() {
        return group;
    }

    /// Everything left of `=`.
    public String name() {
        return Text.of(bytes, nameFrom, nameTo);
    }

    /// Whether everything left of `=` is just this.
    public boolean isNamed(String name) {
        return Text.equal(bytes, nameFrom, nameTo, name);
    }

    /// Whether its name has a hyphen, and so a code and a field.
    public boolean hasCode() {
        return hyphen >= 0;
    }

    /// What stands before the hyphen; empty without one.
    public String code() {
        return hasCode() ? Text.of(bytes, nameFrom, hyphen) : "";
    }

    /// Whether another item speaks of the same code.
    public boolean hasCodeOf(Item other) {
        return hasCode()
                && other.hasCode()
                && Arrays.equals(bytes, nameFrom, hyphen, other.bytes, other.nameFrom, other.hyphen);
    }

    /// Whether another item has the same name.
    public boolean hasNameOf(Item other) {
        return Arrays.equals(bytes, nameFrom, nameTo, other.bytes, other.nameFrom, other.nameTo);
    }

    /// What stands behind the hyphen, as sent; empty without one.
    public String suffix() {
        return hasCode() ? Text.of(bytes, hyphen + 1, nameTo) : "";
    }

    /// Whether that is what stands behind the hyphen.
    public boolean hasSuffix(String suffix) {
        return hasCode() && Text.equal(bytes, hyphen + 1, nameTo, suffix);
    }

    /// The meaning of what stands behind the hyphen.
    public Optional<ItemField> field() {
        return hasCode() ? ItemField.find(bytes, hyphen + 1, nameTo) : Optional.empty();
    }

    /// The factor of the code.
    public Optional<Factor> factor(Dialect dialect) {
        return Optional.ofNullable(seekFactor(dialect));
    }

    /// The factor of the code without an Optional, for the hot path; null when the code is in no table.
    public @Nullable Factor seekFactor(Dialect dialect) {
        return hasCode() ? Factors.seek(dialect, bytes, nameFrom, hyphen) : null;
    }

    /// Everything right of `=`.
    public String value() {
        return Text.of(bytes, valueFrom, valueTo);
    }

    /// Whether that is the value.
    public boolean hasValue(String value) {
        return Text.equal(bytes, valueFrom, valueTo, value);
    }

    /// Number of bytes of the value.
    public int valueBytes() {
        return valueTo - valueFrom;
    }

    /// One byte of the value.
    public byte valueByte(int index) {
        return bytes[valueFrom + index];
    }

    /// The value as text, without the `//` that embrace text (HJ 212-2017, command 3020).
    public String text() {
        boolean embraced = valueTo - valueFrom >= 4
                && bytes[valueFrom] == '/'
                && bytes[valueFrom + 1] == '/'
                && bytes[valueTo - 1] == '/'
                && bytes[valueTo - 2] == '/';
        return embraced ? Text.of(bytes, valueFrom + 2, valueTo - 2) : value();
    }

    /// Whether the value is a decimal number.
    public boolean isDecimal() {
        return Digits.isDecimal(bytes, valueFrom, valueTo);
    }

    /// The value as an exact number; nothing when it is none.
    public Optional<BigDecimal> decimal() {
        return isDecimal() ? Optional.of(new BigDecimal(value())) : Optional.empty();
    }

    /// The value as a whole number of at most nine digits, −1 when it is none.
    public int whole() {
        return Digits.whole(bytes, valueFrom, valueTo);
    }

    /// The value as a time of 14 or 17 digits.
    public Optional<LocalDateTime> time() {
        return Times.parse(value());
    }

    @Override
    public String toString() {
        return name() + "=" + value();
    }
}
