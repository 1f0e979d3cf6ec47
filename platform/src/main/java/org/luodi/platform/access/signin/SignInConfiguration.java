package org.luodi.platform.access.signin;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.luodi.platform.access.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What is open, what needs a sign-in, and what browsers are told to forbid.
@Configuration(proxyBeanMethods = false)
class SignInConfiguration implements WebMvcConfigurer {
    private static final String SIGN_IN = "/sign-in";

    /// No inline script, no inline style, nothing from another host: what an attacker plants in a text stays text.
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final SignedIn signedIn;

    SignInConfiguration(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(signedIn);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, SignIn signIn) {
        // One manager: as a provider bean it would be asked twice, and each wrong password would count twice.
        http.authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/assets/**", "/library/**", SIGN_IN, "/error", "/alive")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("account")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/")
                        .failureHandler((request, response, refusal) -> response.sendRedirect(
                                SIGN_IN + (refusal instanceof LockedException ? "?locked" : "?wrong"))))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?out"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(entryPoint()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    /// A page sends its reader to sign in; an htmx request must move the whole page there, not swap the form into a
    /// part.
    private static AuthenticationEntryPoint entryPoint() {
        AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
        return (request, response, refusal) -> {
            if (request.getHeader("HX-Request") == null) {
                page.commence(request, response, refusal);
            } else {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                response.setHeader("HX-Redirect", SIGN_IN);
            }
        };
    }
}
