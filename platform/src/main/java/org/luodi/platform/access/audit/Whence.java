package org.luodi.platform.access.audit;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// From where the running act was asked for.
final class Whence {
    private static final int LONGEST = 64;

    private Whence() {}

    /// The network address of the running request; empty for work that Luodi does by itself.
    static String address() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) {
            return "";
        }
        String address = String.valueOf(request.getRequest().getRemoteAddr());
        return address.substring(0, Math.min(LONGEST, address.length()));
    }
}
