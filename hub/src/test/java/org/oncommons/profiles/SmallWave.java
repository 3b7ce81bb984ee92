package org.oncommons.profiles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Meaning;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Row;
import org.oncommons.questions.Section;
import org.oncommons.survey.Answer;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.survey.Contribution;
import org.oncommons.survey.WaveAnswers;
import org.oncommons.vocabulary.Kind;

/** A wave small enough to compute by hand: a matrix of three research areas, and a ranking of three topics. */
public final class SmallWave {

    public static final String IMAGING = "area-imaging";
    public static final String SURGERY = "area-surgery";
    public static final String SCREENING = "area-screening";
    public static final String AI = "topic-ai";
    public static final String RESISTANCE = "topic-resistance";
    public static final String LATE_EFFECTS = "topic-late-effects";

    private final String name;
    private final List<InstitutionSummary> institutions = new ArrayList<>();
    private final List<Contribution> contributions = new ArrayList<>();

    public SmallWave(String name) {
        this.name = name;
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public SmallWave institution(String slug, String country, InstitutionType type) {
        institutions.add(new InstitutionSummary(id(slug), slug, "Institution " + slug, slug, type, country, "City", 50, 10, false));
        return this;
    }

    /** @param ratings option codes of the three areas, from 0 to 4; empty: not answered */
    public static List<Answer> rated(AnswerVisibility visibility, String... ratings) {
        List<Answer> answers = new ArrayList<>();
        List<String> rows = List.of("imaging", "surgery", "screening");
        for (int row = 0; row < ratings.length; row++) {
            if (!ratings[row].isEmpty()) {
                answers.add(new Answer("area", rows.get(row), List.of(ratings[row]), "", visibility));
            }
        }
        return answers;
    }

    public static Answer ranked(String... topics) {
        return new Answer("topic", "", List.of(topics), "", AnswerVisibility.NETWORK);
    }

    public SmallWave answers(@Nullable String institution, boolean signedOff, List<Answer> ratings, Answer... more) {
        contributions.add(new Contribution(id(institution + "#" + contributions.size()), institution == null ? null : id(institution),
                "Respondent " + contributions.size(), institution == null ? "SE" : "", signedOff,
                Stream.concat(ratings.stream(), Stream.of(more)).toList()));
        return this;
    }

    public WaveAnswers wave() {
        return new WaveAnswers(id(name), name, 2025, true, questionnaire(), institutions.stream().map(InstitutionSummary::id).toList(),
                contributions, "0".repeat(64));
    }

    public List<InstitutionSummary> institutions() {
        return institutions;
    }

    public EcosystemProfiles profiles() {
        return ProfileReading.read(wave(), institutions);
    }

    public static QuestionnaireContent questionnaire() {
        return questionnaire("small");
    }

    public static QuestionnaireContent questionnaire(String code) {
        List<Option> scale = List.of(option("0", null, 0.0), option("1", null, 0.25), option("2", null, 0.5), option("3", null, 0.75),
                option("4", null, 1.0), option("unknown", null, null));
        Question area = new Question("area", QuestionType.RATING_MATRIX, text("How strong?"), LocalizedText.EMPTY, false, null, scale,
                List.of(row("imaging", IMAGING), row("surgery", SURGERY), row("screening", SCREENING)), false, 0, null,
                new Meaning(Kind.STRENGTH, null));
        Question topic = new Question("topic", QuestionType.RANKING, text("Which first?"), LocalizedText.EMPTY, false, null,
                List.of(option("ai", AI, null), option("resistance", RESISTANCE, null), option("late", LATE_EFFECTS, null)), List.of(), false, 2,
                null, new Meaning(Kind.PRIORITY, null));
        return new QuestionnaireContent(code, text("Small"), LocalizedText.EMPTY, List.of("en"),
                List.of(new Section("all", text("All"), LocalizedText.EMPTY, List.of(area, topic))));
    }

    private static LocalizedText text(String words) {
        return LocalizedText.english(words);
    }

    private static Option option(String code, @Nullable String concept, @Nullable Double value) {
        return new Option(code, text("Option " + code), concept, value);
    }

    private static Row row(String code, String concept) {
        return new Row(code, text("Row " + code), LocalizedText.EMPTY, false, concept, null);
    }
}
