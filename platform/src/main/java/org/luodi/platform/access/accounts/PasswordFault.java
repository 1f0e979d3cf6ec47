package org.luodi.platform.access.accounts;

/// Why a password is not taken; words are at `access.password.<NAME>`.
public enum PasswordFault {
    /// Fewer letters than wanted.
    SHORT,
    /// More than 200 letters.
    LONG,
    /// Fewer than three of: small letters, capital letters, digits, other signs.
    UNIFORM,
    /// Holds the account's or the person's name.
    NAMED,
    /// Guessed soon: a common password, a row of keys, a date.
    COMMON,
    /// The present or an earlier password of the account.
    USED,
    /// Typed differently the second time.
    UNEQUAL
}
