package org.luodi.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.luodi.platform.projects.web.MatrixRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route by every method: without its token, with another session's, and by methods that it does not offer.
class EveryMethodTest extends HostileCounty {
    private static final List<String> UNSAFE = List.of("POST", "PUT", "PATCH", "DELETE");
    private static final int FORBIDDEN = 403;
    private static final int NOT_OFFERED = 405;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final List<String> wrong = new ArrayList<>();
    private int withoutToken;
    private int notOffered;

    @Test
    void noRouteChangesAnythingWithoutItsTokenOrByAMethodThatItDoesNotOffer() throws Exception {
        Map<String, Long> before = rows();
        Visitor clerk = people.get("clerk");
        String token = clerk.token();
        String others = people.get("admin").token();
        Set<String> addresses = new TreeSet<>(List.of("/sign-in", "/sign-out"));
        MatrixRule.all().forEach(rule -> addresses.add(filled(rule.address())));
        for (String address : addresses) {
            for (String method : UNSAFE) {
                forbidden(method + " " + address, clerk.send(form(clerk, method, address, "")));
                forbidden(method + " " + address + " with a wrong token", clerk.send(form(clerk, method, address, "x")));
                forbidden(method + " " + address + " with another's", clerk.send(form(clerk, method, address, others)));
            }
            Set<RequestMethod> offered = offered(address.split("\\?", 2)[0]);
            // The page of errors answers by the method of what went wrong; the filters of signing in and out map none.
            if (!address.equals("/error") && !address.startsWith("/sign-out") && !address.equals("/sign-in")) {
                for (String method : UNSAFE) {
                    if (!offered.contains(RequestMethod.valueOf(method))) {
                        refused(method + " " + address, clerk.send(form(clerk, method, address, token)));
                    }
                }
                if (!offered.contains(RequestMethod.GET)) {
                    refused("GET " + address, clerk.get(address));
                }
            }
            for (String method : List.of("TRACE", "TRACK", "PROPFIND", "LOCK", "DEBUG", "FOO", "get", "GET%20")) {
                Answer answer = clerk.send(clerk.request(address).method(method.replace("%20", "X"), BodyPublishers.noBody()));
                if (answer.status() < 400 || answer.status() >= 500 && answer.status() != 501) {
                    wrong.add(method + " " + address + ": " + answer.status());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(clerk.known()).as("the clerk is still signed in").isTrue();
        Map<String, Long> after = rows();
        // Nothing was written at all, but for the moments at which sessions were used.
        assertThat(after).isEqualTo(before);
        System.out.printf(
                "## methods: %d addresses, %d unsafe requests without their token: 403 for all; %d methods not offered: 405 for all%n",
                addresses.size(), withoutToken, notOffered);
    }

    private static HttpRequest.Builder form(Visitor who, String method, String address, String token) {
        String body = "x=1" + (token.isEmpty() ? "" : "&_csrf=" + Visitor.encoded(token));
        HttpRequest.Builder request = who.request(address).header("Content-Type", Visitor.FORM);
        // A form's fields are read of a POST only; other methods bring the token in a header, as scripts do.
        if (!token.isEmpty()) {
            request.header("X-CSRF-TOKEN", token);
        }
        return request.method(method, BodyPublishers.ofString(body));
    }

    private void forbidden(String what, Answer answer) {
        withoutToken++;
        if (answer.status() != FORBIDDEN) {
            wrong.add(what + ": " + answer.status());
        }
        answer.faults(port).forEach(fault -> wrong.add(what + ": " + fault));
    }

    private void refused(String what, Answer answer) {
        notOffered++;
        if (answer.status() != NOT_OFFERED) {
            wrong.add(what + ": " + answer.status());
        }
        answer.faults(port).forEach(fault -> wrong.add(what + ": " + fault));
    }

    /// Methods that any route takes at this address.
    private Set<RequestMethod> offered(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        Set<RequestMethod> offered = new TreeSet<>();
        for (RequestMappingInfo info : routes.getHandlerMethods().keySet()) {
            if (info.getPathPatternsCondition().getPatterns().stream().anyMatch(pattern -> pattern.matches(parsed))) {
                offered.addAll(info.getMethodsCondition().getMethods());
            }
        }
        return offered;
    }
}
