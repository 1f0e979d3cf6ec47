package org.luodi.platform.projects.review;

/// The named rules by which a return is doubted, most telling first: a doubt that breaks several is shown under the
/// first.
public enum Rule {
    /// 未报: a unit of the plan sent nothing.
    MISSING_RETURN("missing-return"),
    /// 项目未报: the unit's return leaves one of its projects out.
    PROJECT_NOT_REPORTED("project-not-reported"),
    /// 未知项目: neither code nor name is in the plan.
    UNKNOWN_PROJECT("unknown-name"),
    /// 重复: the same project twice in one return, or from two units.
    DUPLICATE("duplicate"),
    /// 错误单元格: an error value or words where an amount should be.
    ERROR_CELL("error-cell"),
    /// 单位错误: 10⁴ times (or a ten-thousandth of) what its own history or plan allows.
    WRONG_UNIT("wrong-unit"),
    /// 负数: an amount below zero.
    NEGATIVE("negative"),
    /// 累计超总投资: cumulative above the total investment.
    EXCEEDS_TOTAL("exceeds-total"),
    /// 累计倒退: cumulative below last month's.
    CUMULATIVE_FELL("cumulative-fell"),
    /// 本月与累计不符: last month's cumulative + this month ≠ cumulative.
    MONTH_DOES_NOT_ADD_UP("month-does-not-add-up"),
    /// 本月大于累计: this month > cumulative, of a project whose last month nobody holds.
    MONTH_EXCEEDS_CUMULATIVE("month-exceeds-cumulative"),
    /// 计划变动: the annual plan differs from the decided one and no decision is known.
    PLAN_CHANGED("plan-changed"),
    /// 总投资变动: the total investment differs from the decided one.
    TOTAL_CHANGED("total-changed"),
    /// 缺数: neither a cumulative nor a monthly amount was given.
    NO_FIGURE("no-figure");

    private final String code;

    Rule(String code) {
        this.code = code;
    }

    /// The rule's name in files and addresses; stable.
    public String code() {
        return code;
    }
}
