package org.oncommons.trialregistry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.DotPlot;
import org.oncommons.drawing.Mark;
import org.oncommons.drawing.Picture;
import org.oncommons.page.Shell;
import org.oncommons.trialregistry.StudySummary;

/** Draws when studies begin and end; one without an end is drawn until today. */
final class Timeline {

    private static final int TICKS = 6;

    private Timeline() {}

    /** @param studies all of which say when they begin */
    static Picture draw(List<StudySummary> studies, LocalDate today, Shell shell) {
        double first = studies.stream().mapToDouble(study -> year(start(study))).min().orElseThrow();
        double last = studies.stream().mapToDouble(study -> Math.max(year(start(study)), year(end(study, today)))).max().orElseThrow();
        Axis axis = Axis.round(Math.floor(first), Math.max(Math.ceil(last), Math.floor(first) + TICKS), TICKS, at -> String.valueOf(Math.round(at)));
        return new DotPlot(shell.text("trialregistry.timeline.title"), axis, studies.stream().map(study -> row(study, today, shell)).toList()).draw();
    }

    private static DotPlot.Row row(StudySummary study, LocalDate today, Shell shell) {
        double from = year(start(study));
        double to = Math.max(from, year(end(study, today)));
        String years = shell.text(study.end() == null ? "trialregistry.timeline.open" : "trialregistry.timeline.years",
                String.valueOf(start(study).getYear()), String.valueOf(end(study, today).getYear()));
        Mark.Shape shape = study.standing().equals("YES") ? Mark.Shape.MINE : Mark.Shape.ESTIMATE;
        return new DotPlot.Row(study.title(), "/trialregistry/studies/" + study.registeredId(), years, from, to,
                List.of(new Mark(from, shape, shell.text("trialregistry.standing." + study.standing()))), study.title() + ": " + years);
    }

    private static LocalDate start(StudySummary study) {
        return Objects.requireNonNull(study.start());
    }

    private static LocalDate end(StudySummary study, LocalDate today) {
        return study.end() != null ? study.end() : today.isAfter(start(study)) ? today : start(study);
    }

    private static double year(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1) / 365.25;
    }
}
