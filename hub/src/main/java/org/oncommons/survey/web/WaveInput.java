package org.oncommons.survey.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.oncommons.page.Problem;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveForm;

/**
 * What was typed into the form of a wave, as it was typed.
 *
 * @param seen mark of what the form was opened on; empty: a new wave
 */
public record WaveInput(String title, String year, String questionnaire, String opens, String closes, String zone, String earlier, String seen) {

    static WaveInput of(WaveDetails wave) {
        return new WaveInput(wave.title(), String.valueOf(wave.year()), wave.questionnaireVersion().toString(), wave.opens().toString(),
                wave.closes().toString(), wave.zone().getId(), wave.earlier() == null ? "" : wave.earlier().toString(), wave.form().mark());
    }

    /** The same on top of what is there now: sent again, it replaces that. */
    WaveInput on(WaveDetails wave) {
        return new WaveInput(title, year, questionnaire, opens, closes, zone, earlier, wave.form().mark());
    }

    /**
     * What it means.
     *
     * @throws Problem naming the first thing that means nothing
     */
    WaveForm form() {
        if (title == null || title.isBlank()) {
            throw Problem.invalid("survey.problem.title");
        }
        if (year == null || !year.strip().matches("(19|20|21)\\d\\d")) {
            throw Problem.invalid("survey.problem.year");
        }
        try {
            LocalDate first = LocalDate.parse(opens);
            LocalDate last = LocalDate.parse(closes);
            ZoneId place = ZoneId.of(zone);
            UUID before = earlier == null || earlier.isBlank() ? null : UUID.fromString(earlier);
            return new WaveForm(title, Integer.parseInt(year.strip()), UUID.fromString(questionnaire), first, last, place.getId(), before);
        } catch (DateTimeException impossible) {
            throw Problem.invalid("survey.problem.days");
        } catch (IllegalArgumentException | NullPointerException unknown) {
            throw Problem.invalid("survey.problem.questionnaire");
        }
    }
}
