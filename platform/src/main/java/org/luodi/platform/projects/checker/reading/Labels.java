package org.luodi.platform.projects.checker.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells from the words around a figure what it stands for.
public final class Labels {

    private static final Pattern TAIL = Pattern.compile("(?:[\\s(]|" + Words.pattern("label.tail") + ")+$");
    private static final Pattern ONE_MONTH = Pattern.compile("(?<![-\\d\u2014~" + "\u81F3\u5230])\\d{1,2}"
            + Words.pattern("period.month") + "(?!" + Words.pattern("period.end") + "|\\d)");

    private static final Pattern OF = Pattern.compile("^\\s*" + Words.pattern("of"));

    private Labels() {}

    /// @param before the words from the figure or separator before to this figure
    /// @param after the words behind it up to the next separator or figure
    /// @param earlier the figures before it in the same sentence
    static Role role(Kind kind, String before, String after, List<Figure> earlier) {
        return switch (kind) {
            case MONEY -> money(before, after);
            case COUNT -> count(before, after);
            case PERCENT -> ofWhat(percent(before, after, earlier), before, earlier);
            case POINTS -> points(before, earlier);
        };
    }

    private static Role money(String before, String after) {
        String behind = stripOf(after);
        if (before.isEmpty() || Words.ends(before, "label.done")) {
            Optional<Role> following = startsWithRole(behind, Role.ANNUAL_PLAN);
            if (following.isPresent()) {
                return following.get();
            }
        }
        Role role = last(before, Kind.MONEY).orElse(Role.OTHER_MONEY);
        if (role != Role.CHANGE && Words.in(before, "role.PREVIOUS")) {
            return Role.PREVIOUS;
        }
        if (role == Role.ANNUAL_PLAN && isOtherPlan(before)) {
            return Role.OTHER_MONEY;
        }
        boolean single = role == Role.COMPLETED && ONE_MONTH.matcher(before).find();
        return single || (role == Role.COMPLETED && Words.in(before, "role.MONTHLY")) ? Role.MONTHLY : role;
    }

    private static Role count(String before, String after) {
        if (Words.ends(before, "label.have")) {
            // «计划新开工项目中尚有7个未开工»: what they are stands behind.
            String state = stateAtStart(after.strip());
            Optional<Role> following = state.isEmpty() ? Optional.empty() : last(state, Kind.COUNT);
            if (following.isPresent()) {
                return following.get();
            }
        }
        Optional<Role> leading = last(before, Kind.COUNT);
        if (leading.isPresent()) {
            return leading.get();
        }
        if (Subjects.of(before).isEmpty()) {
            Optional<Role> following = first(after, Kind.COUNT);
            if (following.isPresent()) {
                return following.get();
            }
        }
        boolean projects = Words.in(before, "projects") || Words.in(after, "projects");
        String name = TAIL.matcher(before).replaceFirst("");
        boolean onlyNamed = !name.isEmpty() && Subjects.of(name).equals(name);
        return projects || onlyNamed ? Role.PROJECT_COUNT : Role.OTHER_COUNT;
    }

    private static Role percent(String before, String after, List<Figure> earlier) {
        boolean schedule = Words.in(before, "schedule");
        if (schedule && before.endsWith("(")) {
            return Role.BASELINE;
        }
        if (schedule && (Words.in(before, "ahead") || Words.in(before, "behind"))) {
            return Role.GAP;
        }
        String tail = TAIL.matcher(before).replaceFirst("");
        if (isOtherPlan(before)) {
            return Role.OTHER_PERCENT;
        }
        if (schedule && Words.ends(tail, "schedule.names")) {
            return Role.BASELINE;
        }
        boolean ofPlan = Words.ends(tail, "role.ANNUAL_PLAN") && !tail.equals(before);
        if (ofPlan || Words.ends(tail, "of-plan")) {
            return Role.COMPLETION_RATE;
        }
        boolean ofTheFigureBefore = tail.isEmpty() && !before.isEmpty() && !earlier.isEmpty();
        if (ofTheFigureBefore && earlier.getLast().role() == Role.ANNUAL_PLAN) {
            return Role.COMPLETION_RATE;
        }
        if (ofTheFigureBefore) {
            return Role.SHARE;
        }
        Optional<Role> role = last(before, Kind.PERCENT);
        if (role.isPresent() && role.get() == Role.SHARE && Words.ends(tail, "role.ANNUAL_PLAN")) {
            return Role.COMPLETION_RATE;
        }
        return role.or(() -> startsWithRole(stripOf(after), Role.ANNUAL_PLAN).map(plan -> Role.COMPLETION_RATE))
                .orElse(Role.OTHER_PERCENT);
    }

    /// «完成上半年任务的»、«10月计划»: the plan of another time or of somebody else.
    private static boolean isOtherPlan(String before) {
        boolean year = Words.in(before, "plan.of-year");
        boolean month = Words.in(before, "plan") && ONE_MONTH.matcher(before).find() && !year;
        return month || (Words.in(before, "plan") && Words.in(before, "other-plan") && !year);
    }

    /// A rate of the plan is the rate of what was said last: of the month, of the funds, or of all that is completed.
    private static Role ofWhat(Role role, String before, List<Figure> earlier) {
        if (role != Role.COMPLETION_RATE || Words.in(before, "role.COMPLETION_RATE")) {
            return role;
        }
        Role money = earlier.stream()
                .map(Figure::role)
                .filter(said -> said == Role.COMPLETED || said == Role.MONTHLY || said == Role.ARRIVED)
                .reduce((first, second) -> second)
                .orElse(Role.COMPLETED);
        return switch (money) {
            case MONTHLY -> Role.MONTHLY_RATE;
            case ARRIVED -> Role.ARRIVAL_RATE;
            default -> role;
        };
    }

    private static Role points(String before, List<Figure> earlier) {
        if (Words.in(before, "average")) {
            return Role.AVERAGE_GAP;
        }
        boolean sided = Words.in(before, "ahead") || Words.in(before, "behind");
        boolean baselineBefore = !earlier.isEmpty() && earlier.getLast().role() == Role.BASELINE;
        return sided && (Words.in(before, "schedule") || baselineBefore) ? Role.GAP : Role.OTHER_POINTS;
    }

    /// Whether the words before a gap put it behind the baseline.
    static boolean behind(String before) {
        return Words.lastEnd(before, "behind") > Words.lastEnd(before, "ahead");
    }

    /// The word for a state of projects («已开工», «计划新开工») with which the text begins; empty when it begins otherwise.
    static String stateAtStart(String text) {
        return roles(Kind.COUNT).stream()
                .flatMap(role -> Words.list("role." + role.name()).stream())
                .filter(text::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /// The role whose word ends last in the text; of two that end together the longer.
    public static Optional<Role> last(String text, Kind kind) {
        Role found = null;
        int bestEnd = -1;
        int bestLength = 0;
        for (Role role : roles(kind)) {
            for (String word : Words.list("role." + role.name())) {
                int end = text.lastIndexOf(word) + word.length();
                boolean here = text.contains(word);
                if (here && (end > bestEnd || (end == bestEnd && word.length() > bestLength))) {
                    found = role;
                    bestEnd = end;
                    bestLength = word.length();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static Optional<Role> first(String text, Kind kind) {
        Role found = null;
        int bestStart = Integer.MAX_VALUE;
        int bestLength = 0;
        for (Role role : roles(kind)) {
            for (String word : Words.list("role." + role.name())) {
                int start = text.indexOf(word);
                if (start >= 0 && (start < bestStart || (start == bestStart && word.length() > bestLength))) {
                    found = role;
                    bestStart = start;
                    bestLength = word.length();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static Optional<Role> startsWithRole(String text, Role role) {
        return Words.starts(text, "role." + role.name()) ? Optional.of(role) : Optional.empty();
    }

    private static String stripOf(String text) {
        return OF.matcher(text).replaceFirst("").strip();
    }

    private static List<Role> roles(Kind kind) {
        return Arrays.stream(Role.values())
                .filter(role -> role.kind() == kind && role != Role.RANK)
                .toList();
    }
}
