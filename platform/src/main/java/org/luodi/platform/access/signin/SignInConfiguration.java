package org.luodi.platform.access.signin;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.SignedIn;
import org.luodi.platform.access.factor.SecondFactorSettings;
import org.luodi.platform.access.sessions.SessionSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What is open, what needs a sign-in, and what browsers are told to forbid.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SessionSettings.class, SecondFactorSettings.class, OidcSettings.class})
class SignInConfiguration implements WebMvcConfigurer {
    /// No inline script, no inline style, nothing from another host: what an attacker plants in a text stays text.
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// A photograph's place is read from its file, never from the browser.
    private static final String PERMISSIONS_POLICY = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private final SignedIn signedIn;
    private final Clock clock;

    SignInConfiguration(SignedIn signedIn, Clock clock) {
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RateLimits(signedIn, clock));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(signedIn);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, SignIn signIn, OidcSignIn oidc, SessionContexts contexts) {
        Gatekeeping gatekeeping = new Gatekeeping();
        // One manager: as a provider bean it would be asked twice, and each wrong password would count twice.
        http.authenticationManager(new ProviderManager(
                        Stream.concat(Stream.of(signIn), oidc.providers().stream()).toList()))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/assets/**", "/library/**", "/sign-in", "/sign-in/**", "/error", "/alive")
                                .permitAll()
                                .anyRequest()
                                .access((proof, request) ->
                                        new AuthorizationDecision(proof.get().getPrincipal() instanceof Actor)))
                .formLogin(form -> form.loginPage(Gatekeeping.SIGN_IN)
                        .usernameParameter("account")
                        .passwordParameter("password")
                        .successHandler(gatekeeping)
                        .failureHandler(gatekeeping))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(Gatekeeping.SIGN_IN + "?out"))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(gatekeeping).accessDeniedHandler(gatekeeping))
                .headers(SignInConfiguration::headers);
        oidc.addTo(http);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // Sent over https only; other hosts of the domain are not Luodi's to decide about.
                .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false));
    }
}
