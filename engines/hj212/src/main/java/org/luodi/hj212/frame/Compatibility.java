package org.luodi.hj212.frame;

/// What is forgiven to one device.
///
/// @param check accepted besides the standard's CRC
/// @param length how the device counts a segment
public record Compatibility(CheckMode check, LengthUnit length) {
    /// Nothing is forgiven.
    public static final Compatibility NONE = new Compatibility(CheckMode.STANDARD, LengthUnit.BYTES);

    /// Tells what is forgiven to a device; asked only about a frame that does not hold by the standard.
    @FunctionalInterface
    public interface Policy {
        /// Forgives nothing to anyone.
        Policy STRICT = mn -> NONE;

        /// @param mn the device number as it stands in a segment whose CRC did not hold; empty when there is none
        Compatibility of(String mn);
    }
}
