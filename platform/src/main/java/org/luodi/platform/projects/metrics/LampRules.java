package org.luodi.platform.projects.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.luodi.standards.Refusal;

/// A set of rules that light lamps, held as data so that a county can take over another's or set its own thresholds.
///
/// Written as plain text: a line `name: …`, a line `source: …`, then one rule a line
/// (`RED,behind-points,>,30,note`); lines starting with # are remarks. The first line that applies wins; when none
/// does the lamp is green.
///
/// @param source where the rules were published
public record LampRules(String name, String source, List<LampRule> rules) {
    /// 银川 2025: 10 to 30 百分点 behind is amber, more is red.
    public static final String YINCHUAN = "yinchuan-2025";
    /// 三亚 2022: any shortfall is amber, more than half of what was due is red.
    public static final String SANYA = "sanya-2022";

    public LampRules {
        rules = List.copyOf(rules);
        if (name.isBlank() || rules.isEmpty()) {
            throw new Refusal("lamp-rules.empty", "a rule set has a name and at least one rule", name);
        }
    }

    /// The codes of the rule sets that come with the program.
    public static List<String> shippedCodes() {
        return List.of(YINCHUAN, SANYA);
    }

    /// A rule set that comes with the program.
    public static LampRules shipped(String code) {
        if (!shippedCodes().contains(code)) {
            throw new Refusal("lamp-rules.unknown", "no such rule set is shipped: " + code, code);
        }
        return Shipped.SETS.computeIfAbsent(code, LampRules::load);
    }

    private static LampRules load(String code) {
        try (InputStream in = LampRules.class.getResourceAsStream("lamps-" + code + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("the rule set is not in the jar: " + code);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws Refusal `lamp-rules.line`, `.lamp`, `.threshold`, `.empty`
    public static LampRules parse(String text) {
        String name = "";
        String source = "";
        List<LampRule> rules = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("name:")) {
                name = line.substring("name:".length()).strip();
            } else if (line.startsWith("source:")) {
                source = line.substring("source:".length()).strip();
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                rules.add(LampRule.parse(line));
            }
        }
        return new LampRules(name, source, rules);
    }

    /// What [#parse] reads back.
    public String text() {
        return "name: " + name + "\nsource: " + source + "\n"
                + rules.stream().map(rule -> rule.text() + "\n").collect(Collectors.joining());
    }

    /// The set with another threshold in one of its rules.
    ///
    /// @param rule position in [#rules], from 0
    public LampRules withThreshold(int rule, BigDecimal threshold) {
        List<LampRule> changed = new ArrayList<>(rules);
        changed.set(rule, rules.get(rule).withThreshold(threshold));
        return new LampRules(name, source, changed);
    }

    /// Lights the lamp of a project. Distances are exact, whatever the list prints, so a project that is 9.996 百分点
    /// behind is not yet ten behind.
    public LampVerdict judge(LampCase project) {
        if (!project.reported()) {
            return byState(Lamp.NO_REPORT);
        }
        if (project.finished()) {
            return byState(Lamp.FINISHED);
        }
        if (project.started().filter(started -> !started).isPresent()) {
            return notStarted(project);
        }
        return project.progress()
                .completionRate()
                .map(rate -> byProgress(rate, project.progress().schedule()))
                .orElseGet(() -> new LampVerdict(Lamp.GREEN, new LampReason.NoPlan()));
    }

    private static LampVerdict byState(Lamp lamp) {
        return new LampVerdict(lamp, new LampReason.ByState(lamp));
    }

    private LampVerdict notStarted(LampCase project) {
        if (project.startOverdueMonths().isPresent()) {
            int months = project.startOverdueMonths().getAsInt();
            Rate value = Rate.ofPercent(BigDecimal.valueOf(months));
            for (LampRule rule : rules) {
                if (rule.measure() == LampRule.Measure.START_OVERDUE_MONTHS && rule.passedBy(value)) {
                    return new LampVerdict(rule.lamp(), new LampReason.ByOverdueStart(months, rule));
                }
            }
        }
        return byState(Lamp.NOT_STARTED);
    }

    private LampVerdict byProgress(Rate rate, Rate schedule) {
        Rate behind = schedule.minus(rate);
        for (LampRule rule : rules) {
            Optional<Rate> value = switch (rule.measure()) {
                case BEHIND_POINTS -> Optional.of(behind);
                case BEHIND_SHARE -> behind.shareOf(schedule);
                case START_OVERDUE_MONTHS -> Optional.empty();
            };
            if (value.filter(rule::passedBy).isPresent()) {
                return new LampVerdict(
                        rule.lamp(), new LampReason.ByProgress(rate, schedule, value.orElseThrow(), Optional.of(rule)));
            }
        }
        return new LampVerdict(Lamp.GREEN, new LampReason.ByProgress(rate, schedule, behind, Optional.empty()));
    }

    /// Read once: every page of a list asks for them.
    private static final class Shipped {
        static final ConcurrentMap<String, LampRules> SETS = new ConcurrentHashMap<>();
    }
}
