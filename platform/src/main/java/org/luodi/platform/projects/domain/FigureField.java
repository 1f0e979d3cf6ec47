package org.luodi.platform.projects.domain;

/// The four amounts of a project that a monthly return speaks of.
public enum FigureField {
    /// 总投资
    TOTAL,
    /// 年度计划投资
    PLAN,
    /// 本月完成
    MONTH,
    /// 自年初累计完成
    CUMULATIVE
}
