package org.oncommons.registryformats;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A study as one registry has it, in one form for all of them. What a registry does not say is empty.
 *
 * @param id           in the registry, as {@link StudyIdentifier} writes it
 * @param otherIds     ids of the same study elsewhere, also the sponsor's
 * @param title        the short or public one
 * @param official     the scientific title
 * @param whyStopped   the reason, where it was stopped
 * @param phases       1 to 4; 0: before phase 1; several for a combined one
 * @param conditions   diseases, then keywords
 * @param summary      what it is about
 * @param primary      primary outcomes
 * @param countries    ISO 3166-1 alpha-2
 */
public record RegisteredStudy(
        Registry registry, String id, List<String> otherIds, String title, String official, String acronym, StudyStatus status,
        String whyStopped, List<Integer> phases, Dates dates, List<String> conditions, List<Arm> arms, List<Intervention> interventions,
        Design design, String summary, String eligibility, List<Outcome> primary, Enrolment enrolment, String sponsor, List<Site> sites,
        List<String> countries, Results results) {

    public RegisteredStudy {
        otherIds = List.copyOf(otherIds);
        phases = List.copyOf(phases);
        conditions = List.copyOf(conditions);
        arms = List.copyOf(arms);
        interventions = List.copyOf(interventions);
        primary = List.copyOf(primary);
        sites = List.copyOf(sites);
        countries = List.copyOf(countries);
    }

    /** Days; where only a month is registered, its first day. */
    public record Dates(
            @Nullable LocalDate registered, @Nullable LocalDate start, @Nullable LocalDate primaryCompletion, @Nullable LocalDate completion,
            @Nullable LocalDate updated) {}

    /**
     * @param type          as the registry says: EXPERIMENTAL, ACTIVE_COMPARATOR, NO_INTERVENTION…
     * @param interventions names of what it gets
     */
    public record Arm(String label, String type, String description, List<String> interventions) {

        public Arm {
            interventions = List.copyOf(interventions);
        }

        public boolean experimental() {
            return type.equals("EXPERIMENTAL");
        }

        /** Whether this is what the others are compared with. */
        public boolean comparator() {
            return type.endsWith("COMPARATOR") || type.equals("NO_INTERVENTION");
        }
    }

    public record Intervention(String type, String name, String description) {}

    public record Design(String studyType, String allocation, String model, String purpose, String masking) {}

    public record Outcome(String measure, String description, String timeFrame) {}

    /** @param count null: not said */
    public record Enrolment(@Nullable Integer count, boolean actual) {}

    /** @param country ISO 3166-1 alpha-2; empty: not known */
    public record Site(String facility, String city, String country, @Nullable Double latitude, @Nullable Double longitude) {}

    /**
     * Where results are.
     *
     * @param posted    whether the registry itself has them
     * @param pubmed    ids of publications
     * @param documents addresses of protocols, analysis plans and result pages
     */
    public record Results(boolean posted, List<String> pubmed, List<String> documents) {

        public Results {
            pubmed = List.copyOf(pubmed);
            documents = List.copyOf(documents);
        }
    }
}
