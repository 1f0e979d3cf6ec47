package org.luodi.platform.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.access.sessions.SessionToken;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// The token that every form sends: a hash of the secret in the session's cookie, before sign-in of a cookie of its
/// own. Nothing is stored; who cannot read the cookie cannot make the token, and it ends with the session.
final class FormTokens implements CsrfTokenRepository {
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final String FRESH = FormTokens.class.getName() + ".fresh";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        SessionToken fresh = SessionToken.random();
        request.setAttribute(FRESH, fresh);
        return token(fresh);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            request.removeAttribute(FRESH);
        } else if (request.getAttribute(FRESH) instanceof SessionToken fresh) {
            SecretCookie.VISIT.write(fresh, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Optional<SessionToken> secret = SecretCookie.SESSION.read(request).or(() -> SecretCookie.VISIT.read(request));
        return secret.map(FormTokens::token).orElse(null);
    }

    private static CsrfToken token(SessionToken secret) {
        return new DefaultCsrfToken(
                HEADER, PARAMETER, Base64.getUrlEncoder().withoutPadding().encodeToString(secret.hash("form")));
    }
}
