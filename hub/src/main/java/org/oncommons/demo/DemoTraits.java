package org.oncommons.demo;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What makes an institution answer as it does; nothing of it is shown anywhere.
 *
 * @param answering  how much it answers
 * @param generosity added to every rating it gives, -0.15 (strict) to 0.15 (generous)
 * @param wealth     research funding of its country, 0 to 1
 * @param discord    how far institutions of its country differ in their priorities; 0: they all agree
 * @param language   option code or name of the language spoken beside English; may be empty
 * @param favoured   topics that its country puts first
 * @param clusters   names of the fields it has specialised in
 * @param special    concepts of these fields
 */
record DemoTraits(
        Answering answering,
        double generosity,
        double wealth,
        double discord,
        String language,
        List<String> favoured,
        List<String> clusters,
        Set<String> special) {

    /** How much an institution answers. */
    enum Answering {
        /** Nearly everything. */
        FULL,
        /** Some sections are missing, rankings are short. */
        PARTIAL,
        /** Little more than what is required. */
        THIN,
        /** The same answer in every row. */
        FLAT,
        /** Nothing: it was invited and did not answer. */
        NONE
    }

    private record Country(String code, double wealth, double discord, String language, List<String> favoured) {}

    static Map<String, DemoTraits> byInstitution(List<DemoInstitution> institutions) {
        Map<String, List<String>> clusters = DemoFile.rows("clusters.csv", row ->
                        Map.entry(row.getField("cluster"), DemoFile.words(row.getField("concepts"))))
                .stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, Country> countries = DemoFile.rows("countries.csv", row -> new Country(
                        row.getField("country"),
                        Double.parseDouble(row.getField("wealth")),
                        Double.parseDouble(row.getField("discord")),
                        row.getField("language"),
                        DemoFile.words(row.getField("favoured_topics"))))
                .stream().collect(toMap(Country::code, Function.identity()));
        Map<String, String> countryOf =
                institutions.stream().collect(toMap(DemoInstitution::code, DemoInstitution::country));
        return DemoFile.rows("tendencies.csv", row -> Map.entry(row.getField("institution"), of(
                        row.getField("answering"),
                        Double.parseDouble(row.getField("generosity")),
                        DemoFile.words(row.getField("clusters")),
                        countries.get(countryOf.get(row.getField("institution"))),
                        clusters)))
                .stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static DemoTraits of(
            String answering, double generosity, List<String> fields, Country country, Map<String, List<String>> clusters) {
        Set<String> special = new HashSet<>();
        fields.forEach(field -> special.addAll(clusters.get(field)));
        return new DemoTraits(
                Answering.valueOf(answering.toUpperCase(java.util.Locale.ROOT)),
                generosity,
                country.wealth(),
                country.discord(),
                country.language(),
                country.favoured(),
                fields,
                special);
    }
}
