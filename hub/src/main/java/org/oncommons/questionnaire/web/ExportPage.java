package org.oncommons.questionnaire.web;

import java.util.List;
import org.oncommons.questionnaire.QuestionnaireVersion;

/**
 * What can be taken out of a version.
 *
 * @param formats names of the forms that other programs read
 */
public record ExportPage(EditAddresses at, QuestionnaireVersion version, List<String> formats) {}
