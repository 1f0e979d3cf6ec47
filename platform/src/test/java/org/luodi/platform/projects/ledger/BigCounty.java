package org.luodi.platform.projects.ledger;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// A made county of any size: units of a hundred projects each, all on schedule, each month adding to the last.
///
/// @param projects a multiple of 100
record BigCounty(int projects) {
    private static final int A_UNIT = 100;

    /// The year's list as a csv.
    Upload plan(int year) {
        StringBuilder csv = new StringBuilder("项目名称,项目代码,责任单位,建设单位,所属领域,建设性质,总投资(万元),年度计划投资(万元)\n");
        for (int project = 0; project < projects; project++) {
            csv.append(name(project))
                    .append(',')
                    .append(code(project))
                    .append(',')
                    .append(unit(project / A_UNIT));
            csv.append(",建设单位").append(project % 37).append(",领域").append(project % 9);
            csv.append(project % 3 == 0 ? ",新建," : ",续建,")
                    .append(total(project))
                    .append(',')
                    .append(planned(project))
                    .append('\n');
        }
        return csv("年度计划" + year + ".csv", csv);
    }

    /// The returns of all units for a month.
    List<Upload> returns(YearMonth month) {
        List<Upload> files = new ArrayList<>();
        for (int unit = 0; unit < projects / A_UNIT; unit++) {
            StringBuilder csv =
                    new StringBuilder(unit(unit) + month + "进度\n单位:万元\n项目名称,项目代码,总投资,年度计划,本月完成,累计完成,形象进度,是否开工\n");
            for (int i = 0; i < A_UNIT; i++) {
                int project = unit * A_UNIT + i;
                csv.append(name(project))
                        .append(',')
                        .append(code(project))
                        .append(',')
                        .append(total(project))
                        .append(',');
                csv.append(planned(project)).append(',').append(done(project)).append(',');
                csv.append(done(project) * month.getMonthValue()).append(",主体施工,是\n");
            }
            files.add(csv(unit(unit) + ".csv", csv));
        }
        return files;
    }

    long cumulative(YearMonth month) {
        long sum = 0;
        for (int project = 0; project < projects; project++) {
            sum += (long) done(project) * month.getMonthValue();
        }
        return sum;
    }

    private static Upload csv(String name, StringBuilder csv) {
        return new Upload(name, csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String unit(int unit) {
        return "第" + (1000 + unit) + "号局";
    }

    private static String name(int project) {
        return "第" + (100_000 + project) + "号道路及配套设施建设项目";
    }

    private static String code(int project) {
        return "2101-140826-%02d-%02d-%06d".formatted(project % 89 + 1, project % 5 + 1, project);
    }

    private static int total(int project) {
        return 20_000 + project % 977 * 10;
    }

    private static int planned(int project) {
        return 6_000 + project % 613;
    }

    private static int done(int project) {
        return 500 + project % 97;
    }
}
