package org.luodi.platform.projects.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtListTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1+1", "－1+1", "＠SUM(1)"})
    void whatASpreadsheetWouldTakeForAFormulaIsDefused(String text) {
        assertThat(DoubtList.quoted(text)).isEqualTo("\"'" + text + "\"");
    }

    @Test
    void aFigureStaysAFigure() {
        assertThat(DoubtList.quoted("-12.5")).isEqualTo("\"-12.5\"");
        assertThat(DoubtList.quoted("说\"好\"")).isEqualTo("\"说\"\"好\"\"\"");
    }
}
