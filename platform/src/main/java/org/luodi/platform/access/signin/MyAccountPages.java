package org.luodi.platform.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.UnitNames;
import org.luodi.platform.access.UnitNames.NamedUnit;
import org.luodi.platform.access.factor.SecondFactors;
import org.luodi.platform.access.sessions.LiveSession;
import org.luodi.platform.access.sessions.Sessions;
import org.luodi.platform.shell.NotFound;
import org.luodi.platform.shell.PageView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Serves a person's own account: password, second factor, and where one is signed in. Everything here concerns the
/// session's own account only; no address names another.
@Controller
class MyAccountPages {
    private static final String PATH = "/me";
    private static final String FACTOR = PATH + "/second-factor";

    private final Proving proving;
    private final PasswordChange passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Steps steps;
    private final ObjectProvider<UnitNames> units;

    MyAccountPages(
            Proving proving,
            PasswordChange passwords,
            SecondFactors factors,
            Sessions sessions,
            Steps steps,
            ObjectProvider<UnitNames> units) {
        this.proving = proving;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.steps = steps;
        this.units = units;
    }

    @GetMapping(PATH)
    PageView me(Actor actor) {
        return page(session(actor), "", "");
    }

    @PostMapping(PATH + "/password")
    Object password(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String repeated) {
        LiveSession session = session(actor);
        return passwords
                .change(session, current, fresh, repeated, request.getRemoteAddr())
                .<Object>map(fault ->
                        page(session, fault.field(), fault.key()).status(HttpStatus.UNPROCESSABLE_CONTENT))
                .orElse("redirect:" + PATH + "?password");
    }

    @GetMapping(FACTOR)
    Object enrol(Actor actor) {
        LiveSession session = session(actor);
        return session.enrolled() ? "redirect:" + PATH : PageView.of("access/factor", enrolling(actor));
    }

    /// The recovery codes stand in this answer and nowhere else, so the page is no redirect.
    @PostMapping(FACTOR)
    Object confirm(Actor actor, @RequestParam(defaultValue = "") String code) {
        LiveSession session = session(actor);
        if (session.enrolled()) {
            return "redirect:" + PATH;
        }
        List<String> codes = factors.confirm(actor, code);
        if (codes.isEmpty()) {
            return PageView.of("access/factor", enrolling(actor).wrong("code", "access.code.wrong"))
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        sessions.passed(actor, session.id());
        return PageView.of("access/recovery-codes", StepPage.of(PATH, FACTOR).recovering(codes));
    }

    @PostMapping(FACTOR + "/remove")
    Object remove(Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        LiveSession session = session(actor);
        if (!session.enrolled() || steps.must(session)) {
            return "redirect:" + PATH;
        }
        try {
            if (!proving.code(actor, code, request.getRemoteAddr())) {
                return page(session, "code", "access.code.wrong").status(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        } catch (Blocked blocked) {
            return page(session, "code", "access.code.blocked").status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        factors.remove(actor, actor.account());
        return "redirect:" + PATH + "?factor";
    }

    @PostMapping(PATH + "/sessions/{id}/end")
    String end(Actor actor, @PathVariable long id) {
        actor.require(Permission.SEE_HOME);
        sessions.end(actor.county(), actor.account(), id);
        return "redirect:" + PATH + "?ended";
    }

    @PostMapping(PATH + "/sessions/end-others")
    String endOthers(Actor actor) {
        LiveSession session = session(actor);
        sessions.endAll(actor.county(), actor.account(), session.id());
        return "redirect:" + PATH + "?ended";
    }

    /// The session behind an actor. Only a browser has one; whoever has none has no account page.
    private static LiveSession session(Actor actor) {
        actor.require(Permission.SEE_HOME);
        return SessionAuthentication.current()
                .map(SessionAuthentication::session)
                .orElseThrow(() -> new NotFound("session"));
    }

    private StepPage enrolling(Actor actor) {
        return StepPage.of(PATH, FACTOR).enrolling(factors.enrolment(actor));
    }

    private PageView page(LiveSession session, String field, String fault) {
        Actor person = session.actor();
        Optional<String> unit = person.unit()
                .flatMap(id -> units.stream()
                        .flatMap(names -> names.units(person.county()).stream())
                        .filter(named -> named.id().equals(id))
                        .map(NamedUnit::name)
                        .findFirst());
        return PageView.of(
                "access/me",
                new MyAccountPage(
                        person,
                        unit.orElse(""),
                        session.external(),
                        session.enrolled(),
                        steps.must(session),
                        session.enrolled() ? factors.recoveryCodesLeft(person) : 0,
                        sessions.of(person.county(), person.account()),
                        session.id(),
                        passwords.shortest(),
                        field,
                        fault));
    }
}
