package org.luodi.platform.projects.metrics;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.luodi.standards.Refusal;

/// One line of a rule set: the lamp that is lit when a measure passes a threshold.
///
/// @param threshold in the measure's own unit
/// @param note why the line stands there, in the office's words; may be empty
public record LampRule(Lamp lamp, Measure measure, Comparison comparison, BigDecimal threshold, String note) {

    public LampRule {
        if (lamp != Lamp.RED && lamp != Lamp.AMBER && lamp != Lamp.GREEN) {
            throw new Refusal("lamp-rules.lamp", "a rule lights red, amber or green: " + lamp, lamp.name());
        }
        if (threshold.signum() < 0) {
            throw new Refusal(
                    "lamp-rules.threshold", "a threshold is not negative: " + threshold, threshold.toPlainString());
        }
    }

    /// What a rule looks at.
    public enum Measure {
        /// Schedule less completion rate, in 百分点.
        BEHIND_POINTS("behind-points"),
        /// The shortfall as a share of what was due by now, in percent.
        BEHIND_SHARE("behind-share"),
        /// Months since the planned start in which the project has not started, this one included.
        START_OVERDUE_MONTHS("start-overdue-months");

        private final String code;

        Measure(String code) {
            this.code = code;
        }

        /// The measure's name in rule files.
        public String code() {
            return code;
        }
    }

    /// Whether the threshold itself counts.
    public enum Comparison {
        MORE_THAN(">", ">"),
        AT_LEAST(">=", "\u2265");

        private final String code;
        private final String sign;

        Comparison(String code, String sign) {
            this.code = code;
            this.sign = sign;
        }

        /// The comparison in rule files.
        public String code() {
            return code;
        }

        /// The comparison in print.
        public String sign() {
            return sign;
        }
    }

    /// Whether a measured value, in the measure's unit, passes the threshold.
    boolean passedBy(Rate value) {
        int order = value.compareTo(Rate.ofPercent(threshold));
        return comparison == Comparison.AT_LEAST ? order >= 0 : order > 0;
    }

    public LampRule withThreshold(BigDecimal other) {
        return new LampRule(lamp, measure, comparison, other, note);
    }

    /// Reads `RED,behind-points,>,30,note`.
    static LampRule parse(String line) {
        String[] parts = line.split(",", 5);
        if (parts.length < 4 || !parts[3].strip().matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw new Refusal("lamp-rules.line", "a rule reads: lamp,measure,comparison,threshold,note", line);
        }
        return new LampRule(
                one(Lamp.values(), Lamp::name, parts[0], line),
                one(Measure.values(), Measure::code, parts[1], line),
                one(Comparison.values(), Comparison::code, parts[2], line),
                new BigDecimal(parts[3].strip()),
                parts.length > 4 ? parts[4].strip() : "");
    }

    private static <T> T one(T[] values, java.util.function.Function<T, String> code, String text, String line) {
        return Stream.of(values)
                .filter(value -> code.apply(value).equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal("lamp-rules.line", "no such word in a lamp rule: " + text, line, text));
    }

    String text() {
        return String.join(",", lamp.name(), measure.code, comparison.code, threshold.toPlainString(), note);
    }
}
