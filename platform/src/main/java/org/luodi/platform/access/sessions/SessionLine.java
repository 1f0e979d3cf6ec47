package org.luodi.platform.access.sessions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A line in the list of a person's sessions.
///
/// @param id number by which it is ended
/// @param begunAt when the person signed in
/// @param seenAt when its last request came, to the minute
/// @param address where it came from
/// @param agent the browser as it names itself
public record SessionLine(long id, Instant begunAt, Instant seenAt, String address, String agent) {
    /// A browser that builds on another names both; the earlier name here is the right one.
    private static final List<String> ORDER =
            List.of("Edg", "OPR", "QQBrowser", "MetaSr", "FxiOS", "CriOS", "Firefox", "Chrome", "Version");
    private static final Map<String, String> NAMES = Map.of(
            "Edg", "Edge", "OPR", "Opera", "MetaSr", "Sogou", "FxiOS", "Firefox", "CriOS", "Chrome", "Version", "Safari");
    private static final int SHORT = 40;
    private static final Pattern BROWSER =
            Pattern.compile("(Edg|OPR|QQBrowser|MetaSr|Firefox|Chrome|CriOS|FxiOS|Version)/([0-9]+)");
    private static final Pattern SYSTEM = Pattern.compile("Windows|Android|iPhone|iPad|Macintosh|HarmonyOS|Linux");

    /// Browser and system in a few words, as far as they are known; else the beginning of what it says of itself.
    public String browser() {
        Optional<String> browser = BROWSER.matcher(agent)
                .results()
                .min(Comparator.comparingInt(found -> ORDER.indexOf(found.group(1))))
                .map(found -> NAMES.getOrDefault(found.group(1), found.group(1)) + " " + found.group(2));
        Optional<String> system = SYSTEM.matcher(agent).results().map(MatchResult::group).findFirst();
        return browser.map(name -> name + system.map(where -> ", " + where).orElse(""))
                .orElse(agent.substring(0, Math.min(SHORT, agent.length())));
    }
}
