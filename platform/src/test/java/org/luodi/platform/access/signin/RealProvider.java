package org.luodi.platform.access.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.UUID;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.context.ContextLoaderListener;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/// An OpenID provider that others use in earnest (Spring Authorization Server), on a port of its own, with two people.
final class RealProvider implements AutoCloseable {
    static final String CLIENT = "luodi";
    static final String SECRET = "secret-of-the-client";
    static final String PASSWORD = "password-at-the-provider";

    private final Tomcat tomcat;
    private final AnnotationConfigWebApplicationContext spring;

    private RealProvider(Tomcat tomcat, AnnotationConfigWebApplicationContext spring) {
        this.tomcat = tomcat;
        this.spring = spring;
    }

    static RealProvider start() {
        try {
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(Files.createTempDirectory("provider").toString());
            tomcat.setPort(0);
            tomcat.getConnector();
            Context context = tomcat.addContext("", null);
            AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
            spring.register(Beans.class);
            context.addServletContainerInitializer((classes, servlets) -> prepare(servlets, spring), Set.of());
            tomcat.start();
            return new RealProvider(tomcat, spring);
        } catch (IOException | LifecycleException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void prepare(ServletContext servlets, AnnotationConfigWebApplicationContext spring) {
        spring.setServletContext(servlets);
        servlets.addListener(new ContextLoaderListener(spring));
        servlets.addFilter("springSecurityFilterChain", new DelegatingFilterProxy("springSecurityFilterChain"))
                .addMappingForUrlPatterns(null, false, "/*");
        servlets.addServlet("pages", new DispatcherServlet(spring)).addMapping("/");
    }

    String issuer() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
    }

    /// Makes an installation of Luodi known to the provider.
    void know(String redirect) {
        spring.getBean(InMemoryRegisteredClientRepository.class)
                .save(client(CLIENT).redirectUri(redirect).build());
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    private static RegisteredClient.Builder client(String name) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(name)
                .clientSecret("{noop}" + (name.equals(CLIENT) ? SECRET : name))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
    }

    /// The provider's own beans.
    @EnableWebSecurity
    @EnableWebMvc
    static class Beans {
        @Bean
        @Order(1)
        SecurityFilterChain provider(HttpSecurity http) {
            OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(server, settings -> settings.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(refusals ->
                            refusals.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("zhao.min").password("{noop}" + PASSWORD).roles("U").build(),
                    User.withUsername("stranger").password("{noop}" + PASSWORD).roles("U").build());
        }

        @Bean
        InMemoryRegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    client("other").redirectUri("http://127.0.0.1/other").build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(
                    new JWKSet(new RSAKeyGenerator(2048).keyID("test").generate()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration
                    .jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
