package org.oncommons.themes;

import java.util.UUID;
import org.oncommons.survey.AnswerVisibility;

/**
 * A text, or the part of a longer one that says one thing.
 *
 * @param id           the same whenever the same answer is read again
 * @param profile      institution, or contribution where the respondent has none
 * @param contribution whose answer it is part of
 * @param question     code of the question
 * @param text         as it was written
 * @param visibility   who may see it with the institution's name
 */
public record Passage(UUID id, UUID profile, UUID contribution, String question, String text, AnswerVisibility visibility) {}
