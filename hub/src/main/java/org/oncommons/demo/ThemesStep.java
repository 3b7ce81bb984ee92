package org.oncommons.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.oncommons.jobs.JobManagement;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveSummary;
import org.oncommons.themes.Passage;
import org.oncommons.themes.Theme;
import org.oncommons.themes.ThemeManagement;
import org.oncommons.themes.Themes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a coordinator has done with the free texts of 2025 so far: the larger groups are confirmed and named, the rest waits. In the
 * background, since reading the texts takes some seconds.
 */
@Component
@Order(30)
@ConditionalOnProperty("oncommons.demo")
class ThemesStep implements DemoStep {

    private static final List<String> QUESTIONS = List.of("topic_reason", "topic_missing", "need_detail", "challenge_detail", "area_highlights");
    private static final int INSTITUTIONS = 3;
    private static final int CONFIRMED = 9;

    private final WaveArchive archive;
    private final Themes themes;
    private final ThemeManagement management;
    private final JobManagement jobs;
    private final DemoTexts texts = new DemoTexts();
    private final Map<String, String> names = new HashMap<>();

    ThemesStep(WaveArchive archive, Themes themes, ThemeManagement management, JobManagement jobs) {
        this.archive = archive;
        this.themes = themes;
        this.management = management;
        this.jobs = jobs;
        DemoFile.rows("themes.csv", row -> names.put(row.getField("concept"), row.getField("name_en")));
    }

    @Override
    public boolean needed() {
        return wave().filter(wave -> themes.topics(wave).filter(state -> !state.arrangement().confirmed().isEmpty()).isEmpty()).isPresent();
    }

    private Optional<UUID> wave() {
        return archive.frozen().stream().filter(wave -> wave.year() == 2025).map(WaveSummary::id).findFirst();
    }

    @Override
    public void seed() {
        UUID wave = wave().orElseThrow();
        jobs.start("themes", "Demo topics", progress -> {
            management.find(wave, QUESTIONS, progress);
            work(wave);
            return "/themes";
        });
    }

    /** Groups that are mostly about one subject are put together and named; the larger ones first. */
    private void work(UUID wave) {
        Map<String, List<Theme>> bySubject = new LinkedHashMap<>();
        themes.topics(wave).orElseThrow().arrangement().themes()
                .forEach(theme -> subject(wave, theme).filter(names::containsKey)
                        .ifPresent(subject -> bySubject.computeIfAbsent(subject, unused -> new ArrayList<>()).add(theme)));
        bySubject.entrySet().stream().filter(entry -> speakers(wave, entry.getValue()) >= INSTITUTIONS)
                .sorted(Comparator.comparingLong((Map.Entry<String, List<Theme>> entry) -> -speakers(wave, entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(CONFIRMED).forEach(entry -> confirm(wave, entry.getKey(), entry.getValue()));
    }

    private void confirm(UUID wave, String subject, List<Theme> groups) {
        UUID first = groups.getFirst().id();
        groups.stream().skip(1).forEach(group -> management.merge(wave, group.id(), first));
        management.name(wave, first, names.get(subject), subject, true);
    }

    private long speakers(UUID wave, List<Theme> groups) {
        return passages(wave, groups.stream().flatMap(group -> group.passages().stream()).toList()).stream().map(Passage::profile).distinct().count();
    }

    /** The concept that most of its texts were written about; empty where they are about several. */
    private Optional<String> subject(UUID wave, Theme theme) {
        Map<String, Long> counts = passages(wave, theme.passages()).stream().flatMap(passage -> texts.concept(passage.text()).stream())
                .collect(Collectors.groupingBy(concept -> concept, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().filter(entry -> 2 * entry.getValue() > theme.passages().size())
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private List<Passage> passages(UUID wave, List<UUID> ids) {
        return themes.texts(wave).orElseThrow().passages().stream().filter(passage -> ids.contains(passage.id())).toList();
    }
}
