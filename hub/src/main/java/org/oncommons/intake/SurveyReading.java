package org.oncommons.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oncommons.files.FileStore;
import org.oncommons.formats.FileFormat;
import org.oncommons.formats.Limits;
import org.oncommons.formats.NamedFile;
import org.oncommons.formats.ProblemKind;
import org.oncommons.formats.SurveyFile;
import org.oncommons.formats.SurveyFiles;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.suggestion.Suggesting;
import org.oncommons.survey.CanonicalJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads stored files, and keeps the last few surveys at hand while a coordinator goes through the pages. */
@Component
class SurveyReading {

    /** A large survey takes some hundred megabytes. */
    private static final int KEPT = 2;

    private final FileStore files;
    private final Suggesting suggesting;
    private final CanonicalJson canonical;
    private final Map<List<SurveyImport.File>, ReadSurvey> kept = new LinkedHashMap<>(4, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<SurveyImport.File>, ReadSurvey> eldest) {
            return size() > KEPT;
        }
    };

    SurveyReading(FileStore files, Suggesting suggesting, JsonMapper json) {
        this.files = files;
        this.suggesting = suggesting;
        this.canonical = new CanonicalJson(json);
    }

    /**
     * What the files say together.
     *
     * @throws org.oncommons.formats.UnreadableFile when nothing can be read
     */
    ReadSurvey read(List<SurveyImport.File> stored) {
        synchronized (kept) {
            return kept.computeIfAbsent(stored, this::readNow);
        }
    }

    private ReadSurvey readNow(List<SurveyImport.File> stored) {
        List<NamedFile> named = stored.stream().map(file -> new NamedFile(file.name(), () -> files.open(file.hash()))).toList();
        SurveyFile survey = SurveyFiles.read(named, Limits.DEFAULT);
        String structure = canonical.hash(structure(survey));
        return new ReadSurvey(survey, structure, findings(survey), suggesting.suggest(survey.questionnaire()),
                suggesting.scales(survey.questionnaire()), suggesting.frames(survey.questionnaire()));
    }

    /** Codes and words of all questions; EUSurvey's alias too, while other formats name a survey by its file or not at all. */
    private static List<String> structure(SurveyFile survey) {
        QuestionnaireContent content = survey.questionnaire();
        boolean alias = survey.format() == FileFormat.EUSURVEY_TABLE || survey.format() == FileFormat.EUSURVEY_XML;
        List<String> asked = new ArrayList<>();
        asked.add(alias ? content.title().in(Locale.ENGLISH) : "");
        content.questions().map(question -> question.code() + " " + question.text().in(Locale.ENGLISH)).sorted().forEach(asked::add);
        return asked;
    }

    /** Where the moments of their beginning tell contributions apart, no id is missed. */
    private static List<Finding> findings(SurveyFile survey) {
        boolean moments = ContributionKeys.of(survey.respondents()).moments();
        return survey.problems().stream().filter(problem -> !moments || problem.kind() != ProblemKind.NO_KEY_COLUMN).map(Finding::of).toList();
    }
}
