package org.luodi.gongwen;

import java.util.List;

/// A piece printed behind the signature on pages of its own (附件), named by the same title in the note after the text
/// (附件说明).
///
/// @param title without number and without final punctuation
/// @param body its text and tables; with a landscape table in it the whole attachment is laid across
public record Attachment(String title, List<Block> body) {

    public Attachment {
        body = List.copyOf(body);
    }

    /// Whether the attachment's pages are laid across.
    boolean landscape() {
        return body.stream().anyMatch(block -> block instanceof Block.Table table && table.landscape());
    }
}
