package org.luodi.platform.projects.review;

import org.luodi.platform.kernel.Sha256;
import org.luodi.platform.projects.domain.FigureField;

/// What was sent at a doubtful place and why it is doubted, as a short print. Where the rows stood does not matter: a
/// unit that inserts a line above and sends the same figures again has not changed what was answered.
final class Fingerprint {
    private static final int DIGITS = 16;

    private Fingerprint() {}

    static String of(Doubt doubt) {
        StringBuilder text = new StringBuilder(doubt.place().key());
        for (Doubt.FiledRow filed : doubt.rows()) {
            text.append('\n')
                    .append(filed.unit())
                    .append('|')
                    .append(filed.row().name());
            for (FigureField field : FigureField.values()) {
                text.append('|').append(filed.row().sent(field).raw());
            }
        }
        doubt.findings()
                .forEach(finding -> text.append('\n').append(finding.rule()).append(finding.expected()));
        return Sha256.of(text.toString()).hex().substring(0, DIGITS);
    }
}
