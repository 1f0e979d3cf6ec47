package org.luodi.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/// Works out the formulas of returns: sums, rates and the conditions around them.
///
/// Covers arithmetic, comparison, text joining, references (also to other sheets) and SUM, IF, IFERROR, ROUND, AVERAGE,
/// MIN,
/// MAX, COUNT, COUNTA, ABS, SUBTOTAL by adding. Everything else is [Unknown], and [Evaluator] asks POI, whose classes
/// cost a
/// second to load: forms like these should not have to pay it. Arithmetic is binary, as in Excel.
final class Calculator {
    /// What a formula or one of its parts comes to: a [Double], a [String], a [Boolean], an [Area], a
    /// [CellValue.Failure].
    ///
    /// A cell without anything in it is [#NOTHING].
    private static final Object NOTHING = new Object();

    private static final CellValue.Failure NOT_A_VALUE = new CellValue.Failure("#VALUE!");
    private static final int MAX_DEPTH = 64;
    private static final long MAX_LOOKUPS = 20_000_000;

    /// A formula that is beyond this calculator.
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown(String what) {
            super(what, null, false, false);
        }
    }

    /// Cells of one sheet between two corners.
    private record Area(Grid grid, Merged cells) {}

    private record Place(Grid grid, int row, int column) {}

    private final Map<String, Grid> sheets = new HashMap<>();
    private final Map<Place, Grid.Pending> pending = new HashMap<>();
    private final Map<Place, Object> done = new HashMap<>();
    private int depth;
    private long lookups;

    Calculator(List<Grid> grids) {
        for (Grid grid : grids) {
            sheets.put(grid.name().toLowerCase(Locale.ROOT), grid);
            for (Grid.Pending formula : grid.pending) {
                pending.put(new Place(grid, formula.row(), formula.column()), formula);
            }
        }
    }

    /// The result of a formula that is pending.
    ///
    /// @throws Unknown when it needs more than this calculator knows
    CellValue evaluate(Grid grid, Grid.Pending formula) {
        Object result = single(cell(grid, formula.row(), formula.column()));
        if (result instanceof CellValue.Failure failure) {
            return failure;
        }
        if (result instanceof Double number) {
            if (number.isNaN() || number.isInfinite()) {
                return new CellValue.Failure("#NUM!");
            }
            return new CellValue.Number(Numbers.of(number), formula.format().isPercent());
        }
        if (result == NOTHING) {
            return new CellValue.Number(BigDecimal.ZERO, formula.format().isPercent());
        }
        String text = text(result);
        return Blanks.isBlank(text) ? CellValue.BLANK : new CellValue.Text(text);
    }

    private Object cell(Grid grid, int row, int column) {
        if (++lookups > MAX_LOOKUPS) {
            throw new Unknown("too much work");
        }
        CellValue value = grid.value(row, column);
        boolean maybePending =
                value instanceof CellValue.Failure failure && failure.code().equals(Evaluator.NOT_EVALUATED);
        if (!maybePending) {
            return switch (value) {
                case CellValue.Blank blank -> NOTHING;
                case CellValue.Number number -> number.value().doubleValue();
                case CellValue.Text text -> text.text();
                case CellValue.Failure failure -> failure;
            };
        }
        Place place = new Place(grid, row, column);
        Object known = done.get(place);
        Grid.Pending formula = pending.get(place);
        if (known != null) {
            return known;
        }
        if (formula == null || formula.text().isEmpty() || depth >= MAX_DEPTH) {
            throw new Unknown("no formula, or too deep");
        }
        depth++;
        try {
            Object result = single(new Parser(grid, formula.text()).whole());
            done.put(place, result);
            return result;
        } finally {
            depth--;
        }
    }

    /// An area of one cell is that cell.
    private Object single(Object value) {
        if (!(value instanceof Area area)) {
            return value;
        }
        if (area.cells().rows() > 1 || area.cells().columns() > 1) {
            throw new Unknown("an area where a value is needed");
        }
        return cell(area.grid(), area.cells().firstRow(), area.cells().firstColumn());
    }

    private Object number(Object value) {
        Object single = single(value);
        if (single instanceof String text) {
            BigDecimal parsed = Numbers.of(text.strip());
            return parsed == null ? NOT_A_VALUE : (Object) parsed.doubleValue();
        }
        if (single instanceof Boolean truth) {
            return truth ? 1.0 : 0.0;
        }
        return single == NOTHING ? (Object) 0.0 : single;
    }

    private static String text(Object single) {
        if (single instanceof Double number) {
            return CellFormat.GENERAL.show(Numbers.of(number));
        }
        if (single instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        return single == NOTHING ? "" : single.toString();
    }

    private Object arithmetic(Object left, Object right, DoubleBinaryOperator operator) {
        Object a = number(left);
        Object b = number(right);
        if (a instanceof CellValue.Failure) {
            return a;
        }
        if (b instanceof CellValue.Failure) {
            return b;
        }
        return operator.applyAsDouble((Double) a, (Double) b);
    }

    private Object divide(Object left, Object right) {
        Object divisor = number(right);
        if (divisor instanceof Double number && number == 0 && !(number(left) instanceof CellValue.Failure)) {
            return new CellValue.Failure("#DIV/0!");
        }
        return arithmetic(left, divisor, (a, b) -> a / b);
    }

    private Object join(Object left, Object right) {
        Object a = single(left);
        Object b = single(right);
        if (a instanceof CellValue.Failure) {
            return a;
        }
        return b instanceof CellValue.Failure ? b : text(a) + text(b);
    }

    private Object compare(Object left, Object right, String operator) {
        Object a = single(left);
        Object b = single(right);
        if (a instanceof CellValue.Failure) {
            return a;
        }
        if (b instanceof CellValue.Failure) {
            return b;
        }
        int order;
        if (a instanceof String || b instanceof String) {
            boolean bothText = (a instanceof String || a == NOTHING) && (b instanceof String || b == NOTHING);
            order = bothText ? text(a).compareToIgnoreCase(text(b)) : a instanceof String ? 1 : -1;
        } else {
            Object one = number(a);
            Object other = number(b);
            order = Double.compare((Double) one, (Double) other);
        }
        return switch (operator) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }

    /// The figures that a function such as SUM sees; null when one of them is an error, which `failure` then holds.
    private final class Figures {
        final List<Double> values = new ArrayList<>();
        CellValue.Failure failure = NOT_A_VALUE;
        boolean failed;
        int filled;

        Figures(List<Object> arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Area area) {
                    for (int row = area.cells().firstRow(); row <= area.cells().lastRow(); row++) {
                        for (int column = area.cells().firstColumn();
                                column <= area.cells().lastColumn();
                                column++) {
                            take(cell(area.grid(), row, column), false);
                        }
                    }
                } else {
                    take(argument, true);
                }
            }
        }

        /// Text inside an area is passed over; text given directly must be a figure.
        private void take(Object value, boolean direct) {
            filled += value == NOTHING ? 0 : 1;
            Object figure = direct && value instanceof String ? number(value) : value;
            if (figure instanceof Double number) {
                values.add(number);
            } else if (figure instanceof Boolean truth && direct) {
                values.add(truth ? 1.0 : 0.0);
            } else if (figure instanceof CellValue.Failure error && !failed) {
                failed = true;
                failure = error;
            }
        }

        double sum() {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum;
        }
    }

    private Object call(String name, List<Object> arguments) {
        return switch (name) {
            case "SUM" -> folded(arguments, 0);
            case "SUBTOTAL" -> {
                if (arguments.size() < 2 || !(number(arguments.getFirst()) instanceof Double kind) || kind != 9) {
                    throw new Unknown(name);
                }
                yield folded(arguments.subList(1, arguments.size()), 0);
            }
            case "AVERAGE" -> folded(arguments, 1);
            case "MIN" -> folded(arguments, 2);
            case "MAX" -> folded(arguments, 3);
            case "COUNT" -> (double) new Figures(arguments).values.size();
            case "COUNTA" -> (double) new Figures(arguments).filled;
            case "ABS" -> arithmetic(only(arguments, 1), 0.0, (a, b) -> Math.abs(a));
            case "ROUND" -> arithmetic(only(arguments, 2), arguments.get(1), Calculator::round);
            case "IFERROR" -> {
                Object value = single(only(arguments, 2));
                yield value instanceof CellValue.Failure ? single(arguments.get(1)) : value;
            }
            default -> throw new Unknown(name);
        };
    }

    private static Object only(List<Object> arguments, int count) {
        if (arguments.size() != count) {
            throw new Unknown("number of arguments");
        }
        return arguments.getFirst();
    }

    private static double round(double value, double digits) {
        if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(digits) > 100) {
            return value;
        }
        return Numbers.of(value).setScale((int) digits, RoundingMode.HALF_UP).doubleValue();
    }

    /// 0 sum, 1 mean, 2 least, 3 greatest.
    private Object folded(List<Object> arguments, int how) {
        Figures figures = new Figures(arguments);
        if (figures.failed) {
            return figures.failure;
        }
        return switch (how) {
            case 0 -> figures.sum();
            case 1 -> divide(figures.sum(), (double) figures.values.size());
            case 2 ->
                figures.values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            default ->
                figures.values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        };
    }

    /// Reads a formula and computes as it reads. Both arms of an IF are read; only the chosen one may be in error.
    private final class Parser {
        private final Grid home;
        private final FormulaTokens tokens;
        private int nesting;

        Parser(Grid home, String formula) {
            this.home = home;
            this.tokens = new FormulaTokens(formula);
        }

        Object whole() {
            Object value = comparison();
            if (!tokens.atEnd()) {
                throw new Unknown("the rest of a formula");
            }
            return value;
        }

        private Object comparison() {
            if (++nesting > MAX_DEPTH) {
                throw new Unknown("too deep");
            }
            Object left = joined();
            for (String operator = tokens.comparison(); !operator.isEmpty(); operator = tokens.comparison()) {
                left = compare(left, joined(), operator);
            }
            nesting--;
            return left;
        }

        private Object joined() {
            Object left = sum();
            while (tokens.take('&')) {
                left = join(left, sum());
            }
            return left;
        }

        private Object sum() {
            Object left = product();
            while (true) {
                if (tokens.take('+')) {
                    left = arithmetic(left, product(), Double::sum);
                } else if (tokens.take('-')) {
                    left = arithmetic(left, product(), (a, b) -> a - b);
                } else {
                    return left;
                }
            }
        }

        private Object product() {
            Object left = power();
            while (true) {
                if (tokens.take('*')) {
                    left = arithmetic(left, power(), (a, b) -> a * b);
                } else if (tokens.take('/')) {
                    left = divide(left, power());
                } else {
                    return left;
                }
            }
        }

        private Object power() {
            Object left = signed();
            while (tokens.take('^')) {
                left = arithmetic(left, signed(), Math::pow);
            }
            return left;
        }

        private Object signed() {
            int minus = 0;
            while (tokens.peek('-') || tokens.peek('+')) {
                minus += tokens.take('-') ? 1 : 0;
                tokens.take('+');
            }
            Object value = operand();
            while (tokens.take('%')) {
                value = arithmetic(value, 100.0, (a, b) -> a / b);
            }
            return minus % 2 == 0 ? value : arithmetic(0.0, value, (a, b) -> a - b);
        }

        private Object operand() {
            if (tokens.take('(')) {
                Object value = comparison();
                tokens.expect(')');
                return value;
            }
            return switch (tokens.next()) {
                case FormulaTokens.Figure figure -> figure.value();
                case FormulaTokens.Words words -> words.text();
                case FormulaTokens.Truth truth -> truth.value();
                case FormulaTokens.Reference reference -> area(reference);
                case FormulaTokens.Function function ->
                    function.name().equals("IF") ? condition() : call(function.name(), arguments());
            };
        }

        private Object area(FormulaTokens.Reference reference) {
            Grid grid = reference.sheet().isEmpty()
                    ? home
                    : sheets.get(reference.sheet().toLowerCase(Locale.ROOT));
            if (grid == null) {
                throw new Unknown("sheet " + reference.sheet());
            }
            return new Area(grid, reference.cells());
        }

        private List<Object> arguments() {
            List<Object> arguments = new ArrayList<>();
            if (tokens.take(')')) {
                return arguments;
            }
            do {
                arguments.add(tokens.peek(',') || tokens.peek(')') ? NOTHING : comparison());
            } while (tokens.take(','));
            tokens.expect(')');
            return arguments;
        }

        private Object condition() {
            List<Object> arguments = arguments();
            if (arguments.size() < 2 || arguments.size() > 3) {
                throw new Unknown("IF");
            }
            Object test = number(arguments.getFirst());
            if (test instanceof CellValue.Failure) {
                return test;
            }
            if ((Double) test != 0) {
                return single(arguments.get(1));
            }
            return arguments.size() == 3 ? single(arguments.get(2)) : (Object) false;
        }
    }
}
