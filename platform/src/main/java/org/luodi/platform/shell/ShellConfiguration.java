package org.luodi.platform.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Locale;
import org.luodi.platform.kernel.WrittenDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Templates, words and languages.
@Configuration(proxyBeanMethods = false)
class ShellConfiguration implements WebMvcConfigurer {
    private static final String TEMPLATE_PACKAGE = "org.luodi.pages";

    private final String htmx;
    private final String echarts;

    ShellConfiguration(@Value("${luodi.library.htmx}") String htmx, @Value("${luodi.library.echarts}") String echarts) {
        this.htmx = htmx;
        this.echarts = echarts;
    }

    /// Compiled templates, or with `luodi.templates` (a source folder) templates that are compiled again after each
    /// edit.
    @Bean
    TemplateEngine templateEngine(@Value("${luodi.templates:}") String folder) {
        ClassLoader loader = ShellConfiguration.class.getClassLoader();
        if (folder.isEmpty()) {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, loader, TEMPLATE_PACKAGE);
        }
        Path source = Path.of(folder);
        if (!Files.isDirectory(source)) {
            throw new IllegalArgumentException("luodi.templates is not a folder: " + folder);
        }
        // Another package than the compiled templates have: the parent class loader would serve the old classes else.
        return TemplateEngine.create(
                new DirectoryCodeResolver(source),
                Path.of("target", "jte-development"),
                ContentType.Html,
                loader,
                TEMPLATE_PACKAGE + ".development");
    }

    @Bean
    MessageSource messageSource() throws IOException {
        return Words.read();
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("luodi-lang");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        // Cookies are the browser's: one that names no language is passed over.
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /// In the place of Spring's own, which knows months that no calendar has.
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class,
                YearMonth.class,
                text -> WrittenDate.month(text).orElseThrow(() -> new IllegalArgumentException("Not a month: " + text)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ReaderChoices());
    }

    /// Static files under addresses that hold the hash of their content, so they may be kept for a year; web
    /// jars are served from the class path, in their packed form where they have one.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/assets/**", "classpath:/static/assets/");
        serve(registry, "/library/htmx/**", htmx);
        serve(registry, "/library/echarts/**", echarts);
    }

    private static void serve(ResourceHandlerRegistry registry, String pattern, String location) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
