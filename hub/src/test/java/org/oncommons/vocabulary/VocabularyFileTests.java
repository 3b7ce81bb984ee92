package org.oncommons.vocabulary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class VocabularyFileTests {

    private final VocabularyFile file = VocabularyFile.shipped();
    private final Map<String, Concept> concepts =
            file.concepts().stream().collect(toMap(Concept::code, Function.identity()));

    @Test
    void codesAreUniqueAndFollowOnePattern() {
        assertThat(concepts).hasSameSizeAs(file.concepts());
        assertThat(file.concepts()).allSatisfy(concept -> assertThat(concept.code())
                .matches("(area|cancer|capability|exchange|sharing|challenge|barrier|topic|case)(-[a-z0-9]+)+"));
    }

    @Test
    void everySchemeIsDescribedAndHasConcepts() {
        Set<String> described = file.schemes().stream().map(Scheme::code).collect(toSet());
        assertThat(file.concepts().stream().map(Concept::scheme).collect(toSet())).isEqualTo(described);
        assertThat(file.schemes()).allSatisfy(scheme -> assertThat(scheme.labels().get("en")).isNotBlank());
    }

    @Test
    void schemesHaveTheSizeThatOneQuestionCanAskAbout() {
        Map<String, Integer> sizes = file.concepts().stream()
                .collect(groupingBy(Concept::scheme, java.util.stream.Collectors.summingInt(concept -> 1)));
        assertThat(sizes).containsEntry("topic", 14).containsEntry("case", 4).containsEntry("barrier", 14);
        assertThat(sizes.values()).allMatch(size -> size <= 32);
    }

    @Test
    void everyConceptHasLabelPlainWordsAndDescription() {
        assertThat(file.concepts()).allSatisfy(concept -> {
            assertThat(concept.labels().get("en")).isNotBlank();
            assertThat(concept.plain().get("en")).as(concept.code()).isNotBlank();
            assertThat(concept.descriptions().get("en")).as(concept.code()).isNotBlank();
        });
    }

    @Test
    void plainSentencesHaveFewerThanTwentyWords() {
        assertThat(file.concepts())
                .flatExtracting(concept -> Arrays.asList(concept.plain().get("en").split("(?<=[.!?])\\s+")))
                .allSatisfy(sentence -> assertThat(sentence.split("\\s+").length).as(sentence).isLessThan(20));
    }

    @Test
    void labelsAreUniqueWithinTheirScheme() {
        file.concepts().stream().collect(groupingBy(Concept::scheme)).forEach((scheme, members) -> assertThat(members)
                .as(scheme)
                .extracting(concept -> concept.labels().get("en").toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates());
    }

    @Test
    void broaderConceptsExist() {
        assertThat(file.concepts()).extracting(Concept::broader).filteredOn(broader -> !broader.isEmpty())
                .isNotEmpty().allMatch(concepts::containsKey);
    }

    @Test
    void everyLinkJoinsTwoConceptsOfTheRightSchemes() {
        assertThat(file.links()).hasSizeGreaterThan(90).allSatisfy(link -> {
            assertThat(schemeOf(link.from()))
                    .isIn("research-area", "cancer-type", "capability", "exchange", "sharing");
            assertThat(schemeOf(link.to())).isIn("challenge", "barrier", "topic");
            assertThat(link.weight()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(link.reasons().get("en")).endsWith(".");
        });
    }

    @Test
    void noLinkIsListedTwice() {
        assertThat(file.links()).extracting(link -> link.from() + " " + link.to()).doesNotHaveDuplicates();
    }

    @Test
    void everyCapabilityAddressesSomething() {
        Set<String> helping = file.links().stream().map(Link::from).collect(toSet());
        assertThat(codesOf("capability")).isNotEmpty().isSubsetOf(helping);
        assertThat(codesOf("exchange")).isNotEmpty().isSubsetOf(helping);
        assertThat(codesOf("sharing")).isNotEmpty().isSubsetOf(helping);
    }

    @Test
    void everyChallengeBarrierAndTopicIsAddressedBySomething() {
        Set<String> addressed = file.links().stream().map(Link::to).collect(toSet());
        for (String scheme : List.of("challenge", "barrier", "topic")) {
            assertThat(codesOf(scheme)).isNotEmpty().isSubsetOf(addressed);
        }
    }

    @Test
    void everyCancerTypeNamesItsOncoTreeTissues() {
        assertThat(file.concepts()).filteredOn(concept -> concept.scheme().equals("cancer-type"))
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(concept -> assertThat(concept.codes()).isNotEmpty().allMatch(code -> code.matches("OncoTree:[A-Z_]+")));
    }

    @Test
    void noOncoTreeTissueIsClaimedTwice() {
        assertThat(file.concepts()).flatExtracting(Concept::codes).hasSize(32).doesNotHaveDuplicates();
    }

    @Test
    void wideningCountriesAreFifteenMembersAndFourteenAssociated() {
        assertThat(file.widening()).extracting(WideningCountry::country).doesNotHaveDuplicates().contains("PT", "PL", "RS")
                .doesNotContain("DE", "EL");
        assertThat(file.widening()).filteredOn(row -> row.source().contains("2021/695")).hasSize(15);
        assertThat(file.widening()).hasSize(29);
    }

    @Test
    void theFourCasesAreConceptsWithATopicAndKnownWishes() {
        assertThat(file.cases()).hasSize(4).allSatisfy(outline -> {
            assertThat(concepts.get(outline.code()).broader()).isEqualTo(outline.topic());
            assertThat(concepts.get(outline.code()).labels()).isEqualTo(outline.labels());
            assertThat(outline.wished()).isNotEmpty().isSubsetOf(codesOf("capability"));
            assertThat(outline.questions().get("en")).endsWith("?");
            assertThat(outline.firstOutputs()).containsKey("en");
        });
    }

    private String schemeOf(String code) {
        assertThat(concepts).containsKey(code);
        return concepts.get(code).scheme();
    }

    private Set<String> codesOf(String scheme) {
        return file.concepts().stream().filter(concept -> concept.scheme().equals(scheme)).map(Concept::code).collect(toSet());
    }
}
