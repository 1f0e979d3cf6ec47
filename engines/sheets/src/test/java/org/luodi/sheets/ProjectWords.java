package org.luodi.sheets;

import java.util.List;

/// The words that the bureau's forms use, for the tests.
final class ProjectWords {
    static final Vocabulary VOCABULARY = Vocabulary.of(List.of(
            field("projectName", FieldKind.TEXT, true, "项目名称", "建设项目名称", "工程名称"),
            field("projectCode", FieldKind.CODE, false, "项目代码", "项目编码", "投资项目代码"),
            field("unit", FieldKind.TEXT, false, "责任单位", "牵头单位"),
            field("owner", FieldKind.TEXT, false, "建设单位", "项目单位", "项目业主", "业主单位"),
            field("leader", FieldKind.TEXT, false, "包联领导", "联系领导"),
            field("nature", FieldKind.TEXT, false, "建设性质", "新建/续建"),
            field("area", FieldKind.TEXT, false, "所属领域", "项目类别"),
            field("span", FieldKind.TEXT, false, "建设起止年限", "建设年限"),
            field("totalInvestment", FieldKind.MONEY, false, "总投资", "总投资额", "概算总投资", "计划总投资", "项目总投资"),
            field("annualPlan", FieldKind.MONEY, false, "年度计划投资", "年度投资计划", "年计划", "计划投资", "年度计划"),
            field("monthCompleted", FieldKind.MONEY, false, "完成投资/本月完成", "本月完成", "本月完成投资", "当月完成", "本月"),
            field(
                    "cumulative",
                    FieldKind.MONEY,
                    true,
                    "完成投资/1-9月累计",
                    "1-9月累计",
                    "自年初累计完成投资",
                    "累计完成投资",
                    "截至9月底完成",
                    "累计完成"),
            field("completionRate", FieldKind.PERCENT, false, "占年计划%", "完成率", "投资完成率"),
            field("progress", FieldKind.TEXT, false, "形象进度", "工程进度", "目前进展", "进展情况"),
            field("problem", FieldKind.TEXT, false, "存在问题", "需协调解决的问题"),
            field("started", FieldKind.FLAG, false, "是否开工"),
            field("remark", FieldKind.TEXT, false, "备注")));

    private ProjectWords() {}

    private static Field field(String name, FieldKind kind, boolean required, String... synonyms) {
        return new Field(name, kind, required, List.of(synonyms));
    }
}
