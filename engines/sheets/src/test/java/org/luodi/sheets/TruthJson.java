package org.luodi.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The made county's truth (jiangxian-2021/truth.json): what every unit should have sent.
final class TruthJson {
    /// @param cumulative 万元 by month
    record Project(
            String name,
            String code,
            String unit,
            BigDecimal total,
            BigDecimal plan,
            Map<Integer, BigDecimal> cumulative) {}

    private static final Pattern PROJECT = Pattern.compile(
            "\"name\": \"([^\"]+)\", \"code\": \"([^\"]+)\".*?\"unit\": \"([^\"]+)\".*?\"total\": (\\d+), \"plan\": (\\d+), \"cum\": \\{ ?([^}]+)\\}");
    private static final Pattern MONTH = Pattern.compile("\"(\\d+)\": (\\d+)");

    private TruthJson() {}

    static List<Project> projects() throws IOException {
        String json =
                Files.readString(Fixtures.path("jiangxian-2021/truth.json")).replaceAll("\\s*\n\\s*", " ");
        List<Project> projects = new ArrayList<>();
        Matcher matcher = PROJECT.matcher(json);
        while (matcher.find()) {
            Map<Integer, BigDecimal> months = new LinkedHashMap<>();
            Matcher month = MONTH.matcher(matcher.group(6));
            while (month.find()) {
                months.put(Integer.valueOf(month.group(1)), new BigDecimal(month.group(2)));
            }
            projects.add(new Project(
                    matcher.group(1),
                    matcher.group(2),
                    matcher.group(3),
                    new BigDecimal(matcher.group(4)),
                    new BigDecimal(matcher.group(5)),
                    months));
        }
        return projects;
    }
}
