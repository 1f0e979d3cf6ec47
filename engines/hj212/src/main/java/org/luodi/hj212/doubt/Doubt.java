package org.luodi.hj212.doubt;

/// Something implausible in a message.
///
/// @param kind what
/// @param item index of the item that it is about; −1 for the whole message
/// @param about the words of the message that it is about
public record Doubt(Kind kind, int item, String about) {
    /// Not about an item.
    public static final int WHOLE_MESSAGE = -1;

    /// What can be doubted, from grammar to clocks.
    public enum Kind {
        /// The frame held by a rule that is forgiven to this device only.
        CHECK_FORGIVEN,
        /// The length was counted in characters.
        LENGTH_IN_CHARACTERS,
        /// A [org.luodi.hj212.message.Deviation] from the standard.
        DEVIATION,
        /// The command is in no text of the standard.
        COMMAND_NOT_STANDARD,
        /// The system code is in no table.
        SYSTEM_UNKNOWN,
        /// QN is not a time of 17 digits.
        QN_NO_TIME,
        /// DataTime is missing in data, or not a time of 14 digits.
        DATA_TIME_WRONG,
        /// DataTime is later than the clock allows.
        TIME_IN_FUTURE,
        /// DataTime is so old that the message was sent late or the clock of the device is wrong.
        TIME_LONG_AGO,
        /// DataTime is not the beginning of a minute, hour or day, as its command wants.
        TIME_NOT_AT_BEGINNING,
        /// PNUM and PNO are missing or impossible, or there although the Flag denies it.
        PACKAGES_WRONG,
        /// The code is in no table.
        FACTOR_UNKNOWN,
        /// The code is from the table of another dialect.
        FACTOR_OF_OTHER_DIALECT,
        /// What stands behind the hyphen is in no table.
        FIELD_UNKNOWN,
        /// Items that `,` joins speak of different codes.
        GROUP_OF_TWO_FACTORS,
        /// The same item stands there twice.
        ITEM_TWICE,
        /// An amount that is not a number.
        NOT_A_NUMBER,
        /// A content below nothing.
        NEGATIVE,
        /// Outside of what is possible: pH 0 to 14, shares 0 to 100 %.
        OUT_OF_RANGE,
        /// More digits than the format of the factor allows.
        TOO_MANY_DIGITS,
        /// Min ≤ Avg ≤ Max does not hold.
        NOT_IN_ORDER,
        /// The data flag is in no table.
        DATA_FLAG_UNKNOWN,
        /// The same message came before.
        REPEATED,
        /// A message of the same device, command and time came before and said something else.
        CONTRADICTED
    }

    static Doubt ofMessage(Kind kind, String about) {
        return new Doubt(kind, WHOLE_MESSAGE, about);
    }
}
