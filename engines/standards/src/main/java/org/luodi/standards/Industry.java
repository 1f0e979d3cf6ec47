package org.luodi.standards;

/// A branch of the national economy, GB/T 4754-2017.
///
/// @param section the letter of its section, A to T
/// @param code the section's letter or two to four digits
/// @param name the official name
public record Industry(String section, String code, String name) {

    /// How fine a branch is; the code's length says it.
    public enum Level {
        /// 门类, a letter
        SECTION,
        /// 大类, two digits
        DIVISION,
        /// 中类, three digits
        GROUP,
        /// 小类, four digits
        CLASS
    }

    public Level level() {
        return Level.values()[code.length() - 1];
    }

    /// The code with its letter in front, as many forms print it: A0111.
    public String codeWithSection() {
        return level() == Level.SECTION ? code : section + code;
    }
}
