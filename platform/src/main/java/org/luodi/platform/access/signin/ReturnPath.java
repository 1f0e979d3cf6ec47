package org.luodi.platform.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a person wanted to go before signing in.
///
/// @param value path of this host with its query; never another host's address
record ReturnPath(String value) {
    static final String PARAMETER = "to";
    private static final ReturnPath HOME = new ReturnPath("/");
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,500}");

    /// The path that a form or address brings along; the first page when there is none or it leads elsewhere.
    static ReturnPath in(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER))
                .filter(path -> LOCAL.matcher(path).matches() && !path.startsWith("/sign-"))
                .map(ReturnPath::new)
                .orElse(HOME);
    }

    /// The page that is being asked for, if it can be asked for again.
    static ReturnPath asked(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getHeader("HX-Request") != null) {
            return HOME;
        }
        String query = Optional.ofNullable(request.getQueryString()).map(text -> "?" + text).orElse("");
        String path = request.getRequestURI() + query;
        return LOCAL.matcher(path).matches() ? new ReturnPath(path) : HOME;
    }

    /// An address that brings this path along.
    String addedTo(String address) {
        if (equals(HOME)) {
            return address;
        }
        return address + (address.contains("?") ? "&" : "?") + PARAMETER + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
