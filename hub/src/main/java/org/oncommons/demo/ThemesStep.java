package org.oncommons.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * What a coordinator has done with the free texts of 2025 so far: nine suggestions are sorted, named and confirmed, the rest waits. In the
 * background, since reading the texts takes some seconds.
 */
@Component
@Order(30)
@ConditionalOnProperty("oncommons.demo")
class ThemesStep implements DemoStep {

    private static final int YEAR = 2025;

    private final WaveArchive archive;
    private final Themes themes;
    private final ThemeManagement management;
    private final JobManagement jobs;

    ThemesStep(WaveArchive archive, Themes themes, ThemeManagement management, JobManagement jobs) {
        this.archive = archive;
        this.themes = themes;
        this.management = management;
        this.jobs = jobs;
    }

    /**
     * A topic as the coordinator leaves it.
     *
     * @param text how a text begins that belongs to it
     */
    private record Sorted(String name, String concept, String text) {}

    @Override
    public boolean needed() {
        return wave().filter(wave -> themes.topics(wave).filter(state -> !state.arrangement().confirmed().isEmpty()).isEmpty()).isPresent();
    }

    private Optional<UUID> wave() {
        return archive.frozen().stream().filter(wave -> wave.year() == YEAR).map(WaveSummary::id).findFirst();
    }

    @Override
    public void seed() {
        UUID wave = wave().orElseThrow();
        jobs.start("themes", "Demo topics", progress -> {
            management.find(wave, List.of(), progress);
            Map<String, List<Sorted>> topics = DemoFile.rows("themes.csv", row ->
                            new Sorted(row.getField("name_en"), row.getField("concept"), row.getField("text_en"))).stream()
                    .collect(Collectors.groupingBy(Sorted::name, LinkedHashMap::new, Collectors.toList()));
            topics.values().forEach(rows -> confirm(wave, rows));
            return "/themes";
        });
    }

    /** Texts that belong elsewhere are taken out of the group of the first text, those that belong there are put into it. */
    private void confirm(UUID wave, List<Sorted> rows) {
        List<UUID> texts = rows.stream().flatMap(row -> passage(wave, row.text()).stream()).toList();
        Optional<Theme> group = texts.stream().flatMap(text -> themes.topics(wave).orElseThrow().arrangement().of(text).stream()).findFirst();
        if (group.isEmpty()) {
            return;
        }
        UUID id = group.get().id();
        List<UUID> others = group.get().passages().stream().filter(text -> !texts.contains(text)).toList();
        if (!others.isEmpty()) {
            management.takeOut(wave, others, id);
        }
        management.move(wave, texts, id);
        management.name(wave, id, null, rows.getFirst().name(), rows.getFirst().concept(), true);
    }

    private Optional<UUID> passage(UUID wave, String beginning) {
        return themes.texts(wave).orElseThrow().passages().stream().filter(passage -> passage.text().startsWith(beginning))
                .map(Passage::id).findFirst();
    }
}
