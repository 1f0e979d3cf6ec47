package org.luodi.platform.projects.bulletin;

import java.time.LocalDate;
import java.util.Optional;
import org.luodi.gongwen.DocumentNumber;
import org.luodi.gongwen.Imprint;

/// What an office puts around the text of a bulletin.
///
/// @param issuer 发文机关标志
/// @param recipients 主送机关
/// @param signedBy 发文机关署名, printed together with `date`
public record Letterhead(
        Optional<String> issuer,
        Optional<DocumentNumber> number,
        Optional<String> recipients,
        Optional<String> signedBy,
        Optional<LocalDate> date,
        Optional<Imprint> imprint) {

    /// Nothing but title and text.
    public static Letterhead none() {
        return new Letterhead(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
