package org.oncommons.survey.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Download;
import org.oncommons.page.Shell;
import org.oncommons.questionnaire.QuestionnaireContent;
import org.oncommons.survey.MonitorRow;
import org.oncommons.survey.ResponseState;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveMonitor;
import org.springframework.stereotype.Component;

/** Lays out the monitor of a wave. */
@Component
class WavePages {

    private final WaveMonitor monitor;
    private final WaveArchive archive;

    WavePages(WaveMonitor monitor, WaveArchive archive) {
        this.monitor = monitor;
        this.archive = archive;
    }

    WavePage page(WaveDetails wave, WavePage.Filter filter, Shell shell) {
        List<MonitorRow> all = monitor.rows(wave);
        QuestionnaireContent content = monitor.content(wave);
        Map<ResponseState, Integer> counts = new EnumMap<>(ResponseState.class);
        all.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        List<String> countries = all.stream().map(MonitorRow::country).filter(country -> !country.isBlank()).distinct()
                .sorted(Comparator.comparing(shell::country)).toList();
        return new WavePage(wave, content.title().in(shell.language()), content.sections().size(), counts, filtered(all, filter, shell),
                all.size(), byCountry(all, shell), countries, filter, query(filter), archive.editions(wave.id()));
    }

    Download download(WavePage page, Shell shell) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (MonitorRow row : page.rows()) {
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
        return new Download("wave-" + page.wave().year() + "-monitor", columns, rows);
    }

    private static List<MonitorRow> filtered(List<MonitorRow> all, WavePage.Filter filter, Shell shell) {
        String search = filter.search().strip().toLowerCase(Locale.ROOT);
        Comparator<MonitorRow> byName = Comparator.comparing(MonitorRow::name, String.CASE_INSENSITIVE_ORDER);
        Comparator<MonitorRow> order = switch (filter.sort()) {
            case "country" -> Comparator.comparing((MonitorRow row) -> shell.country(row.country())).thenComparing(byName);
            case "state" -> Comparator.comparing(MonitorRow::state).thenComparing(byName);
            case "activity" -> Comparator.comparing(WavePages::activity).reversed().thenComparing(byName);
            default -> byName;
        };
        return all.stream()
                .filter(row -> search.isEmpty() || row.name().toLowerCase(Locale.ROOT).contains(search))
                .filter(row -> filter.state().isBlank() || row.state().name().equals(filter.state()))
                .filter(row -> filter.country().isBlank() || row.country().equals(filter.country()))
                .sorted(order).toList();
    }

    private static Instant activity(MonitorRow row) {
        return row.lastActivity() == null ? Instant.EPOCH : row.lastActivity();
    }

    private static List<WavePage.Country> byCountry(List<MonitorRow> all, Shell shell) {
        Map<String, List<MonitorRow>> groups = new TreeMap<>(Comparator.comparing(shell::country));
        all.stream().filter(row -> !row.country().isBlank())
                .forEach(row -> groups.computeIfAbsent(row.country(), unused -> new ArrayList<>()).add(row));
        return groups.entrySet().stream().map(group -> new WavePage.Country(group.getKey(), group.getValue().size(),
                (int) group.getValue().stream().filter(row -> row.state() != ResponseState.NOT_STARTED).count(),
                (int) group.getValue().stream()
                        .filter(row -> row.state() == ResponseState.SIGNED || row.state() == ResponseState.IMPORTED).count())).toList();
    }

    private static String query(WavePage.Filter filter) {
        return "search=" + URLEncoder.encode(filter.search(), StandardCharsets.UTF_8) + "&state="
                + URLEncoder.encode(filter.state(), StandardCharsets.UTF_8) + "&country="
                + URLEncoder.encode(filter.country(), StandardCharsets.UTF_8) + "&";
    }
}
