package org.oncommons.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Problem;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.oncommons.questions.QuestionnaireContent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows coordinators how far everybody is, and nothing of what they answer. */
@Service
@Transactional(readOnly = true)
public class WaveMonitor {

    private final ResponseSource responses;
    private final QuestionnaireManagement questionnaires;
    private final InstitutionDirectory institutions;

    WaveMonitor(ResponseSource responses, QuestionnaireManagement questionnaires, InstitutionDirectory institutions) {
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.institutions = institutions;
    }

    /** One row for each institution that is asked, and one for each further respondent. */
    public List<MonitorRow> rows(WaveDetails wave) {
        QuestionnaireContent content = content(wave);
        Map<UUID, InstitutionSummary> known = institutions.byId();
        Set<UUID> asked = Set.copyOf(wave.institutions());
        Map<UUID, ResponseProgress> own = new HashMap<>();
        List<MonitorRow> rows = new ArrayList<>();
        for (ResponseProgress progress : responses.progress(wave.id(), content)) {
            UUID institution = progress.institution();
            if (institution != null && asked.contains(institution) && !own.containsKey(institution)) {
                own.put(institution, progress);
            } else {
                rows.add(row(progress, null, institution == null ? null : known.get(institution)));
            }
        }
        for (WaveDetails.Invited invited : wave.invited()) {
            rows.add(row(own.get(invited.institution()), invited, known.get(invited.institution())));
        }
        return rows;
    }

    /** What the wave asks. */
    public QuestionnaireContent content(WaveDetails wave) {
        return questionnaires.version(wave.questionnaireVersion()).orElseThrow(Problem::notFound).content();
    }

    private static MonitorRow row(
            @Nullable ResponseProgress progress, WaveDetails.@Nullable Invited invited, @Nullable InstitutionSummary institution) {
        String name = institution != null ? institution.name() : progress == null ? "" : progress.label();
        String country = institution != null ? institution.country() : progress == null ? "" : progress.country();
        return new MonitorRow(institution == null ? null : institution.id(), institution == null ? "" : institution.slug(), name, country,
                invited != null, progress == null ? ResponseState.NOT_STARTED : progress.state(),
                progress == null ? 0 : progress.sectionsReady(), progress == null ? 0 : progress.answered(),
                progress == null ? null : progress.lastActivity(), invited == null ? null : invited.mailedAt(),
                invited == null ? null : invited.remindedAt(), invited == null ? 0 : invited.reminders());
    }
}
