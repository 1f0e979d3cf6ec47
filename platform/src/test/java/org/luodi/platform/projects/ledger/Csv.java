package org.luodi.platform.projects.ledger;

import java.nio.charset.StandardCharsets;

/// Small plans and returns as csv files, for tests that are about one thing.
final class Csv {
    private Csv() {}

    /// @param rows `name,code,unit,nature,total,plan`
    static Upload plan(String name, String... rows) {
        return upload(name, "项目名称,项目代码,责任单位,建设性质,总投资(万元),年度计划投资(万元)\n", rows);
    }

    /// @param rows `name,code,month,cumulative`
    static Upload returns(String name, String... rows) {
        return upload(name, "项目名称,项目代码,本月完成(万元),累计完成(万元)\n", rows);
    }

    static Upload upload(String name, String header, String... rows) {
        return new Upload(name, (header + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
