package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.bulletin.BulletinFigures;
import org.luodi.platform.projects.bulletin.BulletinInput;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.MonthReview;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.store.ProjectFigure;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The figures of months' bulletins, worked out once for each state of a month; for readers of the whole county.
@Component
class Bulletins {
    private static final int MOST_KEPT = 24;

    private final ReviewingMonths reviewing;
    private final MessageSource messages;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Bulletins(ReviewingMonths reviewing, MessageSource messages) {
        this.reviewing = reviewing;
        this.messages = messages;
    }

    private record Key(CountyCode county, YearMonth month) {}

    private record Kept(MonthReview review, BulletinFigures figures) {}

    /// A month with its review.
    record Month(MonthReview review, BulletinFigures figures) {
        boolean closed() {
            return review.period().closed();
        }

        boolean empty() {
            return review.plan().isEmpty();
        }
    }

    /// @throws org.luodi.platform.access.Forbidden for whoever may not read the whole county
    Month month(Actor actor, YearMonth month) {
        actor.require(Permission.READ_PROJECTS);
        MonthReview review = reviewing.review(actor, month);
        Key key = new Key(actor.county(), month);
        synchronized (kept) {
            Kept held = kept.get(key);
            // Figures that were worked out from more than this reader is shown are not this reader's.
            if (held != null
                    && held.review().revision() == review.revision()
                    && held.review().plan().equals(review.plan())) {
                return new Month(review, held.figures());
            }
        }
        BulletinFigures figures = BulletinFigures.of(input(actor.county(), review));
        synchronized (kept) {
            kept.put(key, new Kept(review, figures));
        }
        return new Month(review, figures);
    }

    private BulletinInput input(CountyCode county, MonthReview review) {
        Map<ProjectId, MonthlyFigure> figures = review.figures().stream()
                .collect(Collectors.toMap(figure -> figure.project().id(), ProjectFigure::figure));
        return new BulletinInput(
                county(county),
                review.period().month(),
                review.plan(),
                figures,
                List.copyOf(review.doubts()),
                review.settings());
    }

    /// The county's name as documents write it.
    private String county(CountyCode county) {
        String name =
                messages.getMessage("shell.county." + county.value(), null, county.value(), Locale.SIMPLIFIED_CHINESE);
        return name == null ? county.value() : name;
    }
}
