package org.luodi.platform.access.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The account name of a sign-in that failed, kept for the form that is shown again: whoever mistypes a password need
/// not type the name anew.
///
/// It travels in a cookie that ends within a minute, never in an address, for people also type their password into the
/// wrong field. Any name is kept, whether there is such an account or not.
final class TriedAccount {
    private static final String NAME = "luodi-tried";
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int LONGEST = 40;

    private TriedAccount() {}

    static void keep(HttpServletRequest request, HttpServletResponse response) {
        String typed =
                Optional.ofNullable(request.getParameter("account")).orElse("").strip();
        String kept = typed.substring(
                0, typed.offsetByCodePoints(0, Math.min(LONGEST, typed.codePointCount(0, typed.length()))));
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(kept.getBytes(StandardCharsets.UTF_8));
        write(value, KEPT, request, response);
    }

    /// The name that was tried last; it is forgotten with this.
    static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> tried = Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .flatMap(TriedAccount::decoded);
        if (tried.isPresent()) {
            write("", Duration.ZERO, request, response);
        }
        return tried;
    }

    private static Optional<String> decoded(String value) {
        try {
            String name = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return name.isEmpty() || name.length() > 2 * LONGEST ? Optional.empty() : Optional.of(name);
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static void write(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path(Gatekeeping.SIGN_IN)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
