package org.luodi.platform.projects.web;

import java.util.List;
import org.luodi.platform.projects.bulletin.BulletinFigures;
import org.luodi.platform.projects.bulletin.BulletinText;
import org.luodi.platform.projects.bulletin.GroupFigures;
import org.luodi.platform.projects.bulletin.ProjectFigures;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.metrics.LampWording;
import org.luodi.platform.projects.metrics.Rate;

/// Content of a month's bulletin.
///
/// @param months that hold anything, the latest first
/// @param groupLine the one line for a work group
/// @param restated projects whose figures were corrected after closing
public record BulletinPage(
        BulletinFigures figures,
        BulletinText text,
        LetterheadForm letterhead,
        String groupLine,
        Period period,
        List<Period> months,
        int restated) {

    public String month() {
        return figures.month().toString();
    }

    /// Where the figures of this month are opened; a key is put behind it.
    public String figure() {
        return "/projects/months/" + month() + "/figures/";
    }

    public double tick() {
        return figures.schedule().percent(2).doubleValue();
    }

    public double done(GroupFigures group) {
        return group.totals().rate().map(rate -> rate.percent(2).doubleValue()).orElse(0.0);
    }

    public double done(ProjectFigures project) {
        return project.progress()
                .completionRate()
                .map(rate -> rate.percent(2).doubleValue())
                .orElse(0.0);
    }

    /// A figure of the book as tables write it: amounts in 万元 without their unit.
    public String cell(String key) {
        return FigureNames.cell(
                figures.book().figure(key).value(), figures.settings().decimals());
    }

    public String rate(Rate rate) {
        return rate.print(figures.settings().decimals());
    }

    public String reason(ProjectFigures project) {
        return LampWording.reason(project.lamp(), figures.settings().decimals());
    }
}
