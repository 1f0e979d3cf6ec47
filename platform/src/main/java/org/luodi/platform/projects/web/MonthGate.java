package org.luodi.platform.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.SignedIn;
import org.luodi.platform.kernel.WrittenDate;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.shell.PageView;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Stands before all pages of a month: one that there is not gets a page that says so, and never an empty month.
@ControllerAdvice
@Order(0)
class MonthGate implements HandlerInterceptor, WebMvcConfigurer {
    private final SignedIn signedIn;
    private final ReviewingMonths months;
    private final MonthHeads heads;

    MonthGate(SignedIn signedIn, ReviewingMonths months, MonthHeads heads) {
        this.signedIn = signedIn;
        this.months = months;
        this.heads = heads;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/projects/months/*", "/projects/months/*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<YearMonth> asked = asked(request);
        Optional<Actor> actor = signedIn.actor();
        if (asked.isPresent() && actor.isPresent() && !months.exists(actor.get(), asked.get())) {
            throw new NoSuchMonth(asked.get());
        }
        return true;
    }

    private static Optional<YearMonth> asked(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable(variables.get("month")).flatMap(month -> WrittenDate.month(month.toString()))
                : Optional.empty();
    }

    @ExceptionHandler
    PageView absent(NoSuchMonth absent, Actor actor) {
        return PageView.of("projects/no-month", new NoMonthPage(absent.month(), heads.current(actor)))
                .status(HttpStatus.NOT_FOUND);
    }
}
