package org.luodi.platform.shell;

import java.util.List;

/// Luodi cannot do this at the moment, nothing was done, and it will be possible again by itself: answered with status
/// 503 and the words of the code.
public final class OutOfService extends RuntimeException {
    private final String code;
    private final List<Object> arguments;

    /// @param code message key of what is the matter and what to do, for example `access.clock-back`
    public OutOfService(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
