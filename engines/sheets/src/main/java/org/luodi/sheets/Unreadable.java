package org.luodi.sheets;

/// The file cannot be read as a table, and why. The only exception that reading a file throws, whatever its bytes.
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// Why a file cannot be read.
    public enum Reason {
        /// Neither xlsx, xls, et nor csv: a picture, a Word file, a web page that calls itself xls.
        NOT_A_WORKBOOK,
        /// Protected by a password.
        ENCRYPTED,
        /// Unpacks to far more than any table needs.
        ZIP_BOMB,
        /// More rows, columns or bytes than the [Limits] allow.
        TOO_LARGE,
        /// Holds macros.
        MACROS,
        /// Takes values from other files.
        EXTERNAL_LINKS,
        /// A sound workbook in which no table was found.
        NO_TABLE,
        /// Damaged: cut off, flipped bits, impossible contents.
        BROKEN,
        /// Text in an encoding that is none of UTF-8, UTF-16 with a mark and GB18030.
        UNKNOWN_ENCODING
    }

    public Unreadable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Unreadable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
