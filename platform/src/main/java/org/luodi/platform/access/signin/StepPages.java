package org.luodi.platform.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.luodi.platform.access.factor.SecondFactors;
import org.luodi.platform.access.sessions.LiveSession;
import org.luodi.platform.access.sessions.Sessions;
import org.luodi.platform.shell.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Serves the steps between a right password and being signed in. Each answers only whose session waits for it; all
/// others are sent to where they belong.
@Controller
class StepPages {
    private final Proving proving;
    private final PasswordChange passwords;
    private final SecondFactors factors;
    private final Sessions sessions;

    StepPages(Proving proving, PasswordChange passwords, SecondFactors factors, Sessions sessions) {
        this.proving = proving;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in/code")
    Object code(HttpServletRequest request) {
        return at(Step.CODE, request, session -> view("access/step-code", page(Step.CODE, request)));
    }

    @PostMapping("/sign-in/code")
    Object giveCode(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        return at(Step.CODE, request, session -> {
            StepPage page = page(Step.CODE, request);
            try {
                if (!proving.code(session.actor(), code, request.getRemoteAddr())) {
                    return wrong("access/step-code", page.wrong("code", "access.code.wrong"));
                }
            } catch (Blocked blocked) {
                return wrong("access/step-code", page.wrong("code", "access.code.blocked"));
            }
            sessions.passed(session.actor(), session.id());
            return on(request);
        });
    }

    @GetMapping("/sign-in/password")
    Object password(HttpServletRequest request) {
        return at(Step.PASSWORD, request, session -> view(
                "access/step-password", page(Step.PASSWORD, request).lasting(passwords.shortest())));
    }

    @PostMapping("/sign-in/password")
    Object changePassword(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String repeated) {
        return at(Step.PASSWORD, request, session -> passwords
                .change(session, current, fresh, repeated, request.getRemoteAddr())
                .<Object>map(fault -> wrong(
                        "access/step-password",
                        page(Step.PASSWORD, request)
                                .lasting(passwords.shortest())
                                .wrong(fault.field(), fault.key())))
                .orElseGet(() -> on(request)));
    }

    @GetMapping("/sign-in/second-factor")
    Object enrol(HttpServletRequest request) {
        return at(Step.ENROLMENT, request, session -> view(
                "access/step-factor",
                page(Step.ENROLMENT, request).enrolling(factors.enrolment(session.actor()))));
    }

    /// The recovery codes stand in this answer and nowhere else, so the page is no redirect.
    @PostMapping("/sign-in/second-factor")
    Object confirm(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        return at(Step.ENROLMENT, request, session -> {
            List<String> codes = factors.confirm(session.actor(), code);
            if (codes.isEmpty()) {
                return wrong(
                        "access/step-factor",
                        page(Step.ENROLMENT, request)
                                .enrolling(factors.enrolment(session.actor()))
                                .wrong("code", "access.code.wrong"));
            }
            sessions.passed(session.actor(), session.id());
            return view("access/recovery-codes", page(Step.ENROLMENT, request).recovering(codes));
        });
    }

    private static Object at(Step step, HttpServletRequest request, Function<LiveSession, Object> answer) {
        Optional<SessionAuthentication> current = SessionAuthentication.current();
        if (current.isEmpty()) {
            return "redirect:" + ReturnPath.in(request).addedTo(Gatekeeping.SIGN_IN);
        }
        return current.get().step() == step
                ? answer.apply(current.get().session())
                : "redirect:" + ReturnPath.in(request).addedTo(current.get().step().path());
    }

    private static StepPage page(Step step, HttpServletRequest request) {
        return StepPage.of(ReturnPath.in(request).value(), step.path());
    }

    private static PageView view(String template, StepPage page) {
        return PageView.of(template, page);
    }

    private static PageView wrong(String template, StepPage page) {
        return PageView.of(template, page).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String on(HttpServletRequest request) {
        return "redirect:" + ReturnPath.in(request).value();
    }
}
