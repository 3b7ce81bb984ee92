package org.oncommons.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.oncommons.answering.RespondentAnswers;
import org.oncommons.answering.ResponseManagement;
import org.oncommons.audit.AuditTrail;
import org.oncommons.jobs.JobProgress;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionManagement;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.PageSettings;
import org.oncommons.page.Problem;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.oncommons.questionnaire.QuestionnaireSummary;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveForm;
import org.oncommons.survey.WaveManagement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does what the dry run showed, in one transaction: whatever stops it, nothing is half-imported. */
@Component
class ImportRun {

    /** What answers call the way by which they came: the same for every import, so that a later export clears what it no longer brings. */
    private static final String SOURCE = "import";

    private final Imports imports;
    private final Planning planning;
    private final InstitutionManagement institutions;
    private final InstitutionDirectory directory;
    private final QuestionnaireManagement questionnaires;
    private final WaveManagement waves;
    private final ResponseManagement responses;
    private final PageSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    ImportRun(
            Imports imports, Planning planning, InstitutionManagement institutions, InstitutionDirectory directory,
            QuestionnaireManagement questionnaires, WaveManagement waves, ResponseManagement responses, PageSettings settings,
            AuditTrail audit, Clock clock) {
        this.imports = imports;
        this.planning = planning;
        this.institutions = institutions;
        this.directory = directory;
        this.questionnaires = questionnaires;
        this.waves = waves;
        this.responses = responses;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param steps what the job's page says: reading, answers */
    @Transactional
    public void run(UUID id, JobProgress progress, List<String> steps) {
        SurveyImport which = imports.lock(id).orElseThrow(Problem::notFound);
        if (which.done()) {
            throw Problem.conflict("intake.problem.done");
        }
        progress.report(0, 0, steps.getFirst());
        int added = addInstitutions(planning.plan(which));
        ImportPlan plan = planning.plan(which);
        if (!plan.obstacles().isEmpty()) {
            throw Problem.conflict("intake.problem.obstacles", plan.obstacles().size());
        }
        List<ImportPlan.Planned> written = plan.written();
        UUID wave = wave(which.mapping(), plan);
        List<RespondentAnswers> answers = written.stream().map(ImportPlan.Planned::answers).toList();
        progress.report(0, answers.size(), steps.getLast());
        responses.putAnswers(wave, answers, SOURCE, taken -> progress.report(taken, answers.size(), steps.getLast()));
        Map<String, String> digests = new LinkedHashMap<>();
        written.forEach(one -> digests.put(one.answers().respondent().key(), one.digest()));
        imports.keep(wave, digests);
        int values = answers.stream().mapToInt(one -> one.answers().size()).sum();
        SurveyImport.Outcome outcome = new SurveyImport.Outcome(
                plan.count(ImportPlan.Fate.CREATED), plan.count(ImportPlan.Fate.CHANGED), plan.count(ImportPlan.Fate.UNCHANGED),
                plan.count(ImportPlan.Fate.SKIPPED), values, added);
        imports.done(id, wave, outcome, clock.instant());
        audit.record("intake", "survey-imported", id, which.mapping().title(), Map.of(
                "files", String.join(", ", which.files().stream().map(SurveyImport.File::name).toList()),
                "new", String.valueOf(outcome.created()), "changed", String.valueOf(outcome.changed()),
                "unchanged", String.valueOf(outcome.unchanged()), "wave", wave.toString()));
    }

    private int addInstitutions(ImportPlan plan) {
        List<InstitutionSummary> there = directory.all();
        List<RespondentGroup> added = plan.added().stream().filter(NewInstitution::complete).toList();
        Set<String> names = new LinkedHashSet<>();
        for (RespondentGroup group : added) {
            Decision decision = Objects.requireNonNull(group.decision());
            String name = NewInstitution.name(group, decision);
            if (names.add(NewInstitution.identity(name, NewInstitution.country(group, decision)))) {
                institutions.create(name, NewInstitution.profile(group, decision, there));
            }
        }
        return names.size();
    }

    private UUID wave(Mapping mapping, ImportPlan plan) {
        WaveDetails existing = planning.wave(mapping);
        Set<UUID> asked = new LinkedHashSet<>();
        plan.contributions().stream().filter(one -> one.fate() != ImportPlan.Fate.SKIPPED)
                .map(one -> one.answers().respondent().institution()).filter(Objects::nonNull).forEach(asked::add);
        if (mapping.everybody()) {
            directory.all().forEach(institution -> asked.add(institution.id()));
        }
        if (existing != null) {
            widen(existing, plan.content());
            Set<UUID> listed = Set.copyOf(existing.institutions());
            List<UUID> more = asked.stream().filter(institution -> !listed.contains(institution)).toList();
            if (!more.isEmpty()) {
                waves.invite(existing.id(), more);
            }
            return existing.id();
        }
        UUID version = version(plan.content());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(settings.zone()));
        UUID wave = waves.create(new WaveForm(mapping.title(), mapping.year(), version, today, today, settings.zone(), null));
        // Nobody is on the list yet, and nobody is written to after it closed: the answers are here already.
        waves.open(wave);
        waves.close(wave);
        waves.invite(wave, asked);
        return wave;
    }

    private void widen(WaveDetails wave, QuestionnaireContent content) {
        boolean same = questionnaires.version(wave.questionnaireVersion()).filter(version -> version.content().equals(content)).isPresent();
        if (!same) {
            waves.widen(wave.id(), version(content));
        }
    }

    /** A published version with this content: a later one of the same questionnaire, unless somebody is editing that. */
    private UUID version(QuestionnaireContent content) {
        List<QuestionnaireSummary> all = questionnaires.all();
        QuestionnaireSummary same = all.stream().filter(one -> one.code().equals(content.code())).findFirst().orElse(null);
        if (same != null && same.publishedAt() != null) {
            UUID draft = questionnaires.draft(same.id());
            questionnaires.change(draft, content);
            questionnaires.publish(draft);
            return draft;
        }
        String code = Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? content.code() : content.code() + "-" + number)
                .filter(wanted -> all.stream().noneMatch(one -> one.code().equals(wanted))).findFirst().orElseThrow();
        UUID version = questionnaires.create(new QuestionnaireContent(
                code, content.title(), content.introduction(), content.languages(), content.sections()));
        questionnaires.publish(version);
        return version;
    }
}
