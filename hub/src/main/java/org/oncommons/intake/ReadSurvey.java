package org.oncommons.intake;

import java.util.List;
import java.util.Map;
import org.oncommons.formats.SurveyFile;
import org.oncommons.suggestion.MeaningSuggestion;

/**
 * What was found in uploaded files.
 *
 * @param structure   SHA-256 over what is asked
 * @param findings    what the reader found, as far as it matters for an import
 * @param suggestions what questions may mean, by code
 * @param scales      place of the options on the scale from 0 to 1, by code of the question and of the option
 * @param frames      kind and scale of the questions that may be mapped in their own words, by code
 */
public record ReadSurvey(
        SurveyFile file, String structure, List<Finding> findings, Map<String, MeaningSuggestion> suggestions,
        Map<String, Map<String, Double>> scales, Map<String, MeaningSuggestion> frames) {

    public ReadSurvey {
        findings = List.copyOf(findings);
        suggestions = Map.copyOf(suggestions);
        scales = Map.copyOf(scales);
        frames = Map.copyOf(frames);
    }
}
