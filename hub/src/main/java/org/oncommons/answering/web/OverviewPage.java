package org.oncommons.answering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.answering.AnswerBook;
import org.oncommons.network.PersonSummary;
import org.oncommons.survey.WaveSummary;

/**
 * How far an institution is with its answer.
 *
 * @param base       address of the institution's answer
 * @param colleagues who can be given a section; empty for those who may not give any
 * @param earlier    the wave that it started with; null: none
 * @param own        whether the viewer belongs to the institution
 */
public record OverviewPage(
        AnswerBook book, String base, List<PersonSummary> colleagues, @Nullable WaveSummary earlier, boolean own, int fields, int answered) {}
