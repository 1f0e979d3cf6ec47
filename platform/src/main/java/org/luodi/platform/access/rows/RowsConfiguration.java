package org.luodi.platform.access.rows;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.luodi.platform.access.RowScope;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;

/// Puts the second lock in: below the pool, around the migrations, at the door of each service.
@Configuration(proxyBeanMethods = false)
class RowsConfiguration {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static BeanPostProcessor rowLock() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (bean) {
                    case HikariDataSource pool -> scoped(pool);
                    case SpringModulithFlywayMigrationStrategy strategy -> everyRow(strategy);
                    default -> bean;
                };
            }
        };
    }

    /// The pool opens its first connection later, when somebody asks for one.
    private static DataSource scoped(HikariDataSource pool) {
        pool.setDataSource(new ScopedDataSource(new DriverDataSource(
                pool.getJdbcUrl(),
                pool.getDriverClassName(),
                pool.getDataSourceProperties(),
                pool.getUsername(),
                pool.getPassword())));
        return pool;
    }

    /// A migration may have to change rows of every county.
    private static Object everyRow(SpringModulithFlywayMigrationStrategy strategy) {
        ProxyFactory scoped = new ProxyFactory(strategy);
        scoped.setProxyTargetClass(true);
        scoped.addAdvice((MethodInterceptor) call -> RowScope.everyCounty().call(call::proceed));
        return scoped.getProxy();
    }

    /// Outside of the transaction, so that its first statement finds the scope bound.
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor serviceDoor(ObjectProvider<ActorScopes> scopes) {
        ServiceDoor door = new ServiceDoor(scopes);
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(door, door);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }
}
