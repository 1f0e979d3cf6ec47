package org.luodi.platform.access.signin;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Decides whether a name and a password open an account.
@Component
class SignIn implements AuthenticationProvider {
    private final Proving proving;

    SignIn(Proving proving) {
        this.proving = proving;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String address = asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return proving.password(asked.getName(), String.valueOf(asked.getCredentials()), address)
                .map(actor -> UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()))
                .orElseThrow(() -> new BadCredentialsException("Wrong name or password"));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
