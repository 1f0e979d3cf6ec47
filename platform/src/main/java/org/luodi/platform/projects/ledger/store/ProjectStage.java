package org.luodi.platform.projects.ledger.store;

/// How far a project is, from idea to use.
public enum ProjectStage {
    /// 谋划
    PLANNED,
    /// 储备
    RESERVE,
    /// 前期: approvals and land.
    PREPARATION,
    /// 开工
    STARTED,
    /// 在建
    UNDER_CONSTRUCTION,
    /// 竣工
    COMPLETED,
    /// 投产
    IN_PRODUCTION;

    public boolean started() {
        return compareTo(STARTED) >= 0;
    }

    public boolean completed() {
        return compareTo(COMPLETED) >= 0;
    }
}
