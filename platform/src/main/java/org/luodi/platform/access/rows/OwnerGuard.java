package org.luodi.platform.access.rows;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Refuses to start as a database role that no policy holds back: a superuser, or one with BYPASSRLS.
@Component
class OwnerGuard implements InitializingBean {
    private final JdbcClient jdbc;

    OwnerGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)")
                .query(String.class)
                .optional()
                .ifPresent(role -> {
                    throw new UnboundRole(role);
                });
    }
}
