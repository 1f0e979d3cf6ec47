package org.luodi.platform.documents;

import java.util.Locale;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.documents.admission.FileKind;
import org.luodi.platform.documents.admission.PdfTexts;
import org.luodi.platform.documents.images.CleanImage;
import org.luodi.platform.documents.images.Redrawing;
import org.luodi.platform.kernel.Sha256;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Component;

/// Makes of a file as sent what may be kept, or refuses it.
@Component
class Preparing {
    /// 32 MiB: a photograph has 3 to 12, a scanned paper seldom more than 20.
    static final int MOST_BYTES = 32 << 20;

    private static final int LONGEST_NAME = 120;

    private final UploadGate gate;

    Preparing(UploadGate gate) {
        this.gate = gate;
    }

    AttachmentTable.Arrival prepare(
            Actor actor, AttachmentKey place, String unit, AttachmentLabel label, String sentName, byte[] bytes) {
        String name = lastPart(sentName);
        FileKind kind = FileKind.of(bytes);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("documents.too-large", bytes.length + " bytes", name, "" + (MOST_BYTES >> 20));
        }
        gate.admit(actor, name, bytes);
        if (!kind.attachable()) {
            throw new Refusal("documents.kind", name + " is " + kind, name);
        }
        if (kind == FileKind.PDF) {
            refuseOddPdf(name, bytes);
        }
        Optional<CleanImage> image = kind.image() ? Optional.of(draw(name, kind, bytes)) : Optional.empty();
        return new AttachmentTable.Arrival(
                place,
                unit,
                named(name, kind),
                kind,
                label,
                Sha256.of(bytes).hex(),
                image.map(CleanImage::bytes).orElse(bytes),
                image.map(CleanImage::thumbnail).orElse(null),
                image.map(one -> new Attachment.Shape(one.width(), one.height(), one.taken())));
    }

    private static void refuseOddPdf(String name, byte[] bytes) {
        PdfTexts.Trait trait = PdfTexts.trait(bytes);
        if (trait != PdfTexts.Trait.PLAIN) {
            throw new Refusal("documents.pdf." + trait.name().toLowerCase(Locale.ROOT), "the PDF is " + trait, name);
        }
    }

    private static CleanImage draw(String name, FileKind kind, byte[] bytes) {
        try {
            return Redrawing.draw(bytes, kind == FileKind.PNG ? "png" : "jpeg");
        } catch (Refusal refusal) {
            String[] arguments = new String[refusal.args().size() + 1];
            arguments[0] = name;
            for (int i = 1; i < arguments.length; i++) {
                arguments[i] = refusal.args().get(i - 1);
            }
            throw new Refusal(refusal.code(), String.valueOf(refusal.getMessage()), arguments);
        }
    }

    /// Without folders, control characters and what turns the direction of letters around.
    private static String lastPart(String sent) {
        String slashes = sent.replace('\\', '/');
        String last = slashes.substring(slashes.lastIndexOf('/') + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "").strip();
        return plain.isEmpty() ? "file" : plain;
    }

    /// The name with the ending of what the file is, whatever it said.
    private static String named(String name, FileKind kind) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        int end = Math.min(stem.length(), LONGEST_NAME);
        if (end < stem.length() && Character.isHighSurrogate(stem.charAt(end - 1))) {
            end--;
        }
        return stem.substring(0, end) + "." + kind.ending();
    }
}
