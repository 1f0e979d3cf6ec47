package org.luodi.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.MemberSubstitution;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Role;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.web.MatrixRule.Decision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route, as every role and without signing in, on matters of the own unit and of another, from this county and
/// from another: each cell is decided by a line of `access/matrix.txt`.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessMatrixTest extends TriedMatrix {
    private static final List<MatrixRule> RULES = MatrixRule.all();
    private static final CountyCode ELSEWHERE = new CountyCode("140827");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private int cells;

    @Test
    @Order(1)
    void everyRouteHasARuleAndEveryRuleARoute() {
        Set<String> mapped = routes.getHandlerMethods().keySet().stream()
                .flatMap(AccessMatrixTest::mapped)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ruled = RULES.stream().map(MatrixRule::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ruled)
                .as("a route without a line in src/test/resources/access/matrix.txt is open to whom?")
                .isEqualTo(mapped);
    }

    private static Stream<String> mapped(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream().flatMap(pattern -> methods.isEmpty()
                ? Stream.of("ANY " + pattern)
                : methods.stream().map(method -> method + " " + pattern));
    }

    @Test
    @Order(2)
    void eachCellIsAsItsRuleDecidesAndNothingLeaks() throws Exception {
        List<String> wrong = new ArrayList<>();
        String before = ledger();
        for (MatrixRule rule : RULES) {
            for (Role role : Role.values()) {
                for (boolean own : subjects(rule)) {
                    Decision decision = rule.decide(role, own);
                    if (rule.reads() || decision != Decision.ALLOWED) {
                        wrong.addAll(judged(rule, role, own, decision));
                    }
                    if (rule.reads()) {
                        wrong.addAll(fromElsewhere(rule, role, own));
                    }
                }
            }
            wrong.addAll(anonymous(rule));
        }
        assertThat(wrong).isEmpty();
        // Reading and refused writing leave nothing behind, but for the lines of the audit trail about exports and
        // the sessions that the requests themselves begin.
        assertThat(withoutTrail(ledger())).isEqualTo(withoutTrail(before));
        for (MatrixRule rule : RULES) {
            for (Role role : Role.values()) {
                for (boolean own : subjects(rule)) {
                    if (!rule.reads() && rule.decide(role, own) == Decision.ALLOWED) {
                        wrong.addAll(judged(rule, role, own, Decision.ALLOWED));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        // The trail's own thread may hold one for a moment.
        assertThat(borrowed()).as("connections that no route gave back").isLessThan(2);
        System.out.printf(
                "## access matrix: %d routes, %d roles and nobody, own and other unit, own and other county: %d cells, 0 leaks%n",
                RULES.size(), Role.values().length, cells);
    }

    private static String withoutTrail(String ledger) {
        return ledger.lines().filter(line -> !line.matches("access\\.(audit.*|session|account) .*")).collect(Collectors.joining("\n"));
    }

    private static List<Boolean> subjects(MatrixRule rule) {
        return rule.aboutAMatter() ? List.of(true, false) : List.of(true);
    }

    private List<String> judged(MatrixRule rule, Role role, boolean own, Decision decision) throws Exception {
        cells++;
        Answered answer = attempt(rule, Optional.of(actor(role)), own);
        int status = answer.status();
        boolean right = switch (decision) {
            case ALLOWED -> rule.reads() ? status < 400 : status != 403 && status < 500;
            case HIDDEN -> status == 403 || status == 404;
            // Who sees the matter but may not do this is told so; or is told first that the matter is not there.
            case FORBIDDEN -> status == 403
                    || status == 404
                    || (status == 409 || status == 422) && rule.aboutAMatter();
        };
        // A route for everybody may answer any way but break.
        // The pages about the own session find none here: these requests bring a person and no session.
        boolean sessionless = rule.address().startsWith("/me") && status != 403;
        boolean fine = rule.open() || sessionless ? status < 500 : right;
        List<String> wrong = new ArrayList<>();
        if (!fine) {
            wrong.add("%s as %s on the %s unit: %s, status %d"
                    .formatted(rule, role, own ? "own" : "other", decision, status));
        }
        // The samples of the components are no county's.
        List<String> told = rule.route().equals("/components") ? List.of() : leaks(answer, role);
        told.forEach(word -> wrong.add("%s as %s tells %s".formatted(rule, role, word)));
        if (answer.text().matches("(?s).*(\\tat org\\.|Exception:).*")) {
            wrong.add(rule + " as " + role + " shows a stack");
        }
        return wrong;
    }

    private List<String> fromElsewhere(MatrixRule rule, Role role, boolean own) throws Exception {
        cells++;
        Answered answer = attempt(rule, Optional.of(actor(role, ELSEWHERE)), own);
        List<String> wrong = new ArrayList<>();
        Stream.concat(ownWords.stream(), otherWords.stream())
                .filter(word -> !rule.route().equals("/components"))
                .filter(answer.text()::contains)
                .forEach(word -> wrong.add("%s as %s of another county tells %s".formatted(rule, role, word)));
        return wrong;
    }

    private List<String> anonymous(MatrixRule rule) throws Exception {
        cells++;
        Answered answer = attempt(rule, Optional.<Actor>empty(), true);
        boolean sent = answer.status() == 302 && answer.text().contains("/sign-in") || answer.status() == 401;
        boolean right = rule.open() ? answer.status() < 500 : sent;
        return right && Stream.concat(ownWords.stream(), otherWords.stream()).noneMatch(answer.text()::contains)
                ? List.of()
                : List.of(rule + " without signing in: status " + answer.status());
    }

    /// Deleting one check makes the matrix fail: each of these calls of `require` is cut out of the running class.
    @Test
    @Order(3)
    void aDeletedCheckIsFound() throws Exception {
        ByteBuddyAgent.install();
        Map<Class<?>, String> routesOf = Map.of(
                SettingsPages.class, "GET /projects/settings",
                BulletinTextPages.class, "GET /projects/bulletin-template",
                CheckerPages.class, "GET /projects/checker");
        for (Class<?> page : routesOf.keySet()) {
            MatrixRule rule = RULES.stream()
                    .filter(one -> one.toString().equals(routesOf.get(page)))
                    .findFirst()
                    .orElseThrow();
            assertThat(failures(rule)).as("with its check: " + rule).isEmpty();
            ClassReloadingStrategy reload = ClassReloadingStrategy.fromInstalledAgent();
            new ByteBuddy()
                    .redefine(page)
                    .visit(MemberSubstitution.relaxed()
                            .method(ElementMatchers.named("require")
                                    .and(ElementMatchers.isDeclaredBy(Actor.class)))
                            .stub()
                            .on(ElementMatchers.any()))
                    .make()
                    .load(page.getClassLoader(), reload);
            try {
                assertThat(failures(rule)).as("without its check: " + rule).isNotEmpty();
            } finally {
                reload.reset(page);
            }
        }
    }

    private List<String> failures(MatrixRule rule) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            wrong.addAll(judged(rule, role, true, rule.decide(role, true)));
        }
        return wrong;
    }
}
