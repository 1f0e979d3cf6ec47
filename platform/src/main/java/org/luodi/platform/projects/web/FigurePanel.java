package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.bulletin.Figure;

/// Content of the panel in which a figure of a month is opened.
///
/// @param subject whose figure; empty for the whole county
/// @param what last word of the message key of its name
/// @param exact the exact value where the print says less, in 万元, percent or 百分点
/// @param terms what it was worked out from, at most as many as a person reads
/// @param left terms that are not listed
/// @param cells the way down to cells and people, when the figure is one project's own
/// @param provisional whether doubts are open in the month
public record FigurePanel(
        YearMonth month,
        Figure figure,
        String subject,
        String what,
        Optional<String> exact,
        List<Term> terms,
        int left,
        Optional<LineagePanel> cells,
        boolean provisional) {

    /// One of the things that a figure was worked out from.
    ///
    /// @param name of a project or of whoever's figure it is; empty for the whole county
    /// @param what last word of the message key of a figure's name; empty for a project as such
    /// @param text the figure as tables write it; empty for a project as such
    /// @param link where it is opened
    public record Term(String name, String what, String text, String link) {}
}
