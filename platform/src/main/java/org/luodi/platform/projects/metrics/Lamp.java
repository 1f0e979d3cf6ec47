package org.luodi.platform.projects.metrics;

/// The lamp of a project (红黄绿灯). Where no rule of progress applies the lamp says why instead.
public enum Lamp {
    /// 红灯
    RED,
    /// 黄灯
    AMBER,
    /// 绿灯
    GREEN,
    /// 未开工
    NOT_STARTED,
    /// 已竣工
    FINISHED,
    /// 未报
    NO_REPORT
}
