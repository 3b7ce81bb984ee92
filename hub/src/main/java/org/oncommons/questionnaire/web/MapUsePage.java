package org.oncommons.questionnaire.web;

import java.util.List;
import java.util.Map;
import org.oncommons.questionnaire.QuestionnaireVersion;
import org.oncommons.questions.MapUse;

/**
 * What the map will take from a version.
 *
 * @param labels names of the concepts in the reader's language, by code; absent: the vocabulary has no such concept
 */
public record MapUsePage(EditAddresses at, QuestionnaireVersion version, List<MapUse> uses, Map<String, String> labels) {

    public long questions() {
        return uses.stream().map(use -> use.question().code()).distinct().count();
    }
}
