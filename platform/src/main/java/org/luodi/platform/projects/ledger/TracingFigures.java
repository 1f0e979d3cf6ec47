package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.domain.ProjectId;
import org.springframework.stereotype.Service;

/// Opens a figure down to the cells and the people that it came from.
@Service
public class TracingFigures {

    /// @throws org.luodi.standards.Refusal `projects.unknown-project`
    public Lineage lineage(Actor actor, YearMonth month, ProjectId project) {
        throw new UnsupportedOperationException("lineage " + project);
    }
}
