package org.luodi.platform.projects.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.Sent;
import org.luodi.sheets.Cell;
import org.luodi.sheets.CellValue;
import org.luodi.sheets.DataRow;
import org.luodi.sheets.Understanding;
import org.luodi.standards.Money;
import org.luodi.standards.MoneyUnit;
import org.luodi.standards.Refusal;

/// The cells of one understood table in the words of projects.
record Cells(Understanding table) {
    /// Nobody writes 亿元 with fewer than two decimals, so no file is coarser than this (万元).
    private static final Money COARSEST = Money.ofWan(100);

    private static final int WAN_DECIMALS_OF_YI = 4;

    String text(DataRow row, String field) {
        return row.cell(field).map(Cell::text).orElse("");
    }

    Optional<String> code(DataRow row) {
        return Optional.of(text(row, ReturnVocabulary.CODE)).filter(code -> !code.isBlank());
    }

    Origin origin(DataRow row, String field) {
        return row.cell(field)
                .map(this::origin)
                .orElseGet(() -> Origin.of(table.fileName(), table.sheetName(), "A" + (row.row() + 1)));
    }

    /// An amount as sent: absent, readable, or faulty with its cell.
    Sent sent(DataRow row, String field) {
        Optional<Cell> cell = row.cell(field);
        if (cell.isEmpty()) {
            return Sent.ABSENT;
        }
        Origin origin = origin(cell.get());
        if (cell.get().value() instanceof CellValue.Failure failure) {
            return new Sent.Faulty("error-cell", origin, failure.code());
        }
        try {
            return cell.get()
                    .money(unit(field))
                    .<Sent>map(
                            money -> new Sent.Amount(money, origin, cell.get().raw()))
                    .orElse(Sent.ABSENT);
        } catch (Refusal refusal) {
            return new Sent.Faulty(refusal.code(), origin, cell.get().raw());
        }
    }

    MoneyUnit unit(String field) {
        return table.unitOf(field).orElse(MoneyUnit.WAN_YUAN);
    }

    /// The smallest step that the table's amounts can express, see
    /// [org.luodi.platform.projects.domain.UnitReturn#resolution].
    Money resolution() {
        if (unit(ReturnVocabulary.CUMULATIVE) != MoneyUnit.YI_YUAN) {
            return Money.ZERO;
        }
        int scale = table.rows().stream()
                .flatMap(row -> row.cell(ReturnVocabulary.CUMULATIVE).stream())
                .mapToInt(cell -> cell.value() instanceof CellValue.Number number
                        ? number.value().stripTrailingZeros().scale()
                        : WAN_DECIMALS_OF_YI)
                .max()
                .orElse(WAN_DECIMALS_OF_YI);
        if (scale >= WAN_DECIMALS_OF_YI) {
            return Money.ZERO;
        }
        Money step = Money.ofWan(BigDecimal.ONE.scaleByPowerOfTen(WAN_DECIMALS_OF_YI - scale));
        return step.compareTo(COARSEST) < 0 ? step : COARSEST;
    }

    private Origin origin(Cell cell) {
        return Origin.of(table.fileName(), table.sheetName(), cell.ref().a1());
    }
}
