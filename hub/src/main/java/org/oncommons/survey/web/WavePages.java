package org.oncommons.survey.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Download;
import org.oncommons.page.Paging;
import org.oncommons.page.Shell;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.survey.MonitorRow;
import org.oncommons.survey.ResponseState;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveMonitor;
import org.springframework.stereotype.Component;

/** Lays out the monitor of a wave. */
@Component
class WavePages {

    private static final int PAGE_SIZE = 50;

    private final WaveMonitor monitor;
    private final WaveArchive archive;
    private final Clock clock;

    WavePages(WaveMonitor monitor, WaveArchive archive, Clock clock) {
        this.monitor = monitor;
        this.archive = archive;
        this.clock = clock;
    }

    /** @param refused a reopening that was refused; null: none was */
    WavePage page(WaveDetails wave, MonitorFilter filter, int number, WavePage.@Nullable Reopening refused, Shell shell) {
        List<MonitorRow> all = monitor.rows(wave);
        QuestionnaireContent content = monitor.content(wave);
        Map<ResponseState, Integer> counts = counts(all);
        LocalDate today = LocalDate.ofInstant(clock.instant(), wave.zone());
        boolean over = today.isAfter(wave.closes());
        LocalDate offered = over ? today.plusWeeks(2) : wave.closes();
        return new WavePage(wave, over, content.title().in(shell.language()), content.sections().size(), states(all), counts,
                Paging.of(filtered(all, filter, shell), number, PAGE_SIZE), all.size(), countries(all, shell), filter,
                archive.editions(wave.id()),
                refused == null ? new WavePage.Reopening("", offered.toString(), "") : refused);
    }

    /** The rows that the filters leave, on all pages. */
    Download rows(WaveDetails wave, MonitorFilter filter, Shell shell) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (MonitorRow row : filtered(monitor.rows(wave), filter, shell)) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.name());
            cells.add(shell.country(row.country()));
            cells.add(shell.text("survey.state." + row.state()));
            cells.add(row.sectionsReady());
            cells.add(row.answered());
            cells.add(row.lastActivity());
            cells.add(row.mailedAt());
            cells.add(row.reminders());
            rows.add(cells);
        }
        List<String> columns = List.of("name", "country", "state", "ready", "answered", "activity", "invited", "reminders").stream()
                .map(column -> shell.text("survey.monitor." + column)).toList();
        return new Download("wave-" + wave.year() + "-monitor", columns, rows);
    }

    /** How many of each country are in each state. */
    Download countries(WaveDetails wave, Shell shell) {
        List<MonitorRow> all = monitor.rows(wave);
        List<ResponseState> states = states(all);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (WavePage.Country country : countries(all, shell)) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(shell.country(country.country()));
            cells.add(country.asked());
            states.forEach(state -> cells.add(country.counts().getOrDefault(state, 0)));
            rows.add(cells);
        }
        List<String> columns = Stream.concat(Stream.of(shell.text("survey.monitor.country"), shell.text("survey.countries.all")),
                states.stream().map(state -> shell.text("survey.state." + state))).toList();
        return new Download("wave-" + wave.year() + "-countries", columns, rows);
    }

    private static List<MonitorRow> filtered(List<MonitorRow> all, MonitorFilter filter, Shell shell) {
        return all.stream().filter(filter::accepts).sorted(filter.order(shell)).toList();
    }

    /** Answers are imported into some waves only. */
    private static List<ResponseState> states(List<MonitorRow> all) {
        boolean imported = all.stream().anyMatch(row -> row.state() == ResponseState.IMPORTED);
        return Stream.of(ResponseState.values()).filter(state -> imported || state != ResponseState.IMPORTED).toList();
    }

    private static Map<ResponseState, Integer> counts(Collection<MonitorRow> rows) {
        Map<ResponseState, Integer> counts = new EnumMap<>(ResponseState.class);
        rows.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return counts;
    }

    private static List<WavePage.Country> countries(List<MonitorRow> all, Shell shell) {
        Map<String, List<MonitorRow>> groups = new TreeMap<>(Comparator.comparing(shell::country, Collator.getInstance(shell.language())));
        all.stream().filter(row -> !row.country().isBlank())
                .forEach(row -> groups.computeIfAbsent(row.country(), unused -> new ArrayList<>()).add(row));
        return groups.entrySet().stream()
                .map(group -> new WavePage.Country(group.getKey(), group.getValue().size(), counts(group.getValue()))).toList();
    }
}
