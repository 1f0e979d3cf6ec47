package org.luodi.platform.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.luodi.platform.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;

/// Sends people to the page that they need: to sign in, to the next step of it, or on to where they wanted to go.
final class Gatekeeping
        implements AuthenticationEntryPoint,
                AccessDeniedHandler,
                AuthenticationSuccessHandler,
                AuthenticationFailureHandler {
    static final String SIGN_IN = "/sign-in";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        send(ReturnPath.asked(request).addedTo(SIGN_IN), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        Optional<Step> step =
                SessionAuthentication.current().map(SessionAuthentication::step).filter(left -> left != Step.NONE);
        if (step.isPresent()) {
            send(ReturnPath.asked(request).addedTo(step.get().path()), request, response);
        } else {
            if (refusal instanceof CsrfException) {
                Problems.staleForm(request);
            }
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication proof)
            throws IOException {
        response.sendRedirect(ReturnPath.in(request).value());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        TriedAccount.keep(request, response);
        String why = refusal instanceof Blocked blocked ? "?locked=" + blocked.minutes() : "?wrong";
        response.sendRedirect(ReturnPath.in(request).addedTo(SIGN_IN + why));
    }

    /// An htmx request must move the whole page, not swap a form into a part.
    private static void send(String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(address);
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", address);
        }
    }
}
