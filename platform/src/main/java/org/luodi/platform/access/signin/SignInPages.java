package org.luodi.platform.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.luodi.platform.access.Forbidden;
import org.luodi.platform.access.accounts.FirstAccounts;
import org.luodi.platform.shell.PageView;
import org.luodi.platform.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Serves the sign-in page, and the page for what is not permitted.
@Controller
@ControllerAdvice
class SignInPages {
    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,4}");

    private final FirstAccounts first;
    private final Problems problems;
    private final OidcSignIn oidc;

    SignInPages(FirstAccounts first, Problems problems, OidcSignIn oidc) {
        this.first = first;
        this.problems = problems;
        this.oidc = oidc;
    }

    @GetMapping("/sign-in")
    PageView signIn(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String as) {
        String account = TriedAccount.take(request, response).orElse(as);
        Optional<String> outcome = List.of("wrong", "locked", "out", "unknown", "provider").stream()
                .filter(name -> request.getParameter(name) != null)
                .findFirst();
        int minutes = Optional.ofNullable(request.getParameter("locked"))
                .filter(text -> MINUTES.matcher(text).matches())
                .map(Integer::valueOf)
                .orElse((int) Tries.FIRST_WAIT.toMinutes());
        return PageView.of(
                "access/sign-in",
                new SignInPage(account, outcome, minutes, ReturnPath.in(request).value(), oidc.label(), first.demo()));
    }

    /// Answers whoever watches whether Luodi runs; says nothing else.
    @GetMapping("/alive")
    @ResponseBody
    String alive() {
        return "ok";
    }

    @ExceptionHandler
    Object forbidden(Forbidden refusal, HttpServletRequest request, HttpServletResponse response) {
        return problems.answer(HttpStatus.FORBIDDEN, request, response);
    }
}
