package org.oncommons.trialregistry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.registryformats.Registry;
import org.oncommons.registryformats.StudyStatus;

/**
 * A study in a list.
 *
 * @param registeredId its id where it is registered; that of the record that speaks for it
 * @param standing     YES, OPEN or NO: whether it is a de-escalation study
 * @param decided      whether a person decided it
 */
public record StudySummary(
        UUID id, Registry registry, String registeredId, String title, StudyStatus status, List<Integer> phases, @Nullable LocalDate start,
        @Nullable LocalDate end, @Nullable Integer enrolment, String sponsor, List<String> countries, int score, List<String> families,
        String standing, boolean decided) {}
