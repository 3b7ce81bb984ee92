package org.oncommons.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.oncommons.questionnaire.ShippedQuestionnaire;
import org.oncommons.questions.Option;

/** The demo data show what the priorities page is for: a flip between two ways of voting, and countries that agree or do not. */
class DemoPrioritiesTests {

    private static final List<String> TOPICS = ShippedQuestionnaire.CANCER_RESEARCH_ECOSYSTEM.content()
            .question("topic").orElseThrow().options().stream().map(Option::code).toList();
    private static final Map<String, String> COUNTRY = DemoNetwork.shipped().institutions().stream()
            .collect(toMap(DemoInstitution::code, DemoInstitution::country));
    private static final Map<String, List<List<String>>> RANKINGS_BY_COUNTRY = DemoAnswers.wave2025().stream()
            .collect(groupingBy(contribution -> COUNTRY.get(contribution.institutionCode()), TreeMap::new,
                    java.util.stream.Collectors.flatMapping(
                            contribution -> contribution.answers().stream()
                                    .filter(answer -> answer.question().equals("topic")).map(answer -> answer.values()),
                            java.util.stream.Collectors.toList())));

    @Test
    void oneVotePerCountryBringsOtherTopicsUnderTheFirstThreeThanOnePerInstitution() {
        List<String> perInstitution = firstThree(1, 0);
        List<String> perCountry = firstThree(0, 1);
        assertThat(perInstitution).hasSize(3);
        assertThat(perCountry.stream().filter(topic -> !perInstitution.contains(topic))).isNotEmpty();
    }

    @Test
    void someCountriesAgreeWithinAndOthersDoNot() {
        List<Double> agreement = RANKINGS_BY_COUNTRY.values().stream().filter(rankings -> rankings.size() >= 3)
                .map(DemoPrioritiesTests::kendallsW).sorted().toList();
        assertThat(agreement).hasSizeGreaterThanOrEqualTo(4);
        assertThat(agreement.getLast() - agreement.getFirst()).isGreaterThan(0.3);
    }

    /** Borda: number of topics minus weighted mean rank; unranked topics share the last places. */
    private static List<String> firstThree(double perInstitution, double perCountry) {
        Map<String, Double> points = new TreeMap<>();
        RANKINGS_BY_COUNTRY.values().forEach(rankings -> rankings.forEach(ranking -> TOPICS.forEach(topic -> points.merge(
                topic, -rank(ranking, topic) * (perInstitution + perCountry / rankings.size()), Double::sum))));
        return points.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(3).map(Map.Entry::getKey).toList();
    }

    private static double rank(List<String> ranking, String topic) {
        int place = ranking.indexOf(topic);
        return place >= 0 ? place + 1 : (ranking.size() + 1 + TOPICS.size()) / 2.0;
    }

    /** Kendall's coefficient of concordance with correction for ties (Kendall 1970, chapter 6). */
    private static double kendallsW(List<List<String>> rankings) {
        int voters = rankings.size();
        int topics = TOPICS.size();
        double mean = voters * (topics + 1) / 2.0;
        double spread = TOPICS.stream()
                .mapToDouble(topic -> rankings.stream().mapToDouble(ranking -> rank(ranking, topic)).sum() - mean)
                .map(difference -> difference * difference).sum();
        double ties = rankings.stream().mapToDouble(ranking -> cube(topics - ranking.size())).sum();
        return 12 * spread / ((double) voters * voters * cube(topics) - voters * ties);
    }

    private static double cube(double count) {
        return count * count * count - count;
    }
}
