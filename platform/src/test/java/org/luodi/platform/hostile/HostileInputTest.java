package org.luodi.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luodi.platform.access.Role;
import org.luodi.platform.hostile.Target.Place;
import org.luodi.platform.hostile.Target.Slot;
import org.luodi.platform.projects.web.MatrixRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every text of `hostile/texts.txt` goes into the parameters of every route. Nothing breaks, nothing tells of the
/// inside, nothing is taken for markup, no row is lost.
///
/// Not each text goes into each parameter at each run: each parameter sees one of each kind, each text is sent at
/// least once, and the seed (`-Dluodi.hostile.seed=…`) decides which goes where.
class HostileInputTest extends HostileCounty {
    private static final long SEED = Long.getLong("luodi.hostile.seed", 20_261_124);
    /// How often each parameter sees one text of each kind.
    private static final int ROUNDS = Integer.getInteger("luodi.hostile.rounds", 1);

    private static final Map<String, Role> ROLES = new LinkedHashMap<>();
    private static final int MOST_TOLD = 60;

    static {
        ROLES.put("clerk", Role.DRC_CLERK);
        ROLES.put("water", Role.UNIT_REPORTER);
        ROLES.put("admin", Role.ADMINISTRATOR);
        ROLES.put("auditor", Role.AUDITOR);
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final Random dice = new Random(SEED);
    private final Map<String, List<Payload>> kinds = new LinkedHashMap<>();
    private final Map<String, Integer> next = new TreeMap<>();
    private final Set<Payload> sent = new LinkedHashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int requests;
    private int visitors;
    private int executed;
    private int stacks;

    @Test
    void nothingThatAnybodySendsBreaksAnything() throws Exception {
        long start = System.nanoTime();
        System.out.println("## hostile: seed " + SEED);
        Payload.all()
                .forEach(one -> kinds.computeIfAbsent(one.kind(), kind -> new ArrayList<>())
                        .add(one));
        kinds.values().forEach(texts -> Collections.shuffle(texts, dice));
        List<Target> targets = targets();
        Map<String, Long> before = rows();
        for (Target target : targets) {
            malformed(target);
            for (Slot slot : target.slots()) {
                for (int round = 0; round < ROUNDS; round++) {
                    for (String kind : kinds.keySet()) {
                        send(target, slot, nextOf(kind));
                    }
                }
            }
        }
        rest(targets);
        Map<String, Long> after = rows();
        List<String> lost = before.keySet().stream()
                .filter(table -> !table.equals("access.session") && !table.equals("access.sign_in_try"))
                .filter(table -> after.getOrDefault(table, 0L) < before.get(table))
                .toList();
        System.out.printf(
                "## hostile: %d inputs × %d routes (%d parameters, %d requests, %d s), %d executed, %d stack traces, %d records lost; statuses %s%n",
                sent.size(),
                targets.size(),
                targets.stream().mapToInt(target -> target.slots().size()).sum(),
                requests,
                (System.nanoTime() - start) / 1_000_000_000,
                executed,
                stacks,
                lost.size(),
                statuses);
        for (Map.Entry<String, Visitor> person : people.entrySet()) {
            assertThat(person.getValue().known())
                    .as(person.getKey() + " is still signed in")
                    .isTrue();
        }
        assertThat(wrong.stream().limit(MOST_TOLD))
                .as(wrong.size() + " wrong answers")
                .isEmpty();
        assertThat(lost).as("tables that hold less than before").isEmpty();
        assertThat(sent).hasSize(kinds.values().stream().mapToInt(List::size).sum());
    }

    private List<Target> targets() {
        Map<String, HandlerMethod> handlers = new TreeMap<>();
        routes.getHandlerMethods()
                .forEach((info, handler) -> mapped(info).forEach(route -> handlers.put(route, handler)));
        List<MatrixRule> rules = MatrixRule.all();
        assertThat(handlers.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        rules.stream().map(MatrixRule::toString).toList());
        return rules.stream()
                .map(rule -> Target.of(rule, handlers.get(rule.toString()), everyPage(rule)))
                .sorted(Comparator.comparing(Target::last))
                .toList();
    }

    /// What every page takes is tried where it is shown or kept, not on each.
    private static boolean everyPage(MatrixRule rule) {
        return Set.of("GET /sign-in", "GET /projects", "GET /me", "GET /audit", "POST /sign-in/code")
                .contains(rule.toString());
    }

    private static Stream<String> mapped(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("ANY " + pattern)
                        : methods.stream().map(method -> method + " " + pattern));
    }

    private Payload nextOf(String kind) {
        List<Payload> texts = kinds.get(kind);
        return texts.get(next.merge(kind, 1, Integer::sum) % texts.size());
    }

    /// Texts that had no turn yet go into the fields that take most.
    private void rest(List<Target> targets) throws Exception {
        List<Target> open = targets.stream()
                .filter(target ->
                        !target.last() && target.slots().stream().anyMatch(slot -> slot.place() == Place.FIELD))
                .toList();
        int turn = 0;
        for (List<Payload> texts : kinds.values()) {
            for (Payload text : texts) {
                if (!sent.contains(text)) {
                    Target target = open.get(turn++ % open.size());
                    Slot slot = target.slots().stream()
                            .filter(one -> one.place() == Place.FIELD)
                            .findFirst()
                            .orElseThrow();
                    send(target, slot, text);
                }
            }
        }
    }

    private void send(Target target, Slot slot, Payload payload) throws Exception {
        String address = harmless(filled(target.rule().address()));
        String fields = harmless(filled(fields(target.rule())));
        boolean header = slot.place() == Place.HEADER || slot.place() == Place.COOKIE;
        Visitor visitor = header ? visitor(target).twin() : visitor(target);
        String value = payload.encoded();
        switch (slot.place()) {
            case PATH -> address = target.atPath(address, slot.name(), value);
            case FIELD -> {
                if (target.rule().reads()) {
                    String[] parts = address.split("\\?", 2);
                    address = parts[0] + "?" + Target.with(parts.length > 1 ? parts[1] : "", slot.name(), value);
                } else {
                    fields = Target.with(fields, slot.name(), value);
                }
            }
            default -> {}
        }
        HttpRequest.Builder request = request(target.rule(), visitor, address, fields);
        if (header && !put(request, slot, payload)) {
            return;
        }
        sent.add(payload);
        String what = target.rule() + " " + slot.name() + " " + payload;
        Answer answer = visitor.send(request);
        judge(what, answer, payload);
        follow(what, visitor, answer, payload);
    }

    private static boolean put(HttpRequest.Builder request, Slot slot, Payload payload) {
        try {
            if (slot.place() == Place.HEADER) {
                request.setHeader(slot.name(), payload.text());
            } else {
                request.header("Cookie", slot.name() + "=" + payload.text());
            }
            return true;
        } catch (IllegalArgumentException noHeader) {
            return false;
        }
    }

    private static HttpRequest.Builder request(MatrixRule rule, Visitor visitor, String address, String fields)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = visitor.request(address);
        if (rule.form().contains("HX-Request=true")) {
            request.header("HX-Request", "true");
        }
        if (!rule.reads()) {
            String body = "_csrf=" + Visitor.encoded(visitor.token()) + (fields.isEmpty() ? "" : "&" + fields);
            request.header("Content-Type", Visitor.FORM).POST(BodyPublishers.ofString(body));
        }
        return request;
    }

    private static String fields(MatrixRule rule) {
        return rule.form().stream().filter(field -> !field.startsWith("HX-")).collect(Collectors.joining("&"));
    }

    /// Nobody who is needed afterwards loses account, password or session by what a route is tried with.
    private static String harmless(String text) {
        return text.replace("/admin/accounts/clerk", "/admin/accounts/cppcc").replace("account=clerk", "account=cppcc");
    }

    /// One of those who may, in turn; now and then somebody who may not.
    private Visitor visitor(Target target) throws IOException, InterruptedException {
        int turn = visitors++;
        if (target.rule().toString().contains(" /me/sessions")) {
            // Somebody who may end their own session, and will.
            return Visitor.signedIn(port, "county", PASSWORD, "10.9.1." + turn % 256);
        }
        if (target.rule().toString().contains(" /sign-in")) {
            return new Visitor(port, "10." + turn / 65_536 + "." + turn / 256 % 256 + "." + turn % 256);
        }
        List<String> able = ROLES.entrySet().stream()
                .filter(person -> target.rule().decide(person.getValue(), true) == MatrixRule.Decision.ALLOWED)
                .map(Map.Entry::getKey)
                .toList();
        boolean unable = turn % 11 == 0 || able.isEmpty();
        List<String> all = List.copyOf(ROLES.keySet());
        return people.get(unable ? all.get(turn % all.size()) : able.get(turn % able.size()));
    }

    private void judge(String what, Answer answer, Payload payload) {
        requests++;
        statuses.merge(answer.status(), 1, Integer::sum);
        for (String fault : answer.faults(port)) {
            wrong.add(what + ": " + fault);
            stacks += fault.contains("inside") ? 1 : 0;
        }
        if (answer.runs(payload)) {
            executed++;
            wrong.add(what + ": would run");
        }
    }

    /// What a form leads to shows what was kept.
    private void follow(String what, Visitor visitor, Answer answer, Payload payload) throws Exception {
        if (answer.location().isPresent() && answer.faults(port).isEmpty()) {
            String to = answer.location()
                    .get()
                    .replace("http://localhost:" + port, "")
                    .replaceAll("#.*", "");
            if (!to.startsWith("/sign-in")) {
                judge(what + " → " + to, visitor.get(to), payload);
            }
        }
    }

    /// Requests that no form sends.
    private void malformed(Target target) throws Exception {
        MatrixRule rule = target.rule();
        String address = harmless(filled(rule.address()));
        String bare = address.split("\\?", 2)[0];
        String fields = harmless(filled(fields(rule)));
        Payload none = new Payload("none", "", new byte[0]);
        Visitor visitor = visitor(target);
        List<HttpRequest.Builder> all = new ArrayList<>();
        all.add(request(rule, visitor, bare, ""));
        all.add(request(rule, visitor, address, fields + "&" + fields));
        all.add(request(rule, visitor, address, fields).setHeader("Accept", "application/json"));
        all.add(request(rule, visitor, address, fields).setHeader("Accept", "image/png"));
        all.add(request(rule, visitor, address, fields).setHeader("Accept", ";;;/,q=x"));
        all.add(request(rule, visitor, address, "").setHeader("HX-Request", "true"));
        if (address.contains("?")) {
            all.add(request(rule, visitor, address + "&" + address.split("\\?", 2)[1], fields));
        }
        if (!rule.reads()) {
            for (String type : List.of(
                    "application/json",
                    "text/xml",
                    "multipart/form-data",
                    "multipart/form-data; boundary=x",
                    "x",
                    "")) {
                byte[] body = "{\"x\":[1,".getBytes(StandardCharsets.UTF_8);
                HttpRequest.Builder request = visitor.request(address)
                        .header("X-CSRF-TOKEN", visitor.token())
                        .POST(BodyPublishers.ofByteArray(body));
                all.add(type.isEmpty() ? request : request.header("Content-Type", type));
            }
            all.add(visitor.request(address)
                    .header("X-CSRF-TOKEN", visitor.token())
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(BodyPublishers.ofString("--x--\r\n")));
        }
        int number = 0;
        for (HttpRequest.Builder request : all) {
            judge(rule + " malformed " + number++, visitor.send(request), none);
        }
    }
}
