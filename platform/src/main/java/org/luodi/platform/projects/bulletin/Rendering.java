package org.luodi.platform.projects.bulletin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.luodi.platform.projects.bulletin.BulletinText.FigureText;
import org.luodi.platform.projects.bulletin.BulletinText.Paragraph;
import org.luodi.platform.projects.bulletin.BulletinText.Segment;
import org.luodi.platform.projects.bulletin.BulletinText.Words;

/// One printing of a template with a month's figures.
final class Rendering {
    private final FigurePrint print;
    private final Deque<TemplateScope> scopes = new ArrayDeque<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Segment> current = new ArrayList<>();
    private final int[] headings = new int[3];
    private int level;
    private String title = "";

    private Rendering(BulletinFigures figures) {
        print = FigurePrint.of(figures.settings());
        scopes.push(new TemplateScope.Whole(figures));
    }

    static BulletinText of(List<TemplateNode> nodes, BulletinFigures figures) {
        Rendering rendering = new Rendering(figures);
        rendering.provisionalHead(figures);
        rendering.all(nodes);
        rendering.endLine();
        return new BulletinText(rendering.title, rendering.paragraphs);
    }

    /// Stands above every text with open doubts, whatever the template says.
    private void provisionalHead(BulletinFigures figures) {
        if (figures.provisional()) {
            Figure doubts = figures.book().figure("doubts");
            String[] around = BulletinWords.of("provisional").split("\\{0}", 2);
            paragraphs.add(new Paragraph(
                    0,
                    List.of(new Words(around[0]), new FigureText(doubts.key(), doubts.text()), new Words(around[1]))));
        }
    }

    private void all(List<TemplateNode> nodes) {
        nodes.forEach(this::one);
    }

    private void one(TemplateNode node) {
        switch (node) {
            case TemplateNode.Line line -> {
                endLine();
                level = line.level();
            }
            case TemplateNode.Text text -> words(text.text());
            case TemplateNode.WordPlace place ->
                words(scope(place.name()).word(place.name().code()));
            case TemplateNode.FigurePlace place -> figure(place.name());
            case TemplateNode.Condition condition ->
                all(holds(condition.condition()) == condition.wanted() ? condition.body() : condition.otherwise());
            case TemplateNode.Repetition repetition -> repeat(repetition);
        }
    }

    private void repeat(TemplateNode.Repetition repetition) {
        List<? extends TemplateScope> items =
                scope(repetition.list()).list(repetition.list().code());
        int most = repetition.first().orElse(items.size());
        boolean separated = false;
        for (TemplateScope item : items.subList(0, Math.min(most, items.size()))) {
            if (separated) {
                words(repetition.separator());
            }
            separated = true;
            scopes.push(item);
            all(repetition.body());
            scopes.pop();
        }
    }

    private boolean holds(TemplateName name) {
        TemplateScope scope = scope(name);
        return name.kind() == TemplateName.Kind.LIST ? !scope.list(name.code()).isEmpty() : scope.flag(name.code());
    }

    private void figure(TemplateName name) {
        TemplateScope scope = scope(name);
        Figure figure = scope.figures().book().figure(scope.prefix() + name.code());
        current.add(new FigureText(figure.key(), print.print(figure.value(), name.form())));
    }

    private TemplateScope scope(TemplateName name) {
        return scopes.stream()
                .filter(scope -> scope.scope() == name.scope())
                .findFirst()
                .orElseThrow();
    }

    private void words(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!current.isEmpty() && current.getLast() instanceof Words before) {
            current.set(current.size() - 1, new Words(before.text() + text));
        } else {
            current.add(new Words(text));
        }
    }

    private void endLine() {
        if (!current.isEmpty()) {
            Paragraph paragraph = new Paragraph(Math.max(0, level), current);
            if (level == TemplateNode.TITLE) {
                title = paragraph.plain();
            } else {
                paragraphs.add(level > 0 ? numbered(paragraph) : paragraph);
            }
            current.clear();
        }
        level = 0;
    }

    /// Headings are counted here and not in the template, for a part that has nothing to say is left out.
    private Paragraph numbered(Paragraph heading) {
        headings[heading.level()]++;
        if (heading.level() == 1) {
            headings[2] = 0;
        }
        String numeral = BulletinWords.numeral(headings[heading.level()]);
        List<Segment> segments = new ArrayList<>();
        segments.add(new Words(BulletinWords.of("heading." + heading.level(), numeral, "")));
        segments.addAll(heading.segments());
        return new Paragraph(heading.level(), segments);
    }
}
