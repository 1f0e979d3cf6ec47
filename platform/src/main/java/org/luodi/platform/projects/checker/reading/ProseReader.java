package org.luodi.platform.projects.checker.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.projects.checker.figures.PrintedNumber;
import org.luodi.platform.projects.checker.reading.Clause.Opening;

/// Reads the sentences of a bulletin, clause by clause, keeping in mind whom they are about.
///
/// A clause without a subject of its own goes on about the last one; a new paragraph goes back to the whole; a sentence
/// after a list of parts may mean the last part or the whole, and both are kept as possible.
public final class ProseReader {

    private final String text;
    private final Periods periods;
    private final Map<String, Scope> named = new HashMap<>();
    private final List<Scope> scopes = new ArrayList<>();
    private final List<PartsGroup> groups = new ArrayList<>();
    private final List<RankedList> lists = new ArrayList<>();
    private final Deque<PartsGroup> open = new ArrayDeque<>();
    private final List<Figure> sentence = new ArrayList<>();
    private final SortedLists sorted = new SortedLists(lists);
    private final ParagraphRuns runs = new ParagraphRuns(groups);
    private @Nullable Scope root;
    private @Nullable Scope current;
    private String announced = "";
    private String beforeColon = "";
    private boolean respectively;
    private boolean declaredParts;
    private int paragraphStart;

    private ProseReader(String text) {
        this.text = text;
        this.periods = new Periods(text);
    }

    /// @param text half-width digits and punctuation, as [PlainText] makes them
    public static Reading read(String text) {
        ProseReader reader = new ProseReader(text);
        Clauses.of(text, Tokens.in(text)).stream()
                .filter(clause -> text.substring(clause.start(), clause.end()).indexOf('\t') < 0)
                .forEach(reader::read);
        reader.sorted.close();
        reader.runs.close();
        return new Reading(reader.periods.first(), reader.scopes, reader.groups, reader.lists);
    }

    private void read(Clause clause) {
        open(clause);
        String words = text.substring(clause.start(), clause.end());
        if (clause.tokens().isEmpty()) {
            sorted.announce(words);
            respectively |= Words.in(words, "respectively");
            declaredParts |= Words.in(words, "parts.declared");
            announce(clause, words);
            return;
        }
        String lead = text.substring(clause.start(), clause.tokens().getFirst().start());
        sorted.announce(lead);
        respectively |= Words.in(lead, "respectively") && !Words.in(lead, "parts.declared");
        Scope scope = scopeOf(clause, lead);
        for (int i = 0; i < clause.tokens().size(); i++) {
            add(scope, figure(clause, i));
        }
        open.forEach(group -> group.reach(clause.end()));
        runs.add(scope, clause, root);
    }

    /// A heading, or a name before or behind a colon, says whom the next figures are about.
    private void announce(Clause clause, String words) {
        if (sorted.isCue(words)) {
            return;
        }
        String alone = Subjects.nameAlone(words);
        boolean listed = clause.opens(Opening.COLON) || clause.opens(Opening.SEMICOLON);
        String subject = listed && !alone.isEmpty() ? alone : Subjects.announcedBy(words);
        announced = subject.isEmpty() ? announced : subject;
        boolean begins = clause.opens(Opening.PARAGRAPH) || clause.opens(Opening.SENTENCE);
        beforeColon = begins ? alone : "";
    }

    private void open(Clause clause) {
        if (clause.opens(Opening.COLON) && !beforeColon.isEmpty()) {
            announced = beforeColon;
        }
        beforeColon = "";
        boolean paragraph = clause.opens(Opening.PARAGRAPH);
        if (paragraph || clause.opens(Opening.SENTENCE)) {
            if (!open.isEmpty() && !paragraph && root != null && current != null) {
                current = continuation(current, open.getLast().whole());
            }
            open.clear();
            sentence.clear();
            sorted.pause(paragraph);
            respectively = false;
            declaredParts = false;
        }
        if (paragraph) {
            runs.paragraph();
            current = root;
            paragraphStart = clause.start();
        }
        if (clause.opens(Opening.SEMICOLON) && open.size() > 1) {
            open.pop();
        }
        if (clause.opens(Opening.PARTS) && current != null) {
            PartsGroup group = new PartsGroup(
                    current, clause.start(), declaredParts ? PartsGroup.Origin.DECLARED : PartsGroup.Origin.LISTED);
            groups.add(group);
            open.push(group);
        }
    }

    private Scope continuation(Scope last, Scope whole) {
        if (last == whole) {
            return whole;
        }
        Scope scope = new Scope("", false, List.of(last, whole));
        scopes.add(scope);
        return scope;
    }

    private Scope scopeOf(Clause clause, String lead) {
        Token first = clause.tokens().getFirst();
        String subject = first.kind() == Kind.POINTS || isOfSomething(lead) ? "" : subject(clause, lead);
        if (subject.isEmpty() && !announced.isEmpty()) {
            subject = announced;
        }
        announced = "";
        Scope scope = subject.isEmpty() && current != null ? current : named(subject);
        if (!open.isEmpty() && !subject.isEmpty()) {
            open.peek().add(scope);
        }
        current = scope;
        return scope;
    }

    /// «占…的» and «完成…的» speak about what a share is taken of, not about a new subject.
    private static boolean isOfSomething(String lead) {
        return Words.starts(lead.strip(), "share.starts");
    }

    private String subject(Clause clause, String lead) {
        String subject = Subjects.of(sorted.behindCue(lead));
        Token first = clause.tokens().getFirst();
        if (subject.isEmpty() && first.kind() == Kind.COUNT) {
            int next = clause.tokens().size() > 1 ? clause.tokens().get(1).start() : clause.end();
            boolean leads = lead.isBlank() || Words.ends(lead.strip(), "name.fillers");
            subject = leads ? Subjects.of(text.substring(first.end(), next)) : "";
        }
        boolean opensPart = clause.opens(Opening.PARTS)
                || (!open.isEmpty() && (clause.opens(Opening.SEMICOLON) || clause.opens(Opening.LIST)));
        boolean statePart = first.kind() == Kind.COUNT ? opensPart : first.kind() == Kind.MONEY && !open.isEmpty();
        if (subject.isEmpty() && statePart) {
            // «其中:已开工15个、未开工5个»: here the state itself is the part.
            subject = Labels.stateAtStart(lead.strip());
        }
        return subject;
    }

    private Scope named(String subject) {
        boolean wholeWord = Words.list("whole").contains(subject);
        Scope top = root;
        if (top != null && (subject.isEmpty() || (wholeWord && top.standsForPlace()))) {
            return top;
        }
        Scope known = named.get(subject);
        if (known != null) {
            return known;
        }
        Scope scope = new Scope(subject, top == null, List.of());
        named.put(subject, scope);
        scopes.add(scope);
        if (top == null) {
            root = scope;
        }
        return scope;
    }

    private Figure figure(Clause clause, int index) {
        Token token = clause.tokens().get(index);
        int from = index == 0 ? clause.start() : clause.tokens().get(index - 1).end();
        boolean last = index == clause.tokens().size() - 1;
        int to = last ? clause.end() : clause.tokens().get(index + 1).start();
        String before = text.substring(from, token.start());
        if (before.isBlank() && clause.opens(Opening.BRACKET)) {
            before = wordsBeforeBracket(clause.start());
        } else if (before.isBlank() && !sentence.isEmpty() && sentence.getLast().role() == Role.BASELINE) {
            before = sentence.getLast().lead();
        }
        String after = untilProject(text.substring(token.end(), to), last);
        Role role = respectively ? other(token.kind()) : Labels.role(token.kind(), before.strip(), after, sentence);
        role = sorted.roleOf(role, token.kind());
        PrintedNumber number = token.number();
        boolean signed = role == Role.GAP || role == Role.AVERAGE_GAP;
        if (signed && number.value().signum() > 0 && Labels.behind(before)) {
            number = number.negate();
        }
        return new Figure(
                role,
                number,
                text.substring(token.start(), token.end()),
                new Place(token.start(), token.end()),
                before.strip(),
                periods.monthAt(paragraphStart, token.start()),
                token.firm());
    }

    private String wordsBeforeBracket(int position) {
        int from = position;
        while (from > 0 && position - from < 12 && ",;\n\u3002\uFF0C\u3001".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, position);
    }

    /// Before another figure of the clause, only the words up to 项目 still belong to this one.
    private static String untilProject(String after, boolean last) {
        if (last) {
            return after;
        }
        return Words.list("name.announces").stream()
                .filter(after::contains)
                .map(word -> after.substring(0, after.indexOf(word)))
                .findFirst()
                .orElse("");
    }

    private static Role other(Kind kind) {
        return switch (kind) {
            case MONEY -> Role.OTHER_MONEY;
            case COUNT -> Role.OTHER_COUNT;
            case PERCENT -> Role.OTHER_PERCENT;
            case POINTS -> Role.OTHER_POINTS;
        };
    }

    private void add(Scope scope, Figure figure) {
        boolean statePart = !open.isEmpty()
                && open.peek().parts().contains(scope)
                && figure.role().kind() == Kind.COUNT
                && Words.list("role." + figure.role().name()).contains(scope.name());
        if (statePart) {
            open.peek().whole().add(figure);
            scope.add(figure.as(Role.PROJECT_COUNT));
        } else {
            scope.add(figure);
        }
        sentence.add(figure);
        sorted.add(scope.name(), figure);
    }
}
