package org.luodi.platform.documents;

import java.util.List;
import java.util.Locale;

/// The attachments of a thing as its page shows them: content of the template `documents/attachments`.
///
/// @param page address of the thing's page
/// @param writable whether the reader may attach and remove
/// @param trusted whether the reader may open what is sensitive
/// @param present files that hang
/// @param removed files that can be brought back, the last removed first
/// @param refused what was just refused
public record AttachmentList(
        AttachmentKey place,
        String page,
        boolean writable,
        boolean trusted,
        List<Attachment> present,
        List<Attachment> removed,
        List<Refused> refused) {

    /// A refusal of one file: its code and arguments, the file's name first.
    public record Refused(String code, List<String> arguments) {}

    public boolean opens(Attachment file) {
        return trusted || file.label() != AttachmentLabel.SENSITIVE;
    }

    /// Size of a file as people say it, in KB below one MB.
    public static String size(long bytes) {
        return bytes < 1 << 20
                ? Math.max(1, bytes >> 10) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
    }

    /// Five decimals are about a metre.
    public static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    /// Whether there is anything to show.
    public boolean shown() {
        return writable || !present.isEmpty();
    }
}
