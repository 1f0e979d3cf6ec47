package org.luodi.gongwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleBreakerTest {

    private static final double MOST = 19;

    @Test
    void aShortTitleStaysOnOneLine() {
        assertThat(TitleBreaker.lines("关于召开项目调度会的通知", MOST)).containsExactly("关于召开项目调度会的通知");
    }

    @Test
    void linesOfTheAuthorAreKept() {
        assertThat(TitleBreaker.lines("绛县人民政府\n关于印发《绛县重点工程项目管理办法》等三个办法的通知", MOST))
                .containsExactly("绛县人民政府", "关于印发《绛县重点工程项目管理办法》等三个办法的通知");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "绛县发展和改革局关于2021年1—9月|全县重点工程项目建设进展情况的通报",
                "绛县人民政府办公室|关于印发绛县重点工程项目管理办法的通知",
                "关于对政协绛县第十五届委员会|第一次会议第12号提案办理情况的报告",
                "关于2021年度全县生态环境保护|和污水处理厂运行情况的视察报告",
                "关于进一步加强全县|固定资产投资项目入库入统工作的通知"
            })
    void titlesOfCountyDocumentsBreakWhereAPersonWouldBreakThem(String expected) {
        assertThat(TitleBreaker.lines(expected.replace("|", ""), MOST)).containsExactly(expected.split("\\|"));
    }

    @Test
    void hourglassesAreAvoided() {
        List<String> lines = TitleBreaker.lines("绛县人民政府办公室关于印发绛县2021年重点工程项目建设推进工作领导小组及其办公室组成人员和工作职责的通知", MOST);
        assertThat(lines).hasSize(3);
        assertThat(TextWidth.characters(lines.get(1)))
                .isGreaterThanOrEqualTo(
                        Math.min(TextWidth.characters(lines.getFirst()), TextWidth.characters(lines.getLast())));
    }

    @Test
    void numbersAndBracketsStayWhole() {
        for (int most = 8; most < 19; most++) {
            assertThat(TitleBreaker.lines("关于2021年1—9月完成投资10.54亿元有关情况的报告（征求意见稿）", most))
                    .noneMatch(line -> line.matches("^[0-9—.）].*") && !line.matches("^(2021年|1—9月|10.54亿元).*"))
                    .noneMatch(line -> line.matches(".*[0-9—.（]$"));
        }
    }

    @Property
    void everyLineFitsAndNothingIsLost(
            @ForAll @StringLength(max = 60) @CharRange(from = '一', to = '丿') String title,
            @ForAll @IntRange(min = 5, max = 30) int most) {
        List<String> lines = TitleBreaker.lines(title, most);
        assertThat(String.join("", lines)).isEqualTo(title);
        assertThat(lines).allMatch(line -> TextWidth.characters(line) <= most);
    }
}
