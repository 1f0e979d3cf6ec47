package org.luodi.platform.projects.bulletin;

import java.util.List;
import java.util.stream.Stream;
import org.luodi.platform.projects.bulletin.TemplateName.Kind;
import org.luodi.platform.projects.bulletin.TemplateName.Scope;
import org.luodi.standards.Refusal;

/// The text of a bulletin as the office writes it, with places for figures.
///
/// A small strict language, its words Chinese and listed in `names.properties`. One line is one paragraph; lines that
/// begin with `//` are remarks. `# ` is the title, `## ` and `### ` are headings, numbered in print. `{name}` is a
/// place
/// for a figure or a name. `[if x]…[else]…[end]` prints what suits, `[each list]…[end]` repeats its inside for each
/// item,
/// with `first10` for at most ten items and `between、` for what stands between them; both within a line and around
/// lines. A line that comes out empty is left out. A figure can only be placed, never computed or typed.
public final class BulletinTemplate {
    private final String source;
    private final List<TemplateNode> nodes;

    private BulletinTemplate(String source, List<TemplateNode> nodes) {
        this.source = source;
        this.nodes = nodes;
    }

    /// The template that comes with the program.
    public static BulletinTemplate standard() {
        return parse(BulletinWords.resource("bulletin.txt"));
    }

    /// Reads a template.
    ///
    /// @throws Refusal `bulletin-template.` followed by `unknown-placeholder`, `unknown-condition`, `unknown-list`,
    ///     `unknown-directive`, `bracket`, `heading`, `not-closed`, `nothing-to-close`, `else-without-if`, `too-deep`,
    ///     `too-long`, `title` (there must be one); the arguments are the text refused and its line
    public static BulletinTemplate parse(String source) {
        List<TemplateNode> nodes = TemplateParser.parse(source);
        long titles = nodes.stream()
                .filter(node -> node instanceof TemplateNode.Line line && line.level() == TemplateNode.TITLE)
                .count();
        if (titles != 1) {
            throw new Refusal(
                    "bulletin-template.title", "a template has one title, a line that begins with #", "", "1");
        }
        return new BulletinTemplate(source, nodes);
    }

    /// The names that may be placed in the text of the whole list, in a list's items of the given kind they are more;
    /// for the page on which the template is edited.
    ///
    /// @param about `all`, `group`, `project` or `problem`
    public static List<String> placeholders(String about) {
        Scope scope = Scope.valueOf(about.toUpperCase(java.util.Locale.ROOT));
        TemplateNames names = TemplateNames.shipped();
        return Stream.of(Kind.WORD, Kind.FIGURE)
                .flatMap(kind -> names.of(scope, kind).stream())
                .toList();
    }

    /// The template as written.
    public String source() {
        return source;
    }

    /// The text of a month.
    public BulletinText render(BulletinFigures figures) {
        return Rendering.of(nodes, figures);
    }
}
