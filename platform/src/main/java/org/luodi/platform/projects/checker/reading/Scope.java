package org.luodi.platform.projects.checker.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All that a bulletin says about one subject: the whole county, a class of projects, a unit.
///
/// It grows while the text is read and is left alone afterwards.
public final class Scope {

    /// Characters behind a rate within which its inputs may still follow («36.28%(完成10.54亿元…)»).
    private static final int NEAR_BEHIND = 40;

    private final String name;
    private final boolean whole;
    private final List<Scope> inherits;
    private final List<Figure> figures = new ArrayList<>();

    Scope(String name, boolean whole, List<Scope> inherits) {
        this.name = name;
        this.whole = whole;
        this.inherits = List.copyOf(inherits);
    }

    /// The subject as the text names it; empty when it is not named.
    public String name() {
        return name;
    }

    /// Whether this is what the whole bulletin is about.
    public boolean whole() {
        return whole;
    }

    /// Whether the name means a county as a whole: no name, 全县 and the like, or the name of a place.
    public boolean standsForPlace() {
        return name.isEmpty() || Words.list("whole").contains(name) || Words.ends(name, "place.endings");
    }

    /// Whether a sentence does not say which of several subjects it continues.
    public boolean ambiguous() {
        return inherits.size() > 1;
    }

    /// The subjects that a sentence without a subject of its own may continue.
    public List<Scope> inherits() {
        return inherits;
    }

    public List<Figure> figures() {
        return figures;
    }

    void add(Figure figure) {
        figures.add(figure);
    }

    /// The figures from which something at a place may have been computed: the nearest one before it for this subject,
    /// else the nearest one behind it, and the same for each subject that the sentence may continue.
    public List<Figure> candidates(Collection<Role> roles, Place at) {
        List<Figure> found = new ArrayList<>();
        nearest(roles, at).ifPresent(found::add);
        for (Scope other : inherits) {
            other.candidates(roles, at).stream()
                    .filter(figure -> !found.contains(figure))
                    .forEach(found::add);
        }
        return found;
    }

    private Optional<Figure> nearest(Collection<Role> roles, Place at) {
        List<Figure> fitting = figures.stream()
                .filter(figure -> figure.firm() && roles.contains(figure.role()))
                .toList();
        return fitting.stream()
                .filter(figure -> figure.place().end() <= at.start())
                .max(Comparator.comparingInt(figure -> figure.place().start()))
                .or(() -> fitting.stream()
                        .filter(figure -> figure.place().start() >= at.end()
                                && figure.place().start() - at.end() <= NEAR_BEHIND)
                        .min(Comparator.comparingInt(figure -> figure.place().start())));
    }
}
