package org.luodi.platform.access.rows;

import java.lang.reflect.Method;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.RowScope;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;

/// Binds every call of a service to the rows that its actor may see, whoever calls: a page, a command, a background
/// thread, a test.
final class ServiceDoor extends StaticMethodMatcherPointcut implements MethodInterceptor {
    private final ObjectProvider<ActorScopes> scopes;

    ServiceDoor(ObjectProvider<ActorScopes> scopes) {
        this.scopes = scopes;
    }

    /// The methods of services that take the person first, as the house wants it.
    @Override
    public boolean matches(Method method, Class<?> target) {
        return method.getParameterCount() > 0
                && method.getParameterTypes()[0].equals(Actor.class)
                && AnnotatedElementUtils.hasAnnotation(target, Service.class);
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Actor actor = (Actor) Objects.requireNonNull(call.getArguments()[0]);
        RowScope scope = scopes.getObject().of(actor);
        return scope.equals(RowScope.current()) ? call.proceed() : scope.call(call::proceed);
    }
}
