package org.luodi.platform.projects.checker.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects paragraphs that follow each other, each on a subject of its own: «农林水利:…», «工业:…», «基础设施:…».
final class ParagraphRuns {

    private final List<PartsGroup> finished;
    private @Nullable PartsGroup run;
    private boolean fresh = true;

    ParagraphRuns(List<PartsGroup> finished) {
        this.finished = finished;
    }

    /// A paragraph begins; one without figures, such as a heading, ends the run.
    void paragraph() {
        if (fresh) {
            close();
        }
        fresh = true;
    }

    /// A clause with figures: the first of a paragraph says whether it carries the run on.
    void add(Scope scope, Clause clause, @Nullable Scope whole) {
        if (fresh && (scope.whole() || whole == null)) {
            close();
        } else if (fresh && whole != null) {
            if (run == null) {
                run = new PartsGroup(whole, clause.start(), PartsGroup.Origin.PARAGRAPHS);
            }
            run.add(scope);
        }
        fresh = false;
        if (run != null) {
            run.reach(clause.end());
        }
    }

    void close() {
        if (run != null && run.parts().size() > 1) {
            finished.add(run);
        }
        run = null;
        fresh = false;
    }
}
