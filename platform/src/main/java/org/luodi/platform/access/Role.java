package org.luodi.platform.access;

import static org.luodi.platform.access.Permission.ANSWER_DOUBTS;
import static org.luodi.platform.access.Permission.ATTACH_FILES;
import static org.luodi.platform.access.Permission.CHECK_BULLETIN;
import static org.luodi.platform.access.Permission.CLOSE_MONTH;
import static org.luodi.platform.access.Permission.CONFIGURE_PROJECTS;
import static org.luodi.platform.access.Permission.EXPORT_FIGURES;
import static org.luodi.platform.access.Permission.IMPORT_RETURNS;
import static org.luodi.platform.access.Permission.MANAGE_ACCOUNTS;
import static org.luodi.platform.access.Permission.OPERATE;
import static org.luodi.platform.access.Permission.READ_AUDIT;
import static org.luodi.platform.access.Permission.READ_OWN_PROJECTS;
import static org.luodi.platform.access.Permission.READ_PROJECTS;
import static org.luodi.platform.access.Permission.READ_SENSITIVE_FILES;
import static org.luodi.platform.access.Permission.REPORT_OWN_RETURN;
import static org.luodi.platform.access.Permission.SEE_HOME;
import static org.luodi.platform.access.Permission.WRITE_BULLETIN;

import java.util.EnumSet;
import java.util.Set;

/// The office that a person holds in Luodi. An account has exactly one.
///
/// Duties are separated (三权分立, GB/T 22239-2019, 8.1.4.2 d): who manages accounts sees neither business data nor
/// the audit trail, who reads the audit trail can do nothing else. Offices whose own module does not exist yet hold
/// only what they can use today.
public enum Role {
    /// County head (县领导): reads everything, enters nothing.
    COUNTY_HEAD(SEE_HOME, READ_PROJECTS, READ_SENSITIVE_FILES, EXPORT_FIGURES, CHECK_BULLETIN),
    /// Clerk of the development and reform bureau (发改局经办人): runs the month.
    DRC_CLERK(
            SEE_HOME,
            READ_PROJECTS,
            EXPORT_FIGURES,
            IMPORT_RETURNS,
            ATTACH_FILES,
            READ_SENSITIVE_FILES,
            ANSWER_DOUBTS,
            CLOSE_MONTH,
            WRITE_BULLETIN,
            CHECK_BULLETIN,
            CONFIGURE_PROJECTS),
    /// Reporter of one unit (填报员): sends its return and sees its own projects.
    UNIT_REPORTER(
            SEE_HOME, READ_OWN_PROJECTS, EXPORT_FIGURES, REPORT_OWN_RETURN, ATTACH_FILES, READ_SENSITIVE_FILES),
    /// Officer of the investment centre (招商中心): follows what was signed until it stands in the list.
    INVESTMENT_CENTRE(SEE_HOME, READ_PROJECTS, CHECK_BULLETIN),
    /// Chief of a liaison or talent station (联络站、人才站站长).
    STATION_CHIEF(SEE_HOME),
    /// Officer of environmental law enforcement (执法人员).
    ENFORCEMENT_OFFICER(SEE_HOME),
    /// Office of the county's political consultative conference (政协办): checks the figures that it is shown.
    CPPCC_OFFICE(SEE_HOME, CHECK_BULLETIN),
    /// Member of the conference (政协委员).
    CPPCC_MEMBER(SEE_HOME, CHECK_BULLETIN),
    /// Auditor (审计员): reads the audit trail only.
    AUDITOR(SEE_HOME, READ_AUDIT),
    /// Administrator (系统管理员): accounts and the state of the installation; no business data, no audit trail.
    ADMINISTRATOR(SEE_HOME, MANAGE_ACCOUNTS, OPERATE);

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
