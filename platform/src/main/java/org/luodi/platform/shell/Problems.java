package org.luodi.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.luodi.standards.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
/// Words come from `shell.problem.<status>.title` and `.advice`; those of a [Refusal] from its code.
@Component
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "5";

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /// The answer for a status, with its usual words.
    public Object answer(HttpStatusCode status, HttpServletRequest request, HttpServletResponse response) {
        return answer(page(status, words(status, "advice"), ""), request, response);
    }

    /// The answer for a status with words of its own for what to do.
    public Object answer(
            HttpStatusCode status, String advice, HttpServletRequest request, HttpServletResponse response) {
        return answer(page(status, advice, ""), request, response);
    }

    /// The answer for what does not work at the moment and will again by itself.
    ///
    /// @param advice what is the matter and what to do
    Object outOfService(String advice, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, advice, request, response);
    }

    /// The answer for an outage, which is logged without a stack: the outage says all, and a stack for each request
    /// would fill what disk is left.
    Object outage(Outage outage, Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.atWarn()
                .log("Out of service, {} at {} {}: {}", outage, request.getMethod(), request.getRequestURI(), failure);
        String words = messages.getMessage(
                "shell.outage." + outage.name(), new Object[0], outage.name(), LocaleContextHolder.getLocale());
        return outOfService(String.valueOf(words), request, response);
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
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail);
        }
        return PageView.of("shell/problem", problem).status(status);
    }

    private ProblemPage page(HttpStatusCode status, String advice, String incident) {
        return new ProblemPage(status.value(), words(status, "title"), advice, incident);
    }

    private String words(HttpStatusCode status, String part, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        String usual = messages.getMessage(
                "shell.problem." + (status.is5xxServerError() ? 500 : 400) + "." + part, arguments, locale);
        String words = messages.getMessage("shell.problem." + status.value() + "." + part, arguments, usual, locale);
        return words == null ? usual : words;
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
            HttpStatusCode status =
                    unreadable instanceof ErrorResponse known ? known.getStatusCode() : HttpStatus.BAD_REQUEST;
            return problems.answer(status, request, response);
        }

        @ExceptionHandler
        Object outOfService(OutOfService state, HttpServletRequest request, HttpServletResponse response) {
            String words = problems.messages.getMessage(
                    state.code(), state.arguments().toArray(), state.getMessage(), LocaleContextHolder.getLocale());
            return problems.outOfService(String.valueOf(words), request, response);
        }

        @ExceptionHandler
        Object overtaken(
                OptimisticLockingFailureException overtaken, HttpServletRequest request, HttpServletResponse response) {
            return problems.answer(HttpStatus.CONFLICT, request, response);
        }

        @ExceptionHandler
        Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
            if (failure instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
                return problems.answer(known.getStatusCode(), request, response);
            }
            Optional<Outage> outage = Outage.behind(failure);
            if (outage.isPresent()) {
                return problems.outage(outage.get(), failure, request, response);
            }
            // Security's own exceptions are answered by its filters, which know who is signed in.
            if (failure.getClass().getName().startsWith("org.springframework.security.")) {
                throw failure;
            }
            String incident = HexFormat.of()
                    .withUpperCase()
                    .toHexDigits(ThreadLocalRandom.current().nextInt());
            LOG.atError()
                    .setCause(failure)
                    .log("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI());
            HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
            return problems.answer(
                    problems.page(status, problems.words(status, "advice", incident), incident), request, response);
        }
    }
}
