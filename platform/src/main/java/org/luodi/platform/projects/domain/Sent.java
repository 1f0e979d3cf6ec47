package org.luodi.platform.projects.domain;

import java.util.Optional;
import org.luodi.standards.Money;

/// One amount as a unit sent it: absent, readable, or faulty (kept so that it can be shown and mended).
public sealed interface Sent {

    /// The unit's table has no such column, or the cell is empty.
    record Absent() implements Sent {}

    /// A readable amount in exact 万元.
    ///
    /// @param raw the cell's text as a person saw it
    record Amount(Money amount, Origin cell, String raw) implements Sent {}

    /// A cell that holds no amount: an error value such as `#REF!`, or words.
    ///
    /// @param code why: `error-cell`, or the code of the refusal
    record Faulty(String code, Origin cell, String raw) implements Sent {}

    Absent ABSENT = new Absent();

    default Optional<Money> money() {
        return this instanceof Amount amount ? Optional.of(amount.amount()) : Optional.empty();
    }

    default Optional<Origin> origin() {
        return switch (this) {
            case Absent ignored -> Optional.empty();
            case Amount amount -> Optional.of(amount.cell());
            case Faulty faulty -> Optional.of(faulty.cell());
        };
    }

    default String raw() {
        return switch (this) {
            case Absent ignored -> "";
            case Amount amount -> amount.raw();
            case Faulty faulty -> faulty.raw();
        };
    }
}
