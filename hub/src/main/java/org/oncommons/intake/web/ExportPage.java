package org.oncommons.intake.web;

import java.util.List;
import org.oncommons.survey.WaveAnswers;

/** What can be taken out of a wave. */
public record ExportPage(WaveAnswers answers) {

    /** Names of the formats, for links. */
    public static final List<String> FORMATS = List.of("xlsx", "labels", "codes", "structure", "json", "redcap");
}
