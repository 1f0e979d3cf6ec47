package org.luodi.platform.access.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A provider of sign-ins (OpenID Connect), from `luodi.oidc.*`. Off unless there is an issuer.
///
/// @param issuer address of the provider, whose settings are read from below it
/// @param clientId the name under which the provider knows Luodi
/// @param clientSecret the secret that goes with it
/// @param claim which of the provider's words about a person is the account's name there
/// @param label what the button says
@ConfigurationProperties("luodi.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("sub") String claim,
        @DefaultValue("") String label) {
    OidcSettings {
        if (!issuer.isBlank() && clientId.isBlank()) {
            throw new IllegalArgumentException("luodi.oidc.issuer is set and luodi.oidc.client-id is not");
        }
    }

    boolean on() {
        return !issuer.isBlank();
    }

    /// Hides the secret from logs.
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
