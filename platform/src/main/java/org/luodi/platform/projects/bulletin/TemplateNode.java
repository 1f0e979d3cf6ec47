package org.luodi.platform.projects.bulletin;

import java.util.List;
import java.util.Optional;

/// A piece of a template that was understood.
sealed interface TemplateNode {

    /// A new line of the template begins: level 0 text, 1 and 2 headings, −1 the title.
    record Line(int level) implements TemplateNode {}

    record Text(String text) implements TemplateNode {}

    /// A place for a word from the data: a name, the month.
    record WordPlace(TemplateName name) implements TemplateNode {}

    /// A place for a figure.
    record FigurePlace(TemplateName name) implements TemplateNode {}

    /// @param condition a flag, or a list that is not empty
    /// @param wanted what the condition must be for `body`; else `otherwise` is printed
    record Condition(TemplateName condition, boolean wanted, List<TemplateNode> body, List<TemplateNode> otherwise)
            implements TemplateNode {}

    /// @param first how many items are printed at most; all when empty
    record Repetition(TemplateName list, Optional<Integer> first, String separator, List<TemplateNode> body)
            implements TemplateNode {}

    int TITLE = -1;
}
