package org.luodi.platform.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.access.accounts.Account;
import org.luodi.platform.access.accounts.Accounts;
import org.luodi.platform.kernel.CountySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Sign-in through a provider (OpenID Connect, authorisation code with PKCE). The provider says who somebody is; whether
/// that person has an account here the administrator alone decides: none is ever made.
@Component
class OidcSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    static final String START = "/oauth2/authorization/county";
    private static final String REGISTRATION = "county";
    /// Words by which a provider says that it asked for more than a password (RFC 8176).
    private static final Set<String> STRONG = Set.of("mfa", "otp", "hwk", "swk", "sc", "fpt", "face");
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final OidcSettings settings;
    private final Accounts accounts;
    private final SessionContexts contexts;
    private final CountySettings county;

    OidcSignIn(OidcSettings settings, Accounts accounts, SessionContexts contexts, CountySettings county) {
        this.settings = settings;
        this.accounts = accounts;
        this.contexts = contexts;
        this.county = county;
    }

    /// What the sign-in page's button says; empty without a provider.
    Optional<String> label() {
        return settings.on() ? Optional.of(settings.label()) : Optional.empty();
    }

    /// Who checks the provider's word; nobody without a provider.
    List<AuthenticationProvider> providers() {
        return settings.on()
                ? List.of(new OidcAuthorizationCodeAuthenticationProvider(
                        new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService()))
                : List.of();
    }

    void addTo(HttpSecurity http) {
        if (settings.on()) {
            // Asked for its settings at the first sign-in and not at the start: a provider that is away stops nobody else.
            http.oauth2Login(login -> login.loginPage(Gatekeeping.SIGN_IN)
                    .clientRegistrationRepository(new SupplierClientRegistrationRepository(
                            () -> new InMemoryClientRegistrationRepository(registration())))
                    .authorizedClientRepository(new Forgetful())
                    .successHandler(this)
                    .failureHandler(this));
        }
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        settings.clientSecret().isEmpty()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .scope("openid", "profile")
                .build();
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication proof) throws IOException {
        endHandshake(request);
        Optional<OidcUser> user =
                proof.getPrincipal() instanceof OidcUser found ? Optional.of(found) : Optional.<OidcUser>empty();
        Optional<Account> account = user.flatMap(person -> Optional.ofNullable(person.getClaimAsString(settings.claim())))
                .filter(name -> name.indexOf('\u0000') < 0)
                .flatMap(name -> accounts.ofExternal(county.countyCode(), name))
                .filter(Account::active);
        if (account.isEmpty()) {
            response.sendRedirect(Gatekeeping.SIGN_IN + "?unknown");
            return;
        }
        contexts.begin(account.get().actor(), true, strong(user.orElseThrow()), request, response);
        response.sendRedirect("/");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        endHandshake(request);
        LOG.atWarn().log("Sign-in through the provider failed: {}", refusal.getMessage());
        response.sendRedirect(Gatekeeping.SIGN_IN + "?provider");
    }

    private static boolean strong(OidcUser user) {
        Collection<String> methods =
                Optional.ofNullable(user.getClaimAsStringList("amr")).orElse(List.of());
        return !Collections.disjoint(methods, STRONG);
    }

    private static void endHandshake(HttpServletRequest request) {
        @Nullable HttpSession handshake = request.getSession(false);
        if (handshake != null) {
            handshake.invalidate();
        }
    }

    /// Keeps none of the provider's tokens: Luodi asks it for nothing after the sign-in.
    private static final class Forgetful implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Forgotten at once.
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
            // There is none.
        }
    }
}
