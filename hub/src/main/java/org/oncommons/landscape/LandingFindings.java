package org.oncommons.landscape;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.LandingHighlight;
import org.oncommons.network.LandingHighlight.Highlight;
import org.oncommons.page.Texts;
import org.oncommons.profiles.Reader;
import org.oncommons.profiles.Selection;
import org.oncommons.survey.WaveSummary;
import org.oncommons.vocabulary.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The findings of the newest frozen wave that stand firmly enough, and on enough institutions, to be told to every guest. */
@Configuration(proxyBeanMethods = false)
class LandingFindings {

    private static final double FIRM = 0.9;
    private static final int FIRST_THREE = 3;
    private static final int KEPT = 20;

    private final Landscapes landscapes;
    private final Words words;
    private final Texts texts;
    private final Recent<Object, Optional<Highlight>> kept = new Recent<>(KEPT);

    LandingFindings(Landscapes landscapes, Words words, Texts texts) {
        this.landscapes = landscapes;
        this.words = words;
        this.texts = texts;
    }

    @Bean
    @Order(10)
    LandingHighlight mostPressingTopic() {
        return language -> newest().flatMap(wave -> kept.get(List.of("priority", wave, language), () -> priority(wave, language)));
    }

    @Bean
    @Order(20)
    LandingHighlight greatestStrength() {
        return language -> newest().flatMap(wave -> kept.get(List.of("strength", wave, language), () -> strength(wave, language)));
    }

    private Optional<WaveSummary> newest() {
        return landscapes.waves().stream().findFirst();
    }

    private Optional<Highlight> priority(WaveSummary wave, Locale language) {
        return landscapes.profiles(wave.id()).flatMap(profiles -> landscapes.map(profiles).ranking(Kind.PRIORITY)
                .filter(ranking -> landscapes.withholding(profiles, Reader.GUEST).shows(Selection.ALL, ranking.question()))
                .flatMap(ranking -> priority(ranking, profiles.unit(), language)));
    }

    private Optional<Highlight> priority(RankingOutcome ranking, String unit, Locale language) {
        Consensus consensus = ranking.perInstitution();
        Consensus.Standing first = consensus.standings().getFirst();
        Consensus.@Nullable Stability stability = first.stability();
        boolean everywhere = ranking.perCountry().standing(first.item()).filter(standing -> standing.rank() <= FIRST_THREE).isPresent();
        if (stability == null || !consensus.proven() || stability.firstThree() < FIRM || !everywhere) {
            return Optional.empty();
        }
        boolean alone = stability.lower() == 1 && stability.upper() == 1;
        long share = Math.round(100 * stability.firstThree());
        return Optional.of(new Highlight(texts.text(language, "landscape.highlight.priority"), words.label(first.item(), language),
                texts.text(language, "landscape.highlight.priority." + (alone ? "first" : "among"), consensus.voters(), ranking.countries(), share,
                        unit),
                "/landscape/priorities", texts.text(language, "landscape.overview.more.priorities")));
    }

    private Optional<Highlight> strength(WaveSummary wave, Locale language) {
        return landscapes.profiles(wave.id()).flatMap(profiles -> landscapes.map(profiles).leading(Kind.STRENGTH, "research-area")
                .filter(block -> block.estimates().stream().allMatch(
                        estimate -> landscapes.withholding(profiles, Reader.GUEST).shows(Selection.ALL, Kind.STRENGTH, estimate.concept())))
                .flatMap(block -> strength(block, profiles.unit(), language)));
    }

    /** Firm when the interval of the first lies above the mean of the second, or nobody is missing. */
    private Optional<Highlight> strength(Block block, String unit, Locale language) {
        if (block.estimates().size() < 2) {
            return Optional.empty();
        }
        Estimate first = block.estimates().getFirst();
        Estimate second = block.estimates().get(1);
        boolean firm = first.absolute().lower() != null && first.absolute().lower() > second.absolute().value();
        return !firm ? Optional.empty() : Optional.of(new Highlight(texts.text(language, "landscape.highlight.strength"),
                words.label(first.concept(), language),
                texts.text(language, "landscape.highlight.strength.text", first.strong(), first.answered(), unit), "/landscape/strengths",
                texts.text(language, "landscape.overview.more.strengths")));
    }
}
