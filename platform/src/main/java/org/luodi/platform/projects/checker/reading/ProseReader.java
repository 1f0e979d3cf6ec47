package org.luodi.platform.projects.checker.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
    private final Scopes scopes;
    private final Times times;
    private final List<PartsGroup> groups = new ArrayList<>();
    private final List<RankedList> lists = new ArrayList<>();
    private final Deque<PartsGroup> open = new ArrayDeque<>();
    private final List<Figure> sentence = new ArrayList<>();
    private final SortedLists sorted = new SortedLists(lists);
    private final ParagraphRuns runs = new ParagraphRuns(groups);
    private @Nullable Scope current;
    private String announced = "";
    private String beforeColon = "";
    private String mentioned = "";
    private boolean doubtful;
    private boolean stateCounted;
    private boolean respectively;
    private boolean declaredParts;
    private int paragraphStart;

    private ProseReader(String text) {
        this.text = text;
        this.periods = new Periods(text);
        this.scopes = new Scopes(text);
        this.times = new Times(periods);
    }

    /// @param text half-width digits and punctuation, as [PlainText] makes them
    public static Reading read(String text) {
        ProseReader reader = new ProseReader(text);
        Clauses.of(text, Tokens.in(text)).stream()
                .filter(clause -> text.substring(clause.start(), clause.end()).indexOf('\t') < 0)
                .forEach(reader::read);
        reader.sorted.close();
        reader.runs.close();
        return new Reading(reader.periods.first(), reader.scopes.all(), reader.groups, reader.lists);
    }

    private void read(Clause clause) {
        open(clause);
        String words = text.substring(clause.start(), clause.end());
        times.hear(words, clause);
        scopes.inYear(times.otherYear());
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
        Scope before = current;
        Scope scope = scopeOf(clause, lead);
        if (scope != before) {
            times.newSubject(lead);
        }
        Scope then = times.isAside() ? scopes.asideOf(scope, times.aside()) : scope;
        for (int i = 0; i < clause.tokens().size(); i++) {
            Figure figure = figure(clause, i);
            if (then != scope && times.concerns(figure)) {
                then.add(times.asThen(figure));
                sentence.add(figure);
            }
            if (then == scope || !times.concerns(figure) || figure.role() == Role.PREVIOUS) {
                add(scope, figure);
            }
        }
        open.forEach(group -> group.reach(clause.end()));
        runs.add(scope, clause, scopes.root());
    }

    /// A heading, or a name before or behind a colon, says whom the next figures are about.
    private void announce(Clause clause, String words) {
        if (sorted.isCue(words)) {
            return;
        }
        String alone = Subjects.nameAlone(words);
        boolean listed = clause.opens(Opening.COLON) || clause.opens(Opening.SEMICOLON);
        boolean heading = clause.opens(Opening.PARAGRAPH) && Words.ends(alone, "name.bodies");
        String subject = (listed && !alone.isEmpty()) || heading ? alone : Subjects.announcedBy(words);
        announced = subject.isEmpty() ? announced : subject;
        boolean begins = clause.opens(Opening.PARAGRAPH) || clause.opens(Opening.SENTENCE);
        beforeColon = begins ? alone : "";
        mention(words);
    }

    /// «农业农村局抢抓工期,完成投资…»: a clause without figures may say whom the next ones of its sentence are about.
    private void mention(String words) {
        String subject = Subjects.of(words);
        boolean known =
                Words.ends(subject, "name.bodies") || Words.list("whole").contains(subject);
        mentioned = known ? subject : mentioned;
        doubtful = !known && (doubtful || Words.in(words, "name.bodies") || Words.in(words, "projects"));
    }

    private void open(Clause clause) {
        if (clause.opens(Opening.COLON) && !beforeColon.isEmpty()) {
            announced = beforeColon;
        }
        beforeColon = "";
        boolean paragraph = clause.opens(Opening.PARAGRAPH);
        if (paragraph || clause.opens(Opening.SENTENCE)) {
            continueSentence(paragraph);
            open.clear();
            sentence.clear();
            sorted.pause(paragraph);
            respectively = false;
            declaredParts = false;
            mentioned = "";
            doubtful = false;
        } else if (clause.opens(Opening.SEMICOLON) && open.isEmpty()) {
            continueSentence(false);
        }
        stateCounted &= clause.opens(Opening.COMMA);
        if (paragraph) {
            runs.paragraph();
            current = scopes.root();
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

    /// A sentence after one about a part may go on about the part or go back to the whole.
    private void continueSentence(boolean paragraph) {
        Scope last = current;
        Scope whole = open.isEmpty() ? scopes.root() : open.getLast().whole();
        if (!paragraph && last != null && whole != null) {
            current = scopes.continuation(last, whole);
        }
    }

    private Scope scopeOf(Clause clause, String lead) {
        Token first = clause.tokens().getFirst();
        boolean goesOn = first.kind() == Kind.POINTS && clause.opens(Opening.COMMA);
        String subject = goesOn || isOfSomething(lead) ? "" : subject(clause, lead);
        if (subject.isEmpty()) {
            subject = announced.isEmpty() ? mentioned : announced;
        }
        announced = "";
        mentioned = "";
        Scope scope = scopeOf(subject, lead, first);
        if (!open.isEmpty() && !subject.isEmpty()) {
            open.peek().add(scope);
        }
        current = scope;
        return scope;
    }

    private Scope scopeOf(String subject, String lead, Token first) {
        // «未开工项目4个,年度计划投资2.1亿元»: that may be the plan of these four alone.
        boolean ofState = stateCounted && first.kind() == Kind.MONEY;
        boolean unsure = doubtful || ofState || Words.in(lead, "sums");
        doubtful = false;
        stateCounted = !ofState
                && (stateCounted
                        || (first.kind() == Kind.COUNT
                                && !Labels.stateAtStart(lead.strip()).isEmpty()));
        Scope before = current;
        if (before == null || !subject.isEmpty()) {
            boolean behindCount = first.kind() == Kind.COUNT && !lead.contains(subject);
            return behindCount ? scopes.counted(subject, first) : scopes.named(subject);
        }
        return unsure ? scopes.unsure(before) : before;
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
            String behind = text.substring(first.end(), next);
            subject = leads || Words.starts(behind, "name.groups") ? Subjects.of(behind) : "";
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
        boolean ofOthers = role == Role.SHARE || role == Role.AVERAGE_GAP || isOfSomething(before);
        if (ofOthers && scopes.elsewhere(before)) {
            role = other(token.kind());
        }
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
