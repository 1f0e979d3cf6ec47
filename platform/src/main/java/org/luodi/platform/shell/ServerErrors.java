package org.luodi.platform.shell;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Says in words what the server itself refuses, before Luodi has seen it: an address that is none, one that is too
/// long. The same words as on the other pages, in both languages, as nobody knows the reader's.
final class ServerErrors extends ErrorReportValve {
    private static final int CLIENT_ERROR = 400;

    private final MessageSource messages;

    ServerErrors(MessageSource messages) {
        this.messages = messages;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < CLIENT_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            Writer writer = response.getReporter();
            // Null: something has been sent already.
            if (writer != null) {
                writer.write(page(status));
                response.finishResponse();
            }
        } catch (IOException gone) {
            // Whoever asked has hung up.
        }
    }

    private String page(int status) {
        Locale chinese = Locale.SIMPLIFIED_CHINESE;
        String title = words(status, "title", chinese);
        return "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body><h1>"
                + title + "</h1><p>" + words(status, "advice", chinese) + "</p><p lang=\"en\">"
                + words(status, "advice", Locale.ENGLISH) + "</p><p><a href=\"/\">"
                + messages.getMessage("shell.problem.home", new Object[0], "", chinese) + "</a></p></body></html>";
    }

    private String words(int status, String part, Locale locale) {
        return new ProblemWords(messages).of(status, String.valueOf(status), part, locale);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> serverErrors(MessageSource messages) {
            return factory -> factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ServerErrors(messages)));
        }
    }
}
