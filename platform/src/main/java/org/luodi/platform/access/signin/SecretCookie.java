package org.luodi.platform.access.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.luodi.platform.access.sessions.SessionToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// A cookie that holds a secret: unreadable for scripts, not sent from other sites' forms, over https bound to this
/// host (prefix `__Host-`), gone when the browser closes.
enum SecretCookie {
    /// Names the session.
    SESSION("luodi-session"),
    /// Ties the sign-in form to the browser that asked for it.
    VISIT("luodi-visit");

    private final String name;

    SecretCookie(String name) {
        this.name = name;
    }

    Optional<SessionToken> read(HttpServletRequest request) {
        String wanted = name(request);
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(wanted))
                .map(Cookie::getValue)
                .filter(SessionToken::valid)
                .map(SessionToken::new)
                .findFirst();
    }

    void write(SessionToken token, HttpServletRequest request, HttpServletResponse response) {
        add(token.value(), Duration.ofSeconds(-1), request, response);
    }

    void remove(HttpServletRequest request, HttpServletResponse response) {
        add("", Duration.ZERO, request, response);
    }

    private void add(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name(HttpServletRequest request) {
        return (request.isSecure() ? "__Host-" : "") + name;
    }
}
