package org.luodi.platform.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.shell.Viewer;
import org.luodi.platform.shell.ViewerSource;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// The signed-in person of the running request: to the frame as a [Viewer], to controllers as an [Actor].
@Component
public class SignedIn implements ViewerSource, HandlerMethodArgumentResolver {
    /// The signed-in person; empty before sign-in.
    public Optional<Actor> actor() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast);
    }

    @Override
    public Optional<Viewer> viewer() {
        return actor().map(actor -> new Viewer(
                actor.name(), "access.role." + actor.role().name(), actor.role().permissions()));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Actor.class);
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return actor().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
