package org.luodi.hj212.message;

/// The bits `V5 V4 V3 V2 V1 V0 D A` of the field Flag (拆分包及应答标志, HJ 212-2017).
///
/// Some descriptions in circulation swap A and D; the official examples do not: `Flag=5` is answered, `Flag=6`
/// is a package with PNUM and PNO.
///
/// @param bits 0 to 255
public record Flag(int bits) {
    /// Version bits of HJ 212-2017.
    public static final int VERSION_2017 = 1;

    /// Version bits of HJ 212-2025, and of surface-water stations long before.
    public static final int VERSION_2025 = 2;

    private static final int ANSWER = 1;
    private static final int PACKAGES = 2;
    private static final int VERSION_SHIFT = 2;

    public Flag {
        if (bits < 0 || bits > 255) {
            throw new IllegalArgumentException("a Flag has eight bits: " + bits);
        }
    }

    /// The Flag of a version, without answer and without packages.
    public static Flag ofVersion(int version) {
        return new Flag(version << VERSION_SHIFT);
    }

    /// Bit A: the sender waits for an answer.
    public boolean answerWanted() {
        return (bits & ANSWER) != 0;
    }

    /// Bit D: PNUM and PNO are there.
    public boolean packagesNumbered() {
        return (bits & PACKAGES) != 0;
    }

    /// Bits V: 0 for 2005, 1 for 2017, 2 for 2025 or surface water.
    public int version() {
        return bits >> VERSION_SHIFT;
    }

    /// This Flag with bit A set.
    public Flag wantingAnswer() {
        return new Flag(bits | ANSWER);
    }

    /// This Flag with bit D set.
    public Flag numberingPackages() {
        return new Flag(bits | PACKAGES);
    }
}
