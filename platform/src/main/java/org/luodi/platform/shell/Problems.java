package org.luodi.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.kernel.CountySettings;
import org.luodi.standards.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/// Turns what went wrong into the one answer that its reader can use: a page, a toast for htmx, or RFC 9457 for
/// programs.
///
/// Words come from `shell.problem.<status>.title` and `.advice`; those of a [Refusal] from its code. Every answer but
/// those that a person at work must expect (409, 422) carries an incident number that stands in the log as well, with
/// what the log may hold of the address: whoever asks for help quotes eight letters and nothing else.
@Component
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "5";
    private static final String STALE_FORM = Problems.class.getName() + ".stale-form";
    private static final Set<Integer> EXPECTED = Set.of(409, 422);

    private final MessageSource messages;
    private final LoggedAddress address;
    private final CountySettings county;

    Problems(MessageSource messages, LoggedAddress address, CountySettings county) {
        this.messages = messages;
        this.address = address;
        this.county = county;
    }

    /// Lets the answer for status 403 say that the form is stale: it came without the token of its session.
    public static void staleForm(HttpServletRequest request) {
        request.setAttribute(STALE_FORM, true);
    }

    /// The answer for a status, with its usual words.
    public Object answer(HttpStatusCode status, HttpServletRequest request, HttpServletResponse response) {
        boolean stale = status.value() == HttpStatus.FORBIDDEN.value() && request.getAttribute(STALE_FORM) != null;
        String kind = stale ? "stale" : String.valueOf(status.value());
        ProblemPage problem = new ProblemPage(
                status.value(), words(status, kind, "title"), words(status, kind, "advice"), incident(status));
        note(Level.INFO, problem, request, kind, null);
        return answer(problem, request, response);
    }

    /// The answer for a status with words of its own for what to do.
    private Object answer(
            HttpStatusCode status, String advice, HttpServletRequest request, HttpServletResponse response) {
        ProblemPage problem = page(status, advice);
        note(Level.INFO, problem, request, String.valueOf(status.value()), null);
        return answer(problem, request, response);
    }

    /// The answer for what does not work at the moment and will again by itself.
    ///
    /// Logged without a stack: the reason says all, and a stack for each request would fill what disk is left.
    ///
    /// @param advice what is the matter and what to do
    /// @param reason the same for the log
    private Object outOfService(
            String advice, String reason, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        ProblemPage problem = page(HttpStatus.SERVICE_UNAVAILABLE, advice);
        note(Level.WARN, problem, request, reason, null);
        return answer(problem, request, response);
    }

    private Object outOfService(OutOfService state, HttpServletRequest request, HttpServletResponse response) {
        String words = messages.getMessage(
                state.code(), state.arguments().toArray(), state.getMessage(), LocaleContextHolder.getLocale());
        return outOfService(String.valueOf(words), state.code(), request, response);
    }

    /// The answer for a failure that nobody has foreseen, or that comes from an outage below Luodi.
    Object failure(Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof OutOfService state) {
            return outOfService(state, request, response);
        }
        Optional<Outage> found = Outage.behind(failure);
        if (found.isPresent()) {
            Outage outage = found.get().lookedInto(county.data());
            String words = messages.getMessage(
                    "shell.outage." + outage.name(), new Object[0], outage.name(), LocaleContextHolder.getLocale());
            return outOfService(String.valueOf(words), outage + " " + Outage.reason(failure), request, response);
        }
        if (failure instanceof InvalidParameterException refused) {
            // A form or file that is too large: whoever asks for a field of it gets this, the error page as well.
            return answer(HttpStatusCode.valueOf(refused.getErrorCode()), request, response);
        }
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        ProblemPage problem = page(status, words(status, "500", "advice"));
        note(Level.ERROR, problem, request, "failed", failure);
        return answer(problem, request, response);
    }

    private Object answer(ProblemPage problem, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = HttpStatus.valueOf(problem.status());
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "#toasts");
            response.setHeader("HX-Reswap", "beforeend");
            return PageView.of("shell/problem-toast", problem).status(status);
        }
        String accepted = String.valueOf(request.getHeader("Accept"));
        if (accepted.contains("json") && !accepted.contains("html")) {
            ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, problem.advice());
            detail.setTitle(problem.title());
            if (!problem.incident().isEmpty()) {
                detail.setProperty("incident", problem.incident());
            }
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail);
        }
        return PageView.of("shell/problem", problem).status(status);
    }

    private ProblemPage page(HttpStatusCode status, String advice) {
        return new ProblemPage(
                status.value(), words(status, String.valueOf(status.value()), "title"), advice, incident(status));
    }

    private static String incident(HttpStatusCode status) {
        return EXPECTED.contains(status.value())
                ? ""
                : HexFormat.of()
                        .withUpperCase()
                        .toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    private void note(
            Level level, ProblemPage problem, HttpServletRequest request, String reason, @Nullable Throwable cause) {
        if (!problem.incident().isEmpty()) {
            LOG.atLevel(level)
                    .setCause(cause)
                    .log(
                            "Incident {}: {} at {} ({})",
                            problem.incident(),
                            problem.status(),
                            address.of(request),
                            reason);
        }
    }

    private String words(HttpStatusCode status, String kind, String part) {
        return new ProblemWords(messages).of(status.value(), kind, part, LocaleContextHolder.getLocale());
    }

    /// Catches what controllers throw.
    @ControllerAdvice
    static class Advice {
        private final Problems problems;

        Advice(Problems problems) {
            this.problems = problems;
        }

        @ExceptionHandler
        Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
            String words = problems.messages.getMessage(
                    refusal.code(), refusal.args().toArray(), refusal.getMessage(), LocaleContextHolder.getLocale());
            return problems.answer(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(words), request, response);
        }

        @ExceptionHandler
        Object absent(NotFound absent, HttpServletRequest request, HttpServletResponse response) {
            return problems.answer(HttpStatus.NOT_FOUND, request, response);
        }

        @ExceptionHandler
        Object malformed(Malformed malformed, HttpServletRequest request, HttpServletResponse response) {
            return problems.answer(HttpStatus.BAD_REQUEST, request, response);
        }

        /// What cannot be a number, a month or a choice: in a path it names nothing that exists.
        @ExceptionHandler
        Object mistyped(
                MethodArgumentTypeMismatchException mistyped,
                HttpServletRequest request,
                HttpServletResponse response) {
            boolean inPath = mistyped.getParameter().hasParameterAnnotation(PathVariable.class);
            return problems.answer(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, request, response);
        }

        /// A form of files that is none, or that was broken off.
        @ExceptionHandler
        Object unreadable(MultipartException unreadable, HttpServletRequest request, HttpServletResponse response) {
            if (Outage.behind(unreadable).isPresent()) {
                return problems.failure(unreadable, request, response);
            }
            HttpStatusCode status =
                    unreadable instanceof ErrorResponse known ? known.getStatusCode() : HttpStatus.BAD_REQUEST;
            return problems.answer(status, request, response);
        }

        @ExceptionHandler
        Object outOfService(OutOfService state, HttpServletRequest request, HttpServletResponse response) {
            return problems.outOfService(state, request, response);
        }

        @ExceptionHandler
        Object overtaken(
                OptimisticLockingFailureException overtaken, HttpServletRequest request, HttpServletResponse response) {
            return problems.answer(HttpStatus.CONFLICT, request, response);
        }

        @ExceptionHandler
        Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
            if (failure instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
                known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
                return problems.answer(known.getStatusCode(), request, response);
            }
            // Security's own exceptions are answered by its filters, which know who is signed in.
            if (failure.getClass().getName().startsWith("org.springframework.security.")) {
                throw failure;
            }
            return problems.failure(failure, request, response);
        }
    }
}
