package org.luodi.platform.projects.checker;

/// Why a claim cannot be checked.
public enum Reason {
    /// The figures from which it follows are not printed.
    NO_INPUTS,
    /// The text does not say up to which month it speaks.
    NO_MONTH,
    /// The whole is printed as zero.
    ZERO_WHOLE,
    /// The parts need not be all there are.
    PARTS_MAY_BE_INCOMPLETE,
    /// The words do not tell what the figure stands for.
    NOT_UNDERSTOOD
}
