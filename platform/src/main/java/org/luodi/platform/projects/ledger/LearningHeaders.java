package org.luodi.platform.projects.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.springframework.stereotype.Service;

/// Learns from a clerk which field a column means; kept for the county.
@Service
public class LearningHeaders {

    /// Keeps that columns under this header mean this field, and reads the files of open months that have it again.
    ///
    /// @param field name of a field of the vocabulary; empty when such columns are to be ignored
    /// @return the files that were read again
    public List<Long> learn(Actor actor, String header, Optional<String> field) {
        throw new UnsupportedOperationException("learn " + header);
    }

    /// Forgets what was learned of a header, and reads the files concerned again.
    public List<Long> forget(Actor actor, String header) {
        throw new UnsupportedOperationException("forget " + header);
    }

    /// What the county's clerks have taught, header to field; the empty field means: ignore.
    public Map<String, String> learned(Actor actor) {
        throw new UnsupportedOperationException("learned");
    }
}
