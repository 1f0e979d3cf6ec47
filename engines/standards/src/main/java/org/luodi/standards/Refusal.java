package org.luodi.standards;

import java.util.List;

/// The answer of a standard to a value that it does not allow: a code for programs, a sentence for developers and the
/// offending texts as arguments.
///
/// Codes read `subject.reason`, for example `money.not-a-number`; they are stable, so that a message file can
/// translate them. The first argument is always the text that was refused.
public final class Refusal extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String[] args;

    public Refusal(String code, String message, String... args) {
        super(message);
        this.code = code;
        this.args = args.clone();
    }

    /// The stable code, `subject.reason`.
    public String code() {
        return code;
    }

    /// The texts that a translated sentence needs, the refused text first.
    public List<String> args() {
        return List.of(args);
    }
}
