package org.oncommons.intake;

import static org.oncommons.formats.ProblemKind.Severity.ERROR;
import static org.oncommons.formats.ProblemKind.Severity.NOTICE;
import static org.oncommons.formats.ProblemKind.Severity.WARNING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.answering.Respondent;
import org.oncommons.answering.RespondentAnswers;
import org.oncommons.formats.Cell;
import org.oncommons.formats.SurveyFile;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.oncommons.questions.QuestionnaireCheck;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.QuestionnaireProblem;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveManagement;
import org.oncommons.survey.WaveState;
import org.springframework.stereotype.Component;

/** Works out what an import will do; the dry run shows it, the import does it. */
@Component
class Planning {

    private final SurveyReading reading;
    private final RespondentMatching matching;
    private final InstitutionDirectory directory;
    private final WaveManagement waves;
    private final QuestionnaireManagement questionnaires;
    private final Imports imports;

    Planning(
            SurveyReading reading, RespondentMatching matching, InstitutionDirectory directory, WaveManagement waves,
            QuestionnaireManagement questionnaires, Imports imports) {
        this.reading = reading;
        this.matching = matching;
        this.directory = directory;
        this.waves = waves;
        this.questionnaires = questionnaires;
        this.imports = imports;
    }

    ImportPlan plan(SurveyImport which) {
        Mapping mapping = which.mapping();
        ReadSurvey read = reading.read(which.files());
        SurveyFile file = read.file();
        FindingList findings = new FindingList();
        ContributionKeys keys = ContributionKeys.of(file.respondents());
        read.findings().forEach(findings::add);
        GivenValues given = new GivenValues(file.respondents());
        QuestionnaireContent content = target(which, MappedQuestions.of(file, mapping, code(file, which), given), findings);
        check(content, file, findings);
        List<RespondentGroup> groups = mapping.unit() == Mapping.Unit.INSTITUTIONS ? matching.groups(file, mapping) : List.of();
        findUndecided(groups, findings);
        MappedAnswers answers = new MappedAnswers(mapping, file.questionnaire(), content, findings);
        return new ImportPlan(content, groups, contributions(which, file, keys, groups, answers), findings.list());
    }

    private static String code(SurveyFile file, SurveyImport which) {
        return file.questionnaire().code() + "-" + which.structure().substring(0, 8);
    }

    /** What the wave asks already and what the file asks; the wave's words stay where both ask the same. */
    private QuestionnaireContent target(SurveyImport which, QuestionnaireContent content, FindingList findings) {
        Mapping mapping = which.mapping();
        WaveDetails wave = wave(mapping);
        if (wave == null) {
            frozenWith(which).ifPresent(frozen -> findings.add(Finding.of(ERROR, Cell.file(""), Finding.ASKED_BEFORE, frozen.title(),
                    String.valueOf(frozen.year()))));
            return content;
        }
        if (wave.state() == WaveState.FROZEN) {
            findings.add(Finding.of(ERROR, Cell.file(""), "frozen", wave.title()));
        }
        return questionnaires.version(wave.questionnaireVersion())
                .map(version -> Widening.of(version.content(), content)).orElse(content);
    }

    /** The frozen wave of the same year that holds an earlier import of the same survey. */
    private Optional<WaveDetails> frozenWith(SurveyImport which) {
        return imports.all().stream().filter(one -> one.done() && one.wave() != null && one.structure().equals(which.structure()))
                .flatMap(one -> waves.find(one.wave()).stream())
                .filter(wave -> wave.state() == WaveState.FROZEN && wave.year() == which.mapping().year()).findFirst();
    }

    @Nullable WaveDetails wave(Mapping mapping) {
        return mapping.wave().isEmpty() ? null : waves.find(UUID.fromString(mapping.wave())).orElse(null);
    }

    private static void check(QuestionnaireContent content, SurveyFile file, FindingList findings) {
        Cell place = Cell.file(file.files().getFirst());
        for (QuestionnaireProblem problem : QuestionnaireCheck.problems(content)) {
            String where = problem.question().isEmpty() ? problem.section() : problem.question();
            String asked = problem.part().isEmpty() ? where : where + ", " + problem.part();
            findings.add(problem.rule() == QuestionnaireProblem.Rule.TEXT_MISSING
                    ? Finding.of(NOTICE, place, "no-words", asked)
                    : Finding.of(blocking(problem.rule()) ? ERROR : NOTICE, place, "questionnaire", asked,
                            new Finding.Words("questionnaire.rule." + problem.rule(), List.of(problem.detail()))));
        }
        if (content.questions().findAny().isPresent() && content.questions().noneMatch(question -> question.meaning() != null)) {
            findings.add(Finding.of(WARNING, Cell.file(""), "no-meaning"));
        }
    }

    private static boolean blocking(QuestionnaireProblem.Rule rule) {
        return switch (rule) {
            case TEXT_MISSING, OPTIONS_MISSING, MEANING_WITHOUT_VALUES, MEANING_WITHOUT_CONCEPT -> false;
            default -> true;
        };
    }

    private static void findUndecided(List<RespondentGroup> groups, FindingList findings) {
        for (RespondentGroup group : groups) {
            if (group.decision() == null) {
                findings.add(Finding.of(ERROR, whole(group.cell()), group.name().isEmpty() ? "unnamed" : "undecided", group.name()));
            } else if (group.decision().action() == Decision.Action.CREATE && !NewInstitution.complete(group)) {
                findings.add(Finding.of(ERROR, whole(group.cell()), "incomplete", group.name()));
            }
        }
    }

    private static Cell whole(Cell cell) {
        return new Cell(cell.file(), cell.sheet(), cell.row(), "", "");
    }

    private List<ImportPlan.Planned> contributions(
            SurveyImport which, SurveyFile file, ContributionKeys keys, List<RespondentGroup> groups, MappedAnswers answers) {
        Mapping mapping = which.mapping();
        Map<String, RespondentGroup> byRespondent = new HashMap<>();
        groups.forEach(group -> group.respondents().forEach(one -> byRespondent.put(one.key(), group)));
        Map<String, String> before = mapping.wave().isEmpty() ? Map.of() : imports.contributions(UUID.fromString(mapping.wave()));
        Map<UUID, InstitutionSummary> institutions = new HashMap<>();
        directory.all().forEach(institution -> institutions.put(institution.id(), institution));
        List<ImportPlan.Planned> planned = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (org.oncommons.formats.Respondent one : file.respondents()) {
            RespondentGroup group = byRespondent.get(one.key());
            boolean left = skipped(mapping, one, group);
            Respondent respondent = respondent(file, mapping, one, keys, group, institutions);
            RespondentAnswers all = new RespondentAnswers(respondent, left ? List.of() : answers.of(one));
            String digest = Digests.of(all);
            String known = before.get(respondent.key());
            ImportPlan.Fate fate = left || !taken.add(respondent.key()) ? ImportPlan.Fate.SKIPPED
                    : known == null ? ImportPlan.Fate.CREATED
                    : known.equals(digest) ? ImportPlan.Fate.UNCHANGED : ImportPlan.Fate.CHANGED;
            planned.add(new ImportPlan.Planned(fate, all, digest, one.cell()));
        }
        return planned;
    }

    private static boolean skipped(Mapping mapping, org.oncommons.formats.Respondent one, @Nullable RespondentGroup group) {
        boolean unfinished = Boolean.FALSE.equals(one.complete()) && !mapping.incomplete();
        boolean out = group != null && group.decision() != null && group.decision().action() == Decision.Action.LEAVE_OUT;
        return unfinished || out || one.answers().isEmpty();
    }

    private static Respondent respondent(
            SurveyFile file, Mapping mapping, org.oncommons.formats.Respondent one, ContributionKeys keys, @Nullable RespondentGroup group,
            Map<UUID, InstitutionSummary> institutions) {
        InstitutionSummary linked = group == null || group.decision() == null || group.decision().institution() == null
                ? null : institutions.get(group.decision().institution());
        if (linked != null) {
            return Respondent.imported(keys.key(one), linked.id(), linked.name(), linked.country());
        }
        String name = RespondentMatching.said(file, mapping.institutionQuestion(), one);
        boolean named = !name.isEmpty() && name.length() <= 200 && mapping.unit() == Mapping.Unit.INSTITUTIONS;
        return Respondent.imported(keys.key(one), null, named ? name : keys.name(one), RespondentMatching.country(file, mapping, one));
    }
}
