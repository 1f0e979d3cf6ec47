package org.luodi.platform.access;

import static org.luodi.platform.access.Permission.ANSWER_DOUBTS;
import static org.luodi.platform.access.Permission.CHECK_BULLETIN;
import static org.luodi.platform.access.Permission.CLOSE_MONTH;
import static org.luodi.platform.access.Permission.CONFIGURE_PROJECTS;
import static org.luodi.platform.access.Permission.EXPORT_FIGURES;
import static org.luodi.platform.access.Permission.IMPORT_RETURNS;
import static org.luodi.platform.access.Permission.MANAGE_ACCOUNTS;
import static org.luodi.platform.access.Permission.READ_AUDIT;
import static org.luodi.platform.access.Permission.READ_OWN_PROJECTS;
import static org.luodi.platform.access.Permission.READ_PROJECTS;
import static org.luodi.platform.access.Permission.REPORT_OWN_RETURN;
import static org.luodi.platform.access.Permission.SEE_HOME;
import static org.luodi.platform.access.Permission.WRITE_BULLETIN;

import java.util.EnumSet;
import java.util.Set;

/// The office that a person holds in Luodi. An account has exactly one.
public enum Role {
    /// County head (县领导): reads everything, enters nothing.
    COUNTY_HEAD(SEE_HOME, READ_PROJECTS, EXPORT_FIGURES, CHECK_BULLETIN, READ_AUDIT),
    /// Clerk of the development and reform bureau (发改局经办人): runs the month.
    DRC_CLERK(
            SEE_HOME,
            READ_PROJECTS,
            EXPORT_FIGURES,
            IMPORT_RETURNS,
            ANSWER_DOUBTS,
            CLOSE_MONTH,
            WRITE_BULLETIN,
            CHECK_BULLETIN,
            CONFIGURE_PROJECTS,
            READ_AUDIT),
    /// Reporter of one unit (填报员): sends its return and sees its own projects.
    UNIT_REPORTER(SEE_HOME, READ_OWN_PROJECTS, EXPORT_FIGURES, REPORT_OWN_RETURN),
    /// Administrator (管理员): accounts and the audit trail; no business data.
    ADMINISTRATOR(SEE_HOME, MANAGE_ACCOUNTS, READ_AUDIT);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        this.permissions = EnumSet.of(first, others);
    }

    public Set<Permission> permissions() {
        return EnumSet.copyOf(permissions);
    }

    boolean has(Permission permission) {
        return permissions.contains(permission);
    }
}
