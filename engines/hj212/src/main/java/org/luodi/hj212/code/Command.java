package org.luodi.hj212.code;

import java.util.List;

/// A command (命令编码, CN).
///
/// @param number four digits
/// @param name in Chinese
/// @param sender who may send it
/// @param kind what it wants
/// @param texts years of the texts that have it; `field` when it was only seen in logs
public record Command(int number, String name, Sender sender, Kind kind, List<String> texts) {

    /// Who may send a command.
    public enum Sender {
        /// 上位机.
        HOST,
        /// 现场机.
        DEVICE,
        BOTH
    }

    /// What a command wants.
    public enum Kind {
        REQUEST,
        UPLOAD,
        /// Asked by the host, or sent by the device on its own.
        REQUEST_OR_UPLOAD,
        NOTICE,
        REPLY,
        UNKNOWN
    }

    /// Whether a text of the standard, or an implementation of one, has it.
    public boolean isStandard() {
        return !texts.contains("field");
    }
}
