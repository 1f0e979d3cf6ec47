package org.luodi.platform.projects.bulletin;

import java.util.Optional;

/// A name that a template may use, resolved to what it means.
///
/// @param scope where it belongs: the whole list, a group, a project or a problem
/// @param code of the word, figure, flag or list in that scope
/// @param detail for figures the form of print, for lists the scope of an item
record TemplateName(Scope scope, Kind kind, String code, Optional<String> detail) {

    /// What a name speaks about.
    enum Scope {
        ALL,
        GROUP,
        PROJECT,
        PROBLEM
    }

    enum Kind {
        WORD,
        FIGURE,
        FLAG,
        LIST
    }

    FigurePrint.Form form() {
        return detail.map(FigurePrint.Form::valueOf).orElse(FigurePrint.Form.USUAL);
    }

    /// The scope of an item of this list.
    Scope item() {
        return Scope.valueOf(detail.orElseThrow());
    }
}
