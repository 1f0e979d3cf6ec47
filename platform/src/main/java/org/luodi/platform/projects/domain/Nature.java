package org.luodi.platform.projects.domain;

/// How a project stands in the year's list (建设性质): the denominators of 开工率, 复工率 and 竣工率 follow from it.
public enum Nature {
    /// 新建, 计划新开工: to be started within the year.
    NEW,
    /// 续建: started in an earlier year, to be resumed.
    CONTINUED,
    /// 前期, 预备: prepared only; no start is promised for the year.
    PRELIMINARY
}
