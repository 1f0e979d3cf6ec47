package org.luodi.sheets;

import java.math.BigDecimal;
import java.util.Optional;
import org.luodi.standards.HalfWidth;
import org.luodi.standards.Money;
import org.luodi.standards.MoneyUnit;
import org.luodi.standards.Refusal;

/// A value with its origin.
///
/// @param ref where the value stands; for a merged cell its top left corner
/// @param value what stands there
/// @param raw as the sheet shows it to a person; empty for a blank
public record Cell(CellRef ref, CellValue value, String raw) {

    /// Whether nothing stands there.
    public boolean isBlank() {
        return value instanceof CellValue.Blank;
    }

    /// The text without spaces around it, full-width letters and digits made half-width; empty for a blank.
    public String text() {
        return HalfWidth.of(raw).strip();
    }

    /// The amount of money; empty for a blank and for the signs that mean nothing ("—", "/", "无").
    ///
    /// @param defaultUnit unit of the column or table; a unit in the cell itself ("1.5亿元") wins
    /// @throws Refusal when it is an error, a percentage or no amount
    public Optional<Money> money(MoneyUnit defaultUnit) {
        return switch (value) {
            case CellValue.Blank blank -> Optional.empty();
            case CellValue.Failure failure -> throw errorCell(failure.code());
            case CellValue.Number number -> {
                if (number.percent()) {
                    throw new Refusal("cell.percent-for-money", "a percentage where money is expected: " + raw, raw);
                }
                yield Optional.of(Money.of(number.value(), defaultUnit));
            }
            case CellValue.Text text -> Money.parse(text.text(), defaultUnit);
        };
    }

    /// The share in percent: 36.28 for a cell that shows 36.28%, for the text "36.28%" and for the plain figure 36.28.
    ///
    /// @throws Refusal when it is an error or no figure
    public Optional<BigDecimal> percent() {
        return switch (value) {
            case CellValue.Number number -> Optional.of(number.percent() ? inPercent(number.value()) : number.value());
            case CellValue.Text text -> Figures.parse(stripPercent(text.text()));
            default -> number();
        };
    }

    /// The plain figure; empty for a blank and for the signs that mean nothing.
    ///
    /// @throws Refusal when it is an error or no figure
    public Optional<BigDecimal> number() {
        return switch (value) {
            case CellValue.Blank blank -> Optional.empty();
            case CellValue.Failure failure -> throw errorCell(failure.code());
            case CellValue.Number number -> Optional.of(number.value());
            case CellValue.Text text -> Figures.parse(text.text());
        };
    }

    private Refusal errorCell(String code) {
        return new Refusal("cell.error", "error " + code + " in cell " + ref, code, ref.toString());
    }

    private static BigDecimal inPercent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    private static String stripPercent(String text) {
        String squeezed = HalfWidth.of(text).strip();
        return squeezed.endsWith("%") ? squeezed.substring(0, squeezed.length() - 1) : squeezed;
    }
}
