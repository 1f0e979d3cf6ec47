package org.luodi.sheets;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.luodi.standards.HalfWidth;
import org.luodi.standards.MoneyUnit;

/// The line that says in which unit the table's money is given: 单位:万元、%, (金额单位:万元), or a title that ends so.
final class UnitLine {
    /// 填报单位 and its like name an office, not a measure.
    private static final Pattern OFFICE =
            Pattern.compile("(?:填报|填表|报送|责任|建设|项目|编制|制表|主管|牵头|实施|汇报|上报|承办|申报|施工|业主)单位[:(]?[^:;,()]*");

    private UnitLine() {}

    /// The unit named in the line nearest to the header.
    static Optional<MoneyUnit> find(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<MoneyUnit> unit = in(lines.get(i));
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    private static Optional<MoneyUnit> in(String line) {
        if (line.indexOf('元') < 0 && line.indexOf('万') < 0 && line.indexOf('亿') < 0 || line.length() > 500) {
            return Optional.empty();
        }
        return MoneyUnit.in(OFFICE.matcher(HalfWidth.of(line)).replaceAll(" "));
    }
}
