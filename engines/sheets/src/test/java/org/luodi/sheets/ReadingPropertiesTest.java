package org.luodi.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;

class ReadingPropertiesTest {
    @Property(tries = 500)
    void everyDecimalOfFifteenDigitsSurvives(
            @ForAll @BigRange(min = "-99999999999", max = "99999999999") @Scale(4) BigDecimal value) {
        byte[] digits = value.toPlainString().getBytes(StandardCharsets.US_ASCII);
        assertThat(Numbers.parse(digits, 0, digits.length)).isEqualByComparingTo(value);
    }

    @Property(tries = 500)
    void aDoubleGivesItsFifteenDigits(@ForAll double value) {
        BigDecimal expected = new BigDecimal(Double.toString(value)).round(new MathContext(15, RoundingMode.HALF_EVEN));
        assertThat(Numbers.of(value)).isEqualByComparingTo(expected);
        byte[] digits = Double.toString(value).getBytes(StandardCharsets.US_ASCII);
        assertThat(Numbers.parse(digits, 0, digits.length)).isEqualByComparingTo(expected);
    }

    @Property(tries = 500)
    void defusingIsUndone(@ForAll @StringLength(max = 20) String text) {
        String defused = Defused.defuse(text);
        assertThat(defused).doesNotMatch("(?s)[=@\t\r].*");
        // Text that already looked defused cannot be told from text that we defused.
        if (!text.startsWith("'")) {
            assertThat(Defused.restore(defused)).isEqualTo(text);
        }
    }

    @Property(tries = 300)
    void normalisingTwiceChangesNothing(@ForAll @StringLength(max = 30) String text) {
        String once = HeaderText.normalise(text);
        assertThat(HeaderText.normalise(once).length()).isLessThanOrEqualTo(once.length());
    }

    @Property(tries = 60)
    void aTableIsFoundWhereverItStands(
            @ForAll @IntRange(max = 60) int down,
            @ForAll @IntRange(max = 30) int right,
            @ForAll @IntRange(min = 1, max = 40) int rows) {
        StringBuilder csv = new StringBuilder("关于报送进展情况的说明\n");
        csv.append("\n".repeat(down));
        String indent = ",".repeat(right);
        csv.append(indent).append("项目名称,责任单位,总投资(万元),累计完成\n");
        for (int i = 0; i < rows; i++) {
            csv.append(indent)
                    .append("第")
                    .append(i)
                    .append("号建设项目,县局,")
                    .append(i * 7)
                    .append(',')
                    .append(i)
                    .append('\n');
        }
        Understanding found = new TableReader(ProjectWords.VOCABULARY)
                .read(Source.of("a.csv", csv.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(found.header().firstRow()).isEqualTo(down + 1);
        assertThat(found.header().columns())
                .extracting(Column::index)
                .isEqualTo(List.of(right, right + 1, right + 2, right + 3));
        assertThat(found.rows()).hasSize(rows);
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        try {
            new TableReader(ProjectWords.VOCABULARY).read(Source.of("a", bytes));
        } catch (Unreadable refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }
}
