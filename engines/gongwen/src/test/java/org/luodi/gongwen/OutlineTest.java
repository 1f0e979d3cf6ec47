package org.luodi.gongwen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {

    @Test
    void writtenNumbersMakeHeadingsOfTheirLevel() {
        assertThat(Outline.blocks("一、总体情况\n\n（二）分行业\n  3. 小标题\n（4）更小\n正文。"))
                .containsExactly(
                        new Block.Heading(1, "一、总体情况"),
                        new Block.Heading(2, "（二）分行业"),
                        new Block.Heading(3, "3. 小标题"),
                        new Block.Heading(4, "（4）更小"),
                        new Block.Paragraph("正文。"));
    }

    @Test
    void signedLinesAreCountedWithoutGapsAndRestartBelowANewHeading() {
        assertThat(Outline.blocks("# 甲\n## 乙\n## 丙\n# 丁\n## 戊\n### 己\n#### 庚"))
                .containsExactly(
                        new Block.Heading(1, "一、甲"),
                        new Block.Heading(2, "（一）乙"),
                        new Block.Heading(2, "（二）丙"),
                        new Block.Heading(1, "二、丁"),
                        new Block.Heading(2, "（一）戊"),
                        new Block.Heading(3, "1. 己"),
                        new Block.Heading(4, "（1）庚"));
    }

    @Test
    void aHeadingWithTextBehindItsFullStopLeadsTheParagraph() {
        assertThat(Outline.blocks("（一）压实责任。各单位要切实负责。按月报告。"))
                .containsExactly(new Block.LeadParagraph(2, "（一）压实责任。", "各单位要切实负责。按月报告。"));
    }

    @Test
    void figuresAndListedSentencesAreNoHeadings() {
        assertThat(Outline.blocks("10.54亿元已完成\n1. 县水利局未报送数据。\n2021年开工"))
                .allMatch(block -> block instanceof Block.Paragraph);
    }

    @ParameterizedTest
    @CsvSource({"1,一", "9,九", "10,十", "12,十二", "20,二十", "21,二十一", "99,九十九"})
    void numeralsAreChinese(int number, String numeral) {
        assertThat(Outline.numeral(number)).isEqualTo(numeral);
    }
}
