package org.luodi.platform.shell;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;

/// The token against forged requests, read only when a template asks for it.
///
/// @param source the request's token, absent where the protection is off
public record Csrf(Supplier<Optional<CsrfToken>> source) {
    /// Name of the form field.
    public String parameter() {
        return source.get().map(CsrfToken::getParameterName).orElse("_csrf");
    }

    /// Value of the form field.
    public String token() {
        return source.get().map(CsrfToken::getToken).orElse("");
    }

    /// Value of `hx-headers` on the body, so that every htmx request carries the token.
    public String headers() {
        return source.get()
                .map(token -> "{\"" + token.getHeaderName() + "\":\"" + token.getToken() + "\"}")
                .orElse("{}");
    }
}
