package org.oncommons.questionnaire.web;

import java.util.List;
import org.oncommons.questionnaire.QuestionnaireSummary;

/** The library of questionnaires, filtered. */
public record LibraryPage(String search, List<QuestionnaireSummary> questionnaires) {

    /** This view's address, to which a format is added. */
    public String base() {
        return "/questionnaire?search=" + EditAddresses.encoded(search) + "&";
    }
}
