package org.luodi.platform.access;

/// What a person may do. Services check it; pages only hide what it forbids.
public enum Permission {
    /// See the desk of one's role.
    SEE_HOME,
    /// Read projects, returns, doubts and bulletins of the whole county.
    READ_PROJECTS,
    /// Read projects and returns of one's own unit.
    READ_OWN_PROJECTS,
    /// Take figures out of Luodi as files, as far as one may read them; each leaves a line in the audit trail.
    EXPORT_FIGURES,
    /// Import returns and plans of every unit.
    IMPORT_RETURNS,
    /// Send the return of one's own unit.
    REPORT_OWN_RETURN,
    /// Answer doubts.
    ANSWER_DOUBTS,
    /// Close a month, and restate a closed one with a reason.
    CLOSE_MONTH,
    /// Edit bulletin templates and print bulletins.
    WRITE_BULLETIN,
    /// Check any bulletin text.
    CHECK_BULLETIN,
    /// Attach files to what one may read, and remove them.
    ATTACH_FILES,
    /// Open files that are labelled sensitive, where one may read what they hang on.
    READ_SENSITIVE_FILES,
    /// Change plans, lists, lamps and the vocabulary of headers.
    CONFIGURE_PROJECTS,
    /// Read the audit trail.
    READ_AUDIT,
    /// Manage accounts and roles.
    MANAGE_ACCOUNTS,
    /// See the state of the installation: backups, failed work, health.
    OPERATE
}
