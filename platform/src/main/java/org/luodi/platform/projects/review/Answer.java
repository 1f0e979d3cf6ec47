package org.luodi.platform.projects.review;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.standards.Money;

/// A person's answer to a doubt; it holds only for what was sent when it was given (its fingerprint).
///
/// @param corrections for [Kind#CORRECT]: the right amounts
/// @param match for [Kind#MATCH]: the project that the unknown row is
/// @param keepRow for [Kind#KEEP_ROW]: the origin of the row that counts among duplicates
/// @param fingerprint of what had been sent, see [Doubt#fingerprint]; empty = whatever was sent
/// @param by who answered
public record Answer(
        Place place,
        Kind kind,
        List<Correction> corrections,
        Optional<ProjectId> match,
        Optional<Origin> keepRow,
        String reason,
        String fingerprint,
        String by) {

    public Answer {
        corrections = List.copyOf(corrections);
    }

    /// What the person decided.
    public enum Kind {
        /// 属实: the figures as sent are right (a reason is asked for).
        ACCEPT,
        /// 更正: other figures are right.
        CORRECT,
        /// 沿用上月: nothing was done this month.
        CARRY_FORWARD,
        /// 认领: the unknown row is a project of the plan.
        MATCH,
        /// 保留一行: of several rows this one counts.
        KEEP_ROW,
        /// 不计: the row is not counted.
        IGNORE,
        /// 询问单位: the unit was asked; the doubt stays open.
        ASK_UNIT
    }

    /// One right amount.
    public record Correction(ProjectId project, FigureField field, Money money) {}

    boolean settles() {
        return kind != Kind.ASK_UNIT;
    }
}
