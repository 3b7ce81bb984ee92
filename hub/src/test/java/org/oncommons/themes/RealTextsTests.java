package org.oncommons.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncommons.SharedData;
import org.oncommons.formats.Limits;
import org.oncommons.formats.NamedFile;
import org.oncommons.formats.SurveyFile;
import org.oncommons.formats.SurveyFiles;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.FreeText;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.questions.QuestionType;
import org.oncommons.survey.AnswerVisibility;

/** The free texts of a real EUSurvey export, each respondent for itself. */
class RealTextsTests {

    private static final String EXPORT = "surveys/eusurvey-landscaping/landscaping-export.xls";

    @TempDir
    static Path folder;

    private static EcosystemProfiles profiles() {
        SurveyFile file = SurveyFiles.read(List.of(NamedFile.of(SharedData.file(EXPORT))), Limits.DEFAULT);
        Map<String, QuestionType> types = new HashMap<>();
        file.questionnaire().questions().forEach(question -> types.put(question.code(), question.type()));
        List<Profile> profiles = file.respondents().stream().map(respondent -> {
            UUID id = UUID.nameUUIDFromBytes(respondent.key().getBytes());
            List<FreeText> texts = respondent.answers().stream()
                    .filter(answer -> types.get(answer.question()) == QuestionType.LONG_TEXT || types.get(answer.question()) == QuestionType.SHORT_TEXT)
                    .filter(answer -> !answer.values().isEmpty())
                    .map(answer -> new FreeText(id, answer.question(), answer.values().getFirst(), AnswerVisibility.NETWORK)).toList();
            return new Profile(id, null, respondent.key(), "", false, 1, List.of(), List.of(), texts);
        }).toList();
        return new EcosystemProfiles(new UUID(0, 1), "Real", 2024, true, "hash", file.questionnaire(), List.of(), profiles);
    }

    @Test
    void realAnswersComeTogetherByWhatTheyMean() {
        EcosystemProfiles profiles = profiles();
        List<String> questions = QuestionChoice.suggested(profiles);
        List<Passage> passages = PassageReading.of(profiles, questions);
        SentenceModel model = new SentenceModel(folder.toString());
        List<float @Nullable []> meanings = new ArrayList<>();
        passages.forEach(passage -> meanings.add(model.meaning(passage.text())));
        WaveTexts texts = WaveTexts.of(profiles.wave(), "inputs", questions, Instant.EPOCH, passages, meanings);
        List<Theme> themes = ThemeFinding.suggestions(texts, List.of());

        assertThat(questions).isNotEmpty();
        assertThat(passages).hasSizeGreaterThan(20);
        assertThat(themes).hasSizeGreaterThan(2).allSatisfy(theme -> assertThat(theme.passages()).hasSizeGreaterThan(1));
        assertThat(themes.stream().flatMap(theme -> theme.passages().stream())).doesNotHaveDuplicates();
        assertThat(ThemeFinding.suggestions(texts, List.of())).as("the same again").isEqualTo(themes);
        assertThat(ThemeFinding.suggestions(texts, themes.subList(0, 1))).as("what is sorted is not suggested again")
                .noneMatch(theme -> theme.passages().stream().anyMatch(themes.getFirst().passages()::contains));
        assertThat(meaning(model, "We lack money for research nurses", "There is no funding to pay study nurses"))
                .isGreaterThan(meaning(model, "We lack money for research nurses", "Proton beams spare healthy tissue") + 0.2);
    }

    private static double meaning(SentenceModel model, String one, String other) {
        float[] a = model.meaning(one);
        float[] b = model.meaning(other);
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
