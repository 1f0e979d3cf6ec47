package org.luodi.gongwen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luodi.standards.Refusal;

/// An official document (公文) as the elements of GB/T 9704-2012, free of any layout.
///
/// Begin with [#titled(String)] and add what the document has. Only the title and the body are needed: a document
/// without an issuer begins with its title.
///
/// @param issuer the red mark of issue (发文机关标志), printed as given, such as 绛县发展和改革局文件
/// @param number 发文字号
/// @param title 标题; printed on one line or broken at the edges of words into two or more
/// @param recipients 主送机关; the final colon is added where it is missing
/// @param body the text
/// @param attachments in their order
/// @param signedBy 发文机关署名
/// @param date 成文日期
/// @param imprint 版记
public record OfficialDocument(
        Optional<String> issuer,
        Optional<DocumentNumber> number,
        String title,
        Optional<String> recipients,
        List<Block> body,
        List<Attachment> attachments,
        Optional<String> signedBy,
        Optional<LocalDate> date,
        Optional<Imprint> imprint) {

    public OfficialDocument {
        if (title.isBlank()) {
            throw new Refusal("document.title", "A document has a title", title);
        }
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
    }

    /// A document of a title alone.
    public static OfficialDocument titled(String title) {
        return new OfficialDocument(
                Optional.empty(),
                Optional.empty(),
                title,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The document under the red mark of `issuer`.
    public OfficialDocument issuedBy(String issuer) {
        return new OfficialDocument(
                Optional.of(issuer), number, title, recipients, body, attachments, signedBy, date, imprint);
    }

    /// The document under `number`.
    public OfficialDocument numbered(DocumentNumber number) {
        return new OfficialDocument(
                issuer, Optional.of(number), title, recipients, body, attachments, signedBy, date, imprint);
    }

    /// The document sent to `recipients`.
    public OfficialDocument sentTo(String recipients) {
        return new OfficialDocument(
                issuer, number, title, Optional.of(recipients), body, attachments, signedBy, date, imprint);
    }

    /// The document with `body` for its text.
    public OfficialDocument saying(List<Block> body) {
        return new OfficialDocument(issuer, number, title, recipients, body, attachments, signedBy, date, imprint);
    }

    /// The document with one more attachment.
    public OfficialDocument attaching(Attachment attachment) {
        List<Attachment> more =
                Stream.concat(attachments.stream(), Stream.of(attachment)).toList();
        return new OfficialDocument(issuer, number, title, recipients, body, more, signedBy, date, imprint);
    }

    /// The document signed by `unit` on `day`.
    public OfficialDocument signed(String unit, LocalDate day) {
        return new OfficialDocument(
                issuer, number, title, recipients, body, attachments, Optional.of(unit), Optional.of(day), imprint);
    }

    /// The document with `imprint` at the foot of its last page.
    public OfficialDocument imprinted(Imprint imprint) {
        return new OfficialDocument(
                issuer, number, title, recipients, body, attachments, signedBy, date, Optional.of(imprint));
    }
}
