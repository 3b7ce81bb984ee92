package org.oncommons.intake;

import java.util.Map;
import org.oncommons.formats.SurveyFile;

/**
 * What was found in uploaded files.
 *
 * @param structure   SHA-256 over what is asked
 * @param suggestions what questions may mean, by code
 */
public record ReadSurvey(SurveyFile file, String structure, Map<String, MeaningSuggestion> suggestions) {

    public ReadSurvey {
        suggestions = Map.copyOf(suggestions);
    }
}
