package org.luodi.platform.projects.bulletin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.luodi.platform.projects.bulletin.TemplateName.Kind;
import org.luodi.platform.projects.bulletin.TemplateName.Scope;
import org.luodi.standards.Refusal;

/// Reads the template language, line by line; strict: what is not understood is refused with its line.
final class TemplateParser {
    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 8;
    private static final Set<Kind> PLACES = EnumSet.of(Kind.FIGURE, Kind.WORD);
    private static final Set<Kind> CONDITIONS = EnumSet.of(Kind.FLAG, Kind.LIST);

    private final TemplateNames names = TemplateNames.shipped();
    private final Deque<Block> blocks = new ArrayDeque<>();
    private int line;

    /// A block that is open: what it will become once closed, and what stands in it so far.
    private static final class Block {
        final int line;
        final Optional<TemplateNode> head;
        final List<TemplateNode> body = new ArrayList<>();
        final List<TemplateNode> otherwise = new ArrayList<>();
        boolean inOtherwise;

        Block(int line, Optional<TemplateNode> head) {
            this.line = line;
            this.head = head;
        }

        List<TemplateNode> current() {
            return inOtherwise ? otherwise : body;
        }
    }

    private TemplateParser() {}

    static List<TemplateNode> parse(String source) {
        return new TemplateParser().read(source);
    }

    private List<TemplateNode> read(String source) {
        if (source.length() > LONGEST) {
            throw new Refusal("bulletin-template.too-long", "a template has at most 100000 characters", "");
        }
        Block whole = new Block(0, Optional.empty());
        blocks.push(whole);
        for (String text : source.lines().toList()) {
            line++;
            // Chinese keyboards type the wide brackets; they mean the same.
            String plain = text.strip()
                    .replace('\uff5b', '{')
                    .replace('\uff5d', '}')
                    .replace('\uff3b', '[')
                    .replace('\uff3d', ']');
            if (!plain.isEmpty() && !plain.startsWith("//")) {
                line(plain);
            }
        }
        if (blocks.size() > 1) {
            throw refusal("not-closed", "a block is not closed", names.directive("end"), blocks.element().line);
        }
        return whole.body;
    }

    private void line(String text) {
        int marks = (int) text.chars().takeWhile(c -> c == '#').count();
        if (marks > 3) {
            throw refusal("heading", "headings have at most three #", text);
        }
        int level = marks == 1 ? TemplateNode.TITLE : Math.max(0, marks - 1);
        add(new TemplateNode.Line(level));
        inline(text.substring(marks).strip());
    }

    private void inline(String text) {
        int from = 0;
        while (from < text.length()) {
            char c = text.charAt(from);
            if (c == '{' || c == '[') {
                int to = text.indexOf(c == '{' ? '}' : ']', from);
                if (to < 0) {
                    throw refusal("bracket", "a bracket is not closed", text.substring(from));
                }
                String inside = text.substring(from + 1, to).strip();
                if (c == '{') {
                    add(place(inside));
                } else {
                    directive(inside);
                }
                from = to + 1;
            } else if (c == '}' || c == ']') {
                throw refusal("bracket", "a bracket closes nothing", text.substring(from));
            } else {
                int to = from;
                while (to < text.length() && "{}[]".indexOf(text.charAt(to)) < 0) {
                    to++;
                }
                add(new TemplateNode.Text(text.substring(from, to)));
                from = to;
            }
        }
    }

    private TemplateNode place(String text) {
        TemplateName name = names.find(scopes(), PLACES, text)
                .orElseThrow(() -> refusal("unknown-placeholder", "there is no such placeholder here", text));
        return name.kind() == Kind.FIGURE ? new TemplateNode.FigurePlace(name) : new TemplateNode.WordPlace(name);
    }

    private void directive(String text) {
        String[] words = text.split("\\s+");
        if (words[0].equals(names.directive("end")) && words.length == 1) {
            close();
        } else if (words[0].equals(names.directive("else")) && words.length == 1) {
            otherwise();
        } else if (words[0].equals(names.directive("if")) && words.length == 2) {
            condition(words[1], true);
        } else if (words[0].equals(names.directive("unless")) && words.length == 2) {
            condition(words[1], false);
        } else if (words[0].equals(names.directive("each")) && words.length >= 2) {
            repetition(text, words);
        } else {
            throw refusal("unknown-directive", "there is no such directive", text);
        }
    }

    private void condition(String word, boolean wanted) {
        TemplateName name = names.find(scopes(), CONDITIONS, word)
                .orElseThrow(() -> refusal("unknown-condition", "there is no such condition here", word));
        open(new TemplateNode.Condition(name, wanted, List.of(), List.of()));
    }

    private void repetition(String text, String[] words) {
        TemplateName name = names.find(scopes(), EnumSet.of(Kind.LIST), words[1])
                .orElseThrow(() -> refusal("unknown-list", "there is no such list here", words[1]));
        Optional<Integer> first = Optional.empty();
        String separator = "";
        for (String option : Stream.of(words).skip(2).toList()) {
            if (option.matches(names.directive("first") + "\\d{1,4}")) {
                first = Optional.of(Integer.valueOf(
                        option.substring(names.directive("first").length())));
            } else if (option.startsWith(names.directive("between"))) {
                separator = option.substring(names.directive("between").length());
            } else {
                throw refusal("unknown-directive", "there is no such option of a list", text);
            }
        }
        open(new TemplateNode.Repetition(name, first, separator, List.of()));
    }

    private void open(TemplateNode head) {
        if (blocks.size() > DEEPEST) {
            throw refusal("too-deep", "blocks stand in each other too deeply", "");
        }
        blocks.push(new Block(line, Optional.of(head)));
    }

    private void otherwise() {
        Block block = blocks.element();
        boolean condition =
                block.head.filter(TemplateNode.Condition.class::isInstance).isPresent();
        if (!condition || block.inOtherwise) {
            throw refusal("else-without-if", "there is no condition to be otherwise", names.directive("else"));
        }
        block.inOtherwise = true;
    }

    private void close() {
        Block block = blocks.element();
        TemplateNode head = block.head.orElseThrow(
                () -> refusal("nothing-to-close", "there is nothing to close", names.directive("end")));
        blocks.pop();
        add(
                switch (head) {
                    case TemplateNode.Condition c ->
                        new TemplateNode.Condition(c.condition(), c.wanted(), block.body, block.otherwise);
                    case TemplateNode.Repetition r ->
                        new TemplateNode.Repetition(r.list(), r.first(), r.separator(), block.body);
                    case TemplateNode.Line n -> n;
                    case TemplateNode.Text n -> n;
                    case TemplateNode.WordPlace n -> n;
                    case TemplateNode.FigurePlace n -> n;
                });
    }

    private void add(TemplateNode node) {
        blocks.element().current().add(node);
    }

    /// The scopes open here, innermost first.
    private List<Scope> scopes() {
        List<Scope> open = new ArrayList<>();
        for (Block block : blocks) {
            if (block.head.isPresent() && block.head.get() instanceof TemplateNode.Repetition repetition) {
                open.add(repetition.list().item());
            }
        }
        open.add(Scope.ALL);
        return open;
    }

    private Refusal refusal(String code, String message, String text) {
        return refusal(code, message, text, line);
    }

    private static Refusal refusal(String code, String message, String text, int line) {
        return new Refusal(
                "bulletin-template." + code, message + ", line " + line + ": " + text, text, Integer.toString(line));
    }
}
