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
    private final Standing standing;
    private final List<Scope> inherits;
    private final List<Figure> figures = new ArrayList<>();

    /// How a subject stands to the bulletin.
    enum Standing {
        /// What the whole bulletin is about.
        WHOLE,
        /// One of its subjects.
        PART,
        /// Another time (last year, the months to come) or another place (the city), which no ledger holds.
        ASIDE
    }

    Scope(String name, Standing standing, List<Scope> inherits) {
        this.name = name;
        this.standing = standing;
        this.inherits = List.copyOf(inherits);
    }

    /// The subject as the text names it; empty when it is not named.
    public String name() {
        return name;
    }

    /// Whether this is what the whole bulletin is about.
    public boolean whole() {
        return standing == Standing.WHOLE;
    }

    /// Whether it is of another time or place than the bulletin.
    public boolean aside() {
        return standing == Standing.ASIDE;
    }

    /// Whether the name means a county as a whole: no name, 全县 and the like, or the name of a place.
    public boolean standsForPlace() {
        return name.isEmpty() || Words.list("whole").contains(name) || Words.ends(name, "place.endings");
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
    /// else the nearest one behind it, and the same for each subject that the sentence may continue. What is said
    /// of another time replaces what is said of now.
    public List<Figure> candidates(Collection<Role> roles, Place at) {
        List<Figure> found = new ArrayList<>();
        nearest(roles, at).ifPresent(found::add);
        List<Scope> others = aside() && !found.isEmpty() ? List.of() : inherits;
        for (Scope other : others) {
            other.nearest(roles, at).filter(figure -> !found.contains(figure)).ifPresent(found::add);
        }
        return found;
    }

    /// Whether a result from these figures settles what is said at a place. What a sentence says that may continue
    /// another subject is wrong only if it is wrong of every one of them; of another time it never is.
    public boolean settles(Collection<Figure> from, Collection<Role> roles, Place at) {
        boolean own = inherits.isEmpty() || figures.containsAll(from);
        return own
                || (!aside()
                        && inherits.stream()
                                .allMatch(other -> other.nearest(roles, at).isPresent()));
    }

    Optional<Figure> nearest(Collection<Role> roles, Place at) {
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
