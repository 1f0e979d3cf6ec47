package org.luodi.platform.projects.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luodi.platform.projects.bulletin.BulletinText.FigureText;
import org.luodi.platform.projects.bulletin.BulletinText.Paragraph;
import org.luodi.platform.projects.bulletin.BulletinText.Words;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.standards.Refusal;

class BulletinTemplateTest {
    private static final BulletinFigures SEPTEMBER = BulletinFigures.of(Jiangxian.input());

    private static String render(String template) {
        List<Paragraph> paragraphs =
                BulletinTemplate.parse("# 题\n" + template).render(SEPTEMBER).paragraphs();
        return String.join("\n", paragraphs.stream().map(Paragraph::plain).toList());
    }

    @Test
    void theSeedsSentence() {
        String text = BulletinTemplate.standard().render(SEPTEMBER).plain();
        assertThat(text)
                .contains("2021年，绛县安排重点项目55个，总投资106.11亿元，年度计划投资29.05亿元。"
                        + "1—9月完成投资10.54亿元，占年度计划的36.28%，序时进度为75.00%，欠序时进度38.72个百分点。");
        assertThat(text).contains("计划新开工项目35个，已开工21个，开工率60.00%；未开工14个。");
        assertThat(text).doesNotContain("暂列").doesNotContain("{").doesNotContain("[");
        assertThat(text).doesNotContainPattern("序时进度[\\d.]+%(?!，)").doesNotContainPattern("\\d,\\d{3}");
    }

    @Test
    void partsFollowTheStructureOfBulletins() {
        BulletinText text = BulletinTemplate.standard().render(SEPTEMBER);
        assertThat(text.title()).isEqualTo("绛县2021年1—9月重点项目建设进展情况通报");
        assertThat(text.paragraphs().stream().filter(Paragraph::heading).map(Paragraph::plain))
                .containsExactly("一、总体情况", "二、分领域进展情况", "三、分单位进展情况", "四、未开工项目", "五、进度滞后项目", "六、下步要求");
    }

    @Test
    void aPartAppearsWithItsDataAndHeadingsCountOn() {
        Map<ProjectId, MonthlyFigure> sent = Jiangxian.figures();
        Jiangxian.complain(sent, 1, "征地拆迁未完成");
        BulletinText text = BulletinTemplate.standard().render(BulletinFigures.of(Jiangxian.input(sent, List.of())));
        assertThat(text.plain()).contains("六、存在问题\n征地拆迁未完成（1个）：磨里镇磨里村生活污水处理站项目。\n七、下步要求");
    }

    @Test
    void everyFigureOfTheTextIsInTheBook() {
        List<FigureText> printed = BulletinTemplate.standard().render(SEPTEMBER).paragraphs().stream()
                .flatMap(paragraph -> paragraph.segments().stream())
                .flatMap(segment -> segment instanceof FigureText figure ? Stream.of(figure) : Stream.empty())
                .toList();
        assertThat(printed).hasSizeGreaterThan(100);
        assertThat(printed)
                .allSatisfy(figure ->
                        assertThat(SEPTEMBER.book().find(figure.key())).isPresent());
        assertThat(printed).contains(new FigureText("gap", "38.72个百分点"), new FigureText("plan", "29.05亿元"));
    }

    @Test
    void wordsAndFiguresStayApart() {
        assertThat(BulletinTemplate.parse("# 题\n{县名}完成{累计完成}，{超欠}{差距}")
                        .render(SEPTEMBER)
                        .paragraphs())
                .containsExactly(new Paragraph(
                        0,
                        List.of(
                                new Words("绛县完成"),
                                new FigureText("completed", "10.54亿元"),
                                new Words("，欠"),
                                new FigureText("gap", "38.72个百分点"))));
    }

    @Test
    void conditionsAndLists() {
        assertThat(render("[如果 欠进度]欠[否则]超[完]")).isEqualTo("欠");
        assertThat(render("[如果没有 有疑点]无疑点[完]")).isEqualTo("无疑点");
        assertThat(render("[如果 问题]有问题[完]\n尾")).isEqualTo("尾");
        assertThat(render("[每个 领域 前2 隔以、]{名称}[完]等")).isEqualTo("基础设施、民生保障等");
        assertThat(render("[每个 领域 前2]\n{名称}{项目数}\n[完]\n{项目数}")).isEqualTo("基础设施13\n民生保障11\n55");
        assertThat(render("[每个 单位 前1][每个 所属项目 前1]{名称}在{县名}[完][完]"))
                .isEqualTo(SEPTEMBER
                                .units()
                                .getFirst()
                                .projects()
                                .getFirst()
                                .project()
                                .name() + "在绛县");
        assertThat(render("// 说明\n｛年｝年［如果 欠进度］欠［完］")).isEqualTo("2021年欠");
        assertThat(render("## 甲\n### 乙\n### 丙\n## 丁\n### 戊")).isEqualTo("一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊");
    }

    @ParameterizedTest
    @CsvSource({
        "{完成绿},unknown-placeholder,完成绿,2",
        "{名称},unknown-placeholder,名称,2",
        "[每个 领域]{责任单位}[完],unknown-placeholder,责任单位,2",
        "{},unknown-placeholder,'',2",
        "[如果 下雨]x[完],unknown-condition,下雨,2",
        "[每个 县城]x[完],unknown-list,县城,2",
        "[每个 所属项目]x[完],unknown-list,所属项目,2",
        "[循环 领域]x[完],unknown-directive,循环 领域,2",
        "[每个 领域 倒序]x[完],unknown-directive,每个 领域 倒序,2",
        "[如果 欠进度]x,not-closed,完,2",
        "x[完],nothing-to-close,完,2",
        "[否则]x,else-without-if,否则,2",
        "[每个 领域][否则]x[完],else-without-if,否则,2",
        "[如果 欠进度][否则][否则][完],else-without-if,否则,2",
        "完成{完成率,bracket,{完成率,2",
        "完成率},bracket,},2",
        "#### 小题,heading,#### 小题,2"
    })
    void whatIsNotUnderstoodIsNamed(String template, String code, String text, String line) {
        assertThatThrownBy(() -> BulletinTemplate.parse("# 题\n" + template))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("bulletin-template." + code);
                    assertThat(refusal.args()).containsExactly(text, line);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"正文", "# 甲\n# 乙"})
    void aBulletinHasOneTitle(String template) {
        assertThatThrownBy(() -> BulletinTemplate.parse(template))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("bulletin-template.title"));
    }

    /// Each name of the resource is understood by the program where it belongs.
    @Test
    void everyNameThatIsOfferedWorks() {
        Map<ProjectId, MonthlyFigure> sent = Jiangxian.figures();
        Jiangxian.complain(sent, 1, "征地拆迁未完成");
        BulletinFigures figures = BulletinFigures.of(Jiangxian.input(sent, List.of()));
        Map<String, String> around =
                Map.of("all", "%s", "group", "[每个 领域]%s[完]", "project", "[每个 项目]%s[完]", "problem", "[每个 问题]%s[完]");
        around.forEach((scope, frame) -> {
            for (String name : BulletinTemplate.placeholders(scope)) {
                String template = "# 题\n" + frame.formatted("<{" + name + "}>");
                assertThat(BulletinTemplate.parse(template).render(figures).plain())
                        .as(scope + " " + name)
                        .contains("<");
            }
            TemplateName.Scope in = TemplateName.Scope.valueOf(scope.toUpperCase(java.util.Locale.ROOT));
            for (TemplateName.Kind kind : List.of(TemplateName.Kind.FLAG, TemplateName.Kind.LIST)) {
                for (String name : TemplateNames.shipped().of(in, kind)) {
                    String template = "# 题\n" + frame.formatted("[如果 " + name + "]x[否则]y[完]");
                    assertThat(BulletinTemplate.parse(template).render(figures).plain())
                            .as(scope + " " + name)
                            .containsAnyOf("x", "y");
                }
            }
        });
    }

    @Test
    void theLineForAWorkGroup() {
        assertThat(GroupLine.of(SEPTEMBER))
                .isEqualTo("【重点项目】绛县2021年1—9月：项目55个，总投资106.11亿元，年度计划29.05亿元，"
                        + "完成10.54亿元，完成率36.28%，欠序时进度38.72个百分点；未开工14个，进度滞后"
                        + SEPTEMBER.behind().size() + "个。");
    }
}
