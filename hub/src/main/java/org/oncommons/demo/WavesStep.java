package org.oncommons.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.answering.Respondent;
import org.oncommons.answering.RespondentAnswers;
import org.oncommons.answering.ResponseManagement;
import org.oncommons.identity.AccountManagement;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.oncommons.questionnaire.QuestionnaireSummary;
import org.oncommons.questionnaire.ShippedQuestionnaire;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.survey.Answer;
import org.oncommons.survey.WaveForm;
import org.oncommons.survey.WaveManagement;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The wave of 2025, answered, signed and frozen, and the wave of the present year, which some have begun to answer. */
@Component
@Order(20)
@ConditionalOnProperty("oncommons.demo")
class WavesStep implements DemoStep {

    private static final String ZONE = "Europe/Vienna";
    private static final String SOURCE = "demo";
    private static final int SIGNED_ALREADY = 9;
    private static final int BEGUN = 21;
    private static final int SECTIONS_BEGUN = 4;

    /** The institution of the accounts that the log names: whoever tries the demo finds its answer half done. */
    private static final String TRIED = "aurora";

    private final QuestionnaireManagement questionnaires;
    private final WaveManagement waves;
    private final ResponseManagement responses;
    private final InstitutionDirectory directory;
    private final AccountManagement accounts;
    private final Clock clock;

    WavesStep(QuestionnaireManagement questionnaires, WaveManagement waves, ResponseManagement responses, InstitutionDirectory directory,
            AccountManagement accounts, Clock clock) {
        this.questionnaires = questionnaires;
        this.waves = waves;
        this.responses = responses;
        this.directory = directory;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public boolean needed() {
        return waves.all().isEmpty();
    }

    @Override
    public void seed() {
        Map<String, InstitutionSummary> bySlug = new HashMap<>();
        directory.all().forEach(institution -> bySlug.put(institution.slug(), institution));
        List<UUID> invited = bySlug.values().stream().map(InstitutionSummary::id).sorted().toList();
        List<DemoContribution> answers = DemoAnswers.wave2025();
        UUID version = questionnaireVersion();
        UUID frozen = waves.create(form("Survey 2025", 2025, version, LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 31), null));
        waves.invite(frozen, invited);
        put(frozen, bySlug, answers);
        answers.forEach(one -> sign(frozen, bySlug.get(one.institutionCode())));
        waves.freeze(frozen);
        beginNext(version, frozen, invited, bySlug, answers);
    }

    private void beginNext(UUID version, UUID earlier, List<UUID> invited, Map<String, InstitutionSummary> bySlug,
            List<DemoContribution> answers) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        int year = today.getYear();
        UUID wave = waves.create(form("Survey " + year, year, version, today.minusDays(20), today.plusDays(40), earlier));
        waves.invite(wave, invited);
        waves.open(wave);
        List<DemoContribution> others = answers.stream().filter(one -> !one.institutionCode().equals(TRIED)).toList();
        List<DemoContribution> signed = others.subList(0, SIGNED_ALREADY);
        put(wave, bySlug, signed);
        signed.forEach(one -> sign(wave, bySlug.get(one.institutionCode())));
        List<DemoContribution> begun = new ArrayList<>(others.subList(SIGNED_ALREADY, BEGUN));
        answers.stream().filter(one -> one.institutionCode().equals(TRIED)).forEach(begun::add);
        put(wave, bySlug, begun.stream().map(WavesStep::begun).toList());
    }

    private void put(UUID wave, Map<String, InstitutionSummary> bySlug, List<DemoContribution> answers) {
        List<RespondentAnswers> all = new ArrayList<>();
        for (DemoContribution one : answers) {
            InstitutionSummary institution = bySlug.get(one.institutionCode());
            all.add(new RespondentAnswers(
                    Respondent.institution(institution.id(), institution.name(), institution.country()), one.answers()));
        }
        responses.putAnswers(wave, all, SOURCE);
    }

    /** The first representative signs. */
    private void sign(UUID wave, InstitutionSummary institution) {
        directory.representatives(institution.id()).stream().findFirst().ifPresent(person ->
                accounts.byEmail(person.email()).ifPresent(account -> responses.sign(wave, institution.id(), account, person.name())));
    }

    /** The first sections only, as somebody who is half-way. */
    private static DemoContribution begun(DemoContribution one) {
        QuestionnaireContent content = ShippedQuestionnaire.CANCER_RESEARCH_ECOSYSTEM.content();
        List<String> asked = content.sections().stream().limit(SECTIONS_BEGUN)
                .flatMap(section -> section.questions().stream()).map(question -> question.code()).toList();
        List<Answer> first = one.answers().stream().filter(answer -> asked.contains(answer.question())).toList();
        return new DemoContribution(one.institutionCode(), first);
    }

    private UUID questionnaireVersion() {
        QuestionnaireContent content = ShippedQuestionnaire.CANCER_RESEARCH_ECOSYSTEM.content();
        UUID version = questionnaires.all().stream().filter(one -> one.code().equals(content.code())).findFirst()
                .map(QuestionnaireSummary::version).orElseGet(() -> questionnaires.create(content));
        questionnaires.publish(version);
        return version;
    }

    private static WaveForm form(String title, int year, UUID version, LocalDate opens, LocalDate closes, @Nullable UUID earlier) {
        return new WaveForm(title, year, version, opens, closes, ZONE, earlier);
    }
}
