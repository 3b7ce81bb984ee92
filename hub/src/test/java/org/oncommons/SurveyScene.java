package org.oncommons;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.identity.AccountManagement;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionManagement;
import org.oncommons.network.InstitutionProfile;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.network.MembershipRole;
import org.oncommons.network.PersonManagement;
import org.oncommons.network.PersonProfile;
import org.oncommons.network.PersonVisibility;
import org.oncommons.page.Viewer;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.NumberRange;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Row;
import org.oncommons.questions.Section;
import org.oncommons.questions.ShowIf;
import org.oncommons.survey.WaveForm;
import org.oncommons.survey.WaveManagement;
import org.springframework.boot.test.context.TestComponent;

/** Makes institutions, their people, a small questionnaire with every type of question, and waves for the tests of surveys. */
@TestComponent
public class SurveyScene {

    private final InstitutionManagement institutions;
    private final InstitutionDirectory directory;
    private final PersonManagement people;
    private final AccountManagement accounts;
    private final QuestionnaireManagement questionnaires;
    private final WaveManagement waves;
    private final Clock clock;
    private final List<UUID> made = new ArrayList<>();

    SurveyScene(
            InstitutionManagement institutions, InstitutionDirectory directory, PersonManagement people, AccountManagement accounts,
            QuestionnaireManagement questionnaires, WaveManagement waves, Clock clock) {
        this.institutions = institutions;
        this.directory = directory;
        this.people = people;
        this.accounts = accounts;
        this.questionnaires = questionnaires;
        this.waves = waves;
        this.clock = clock;
    }

    /** Somebody with an account. */
    public record Somebody(UUID person, UUID account, String email, String name) {

        public Viewer viewer() {
            return new Viewer(account, name, Set.of("MEMBER"));
        }
    }

    public InstitutionSummary institution() {
        String slug = "scene-" + UUID.randomUUID();
        UUID id = institutions.create(slug, new InstitutionProfile("Centre " + slug.substring(6, 14), slug.substring(6, 14),
                InstitutionType.CANCER_CENTRE, "NL", "Utrecht", 52, 5, "", "", List.of(), "", "", null, null, null));
        made.add(id);
        return directory.find(id).orElseThrow();
    }

    /** Lets the institutions that were made here leave, so that other tests count those of the demo network. */
    public void takeInstitutionsAway() {
        made.forEach(institutions::leave);
        made.clear();
    }

    public Somebody somebody(String name, UUID institution, MembershipRole role) {
        String email = "scene-" + UUID.randomUUID() + "@example.org";
        UUID account = accounts.create(email, name, Visitors.PASSWORD, Set.of());
        UUID person = people.add(email, new PersonProfile("", name, "Scene", "", "", "", Set.of(), PersonVisibility.NETWORK, false));
        people.join(person, institution, role);
        return new Somebody(person, account, email, name);
    }

    /** A new wave that is open now and asks these institutions. */
    public UUID openWave(QuestionnaireContent content, List<UUID> invited) {
        return openWave(content, invited, null);
    }

    public UUID openWave(QuestionnaireContent content, List<UUID> invited, @Nullable UUID earlier) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        UUID version = questionnaires.create(content);
        UUID wave = waves.create(new WaveForm(
                "Wave " + content.code(), today.getYear(), version, today.minusDays(2), today.plusDays(30), "Europe/Amsterdam", earlier));
        waves.invite(wave, invited);
        waves.open(wave);
        return wave;
    }

    /** Two sections with every type of question; the code is unique. */
    public static QuestionnaireContent questionnaire() {
        List<Question> first = List.of(
                question("hello", QuestionType.STATEMENT, false),
                choice("certified", QuestionType.SINGLE_CHOICE, true, List.of("yes", "no"), false, 0),
                new Question("since", QuestionType.DATE, text("Since when?"), LocalizedText.EMPTY, true,
                        new ShowIf("certified", "", List.of("yes")), List.of(), List.of(), false, 0, null, null),
                new Question("staff", QuestionType.NUMBER, text("How many people?"), LocalizedText.EMPTY, false, null, List.of(), List.of(),
                        false, 0, new NumberRange("people", BigDecimal.ZERO, BigDecimal.valueOf(500), 1), null),
                question("motto", QuestionType.SHORT_TEXT, false));
        List<Question> second = List.of(
                new Question("strength", QuestionType.RATING_MATRIX, text("How strong are you?"), text("From weak to strong."), true, null,
                        options(List.of("weak", "strong")), List.of(row("lung"), row("breast")), false, 0, null, null),
                choice("models", QuestionType.MULTIPLE_CHOICE, false, List.of("omop", "fhir", "i2b2"), true, 0),
                choice("barrier", QuestionType.RANKING, false, List.of("money", "time", "law"), false, 2),
                question("why", QuestionType.LONG_TEXT, false),
                question("proof", QuestionType.PROOF, false));
        return new QuestionnaireContent("scene-" + UUID.randomUUID(), text("A small survey"), text("Thank you for answering."),
                List.of("en"), List.of(
                        new Section("about", text("About you"), text("First things."), first),
                        new Section("power", text("Your strengths"), text("Second things."), second)));
    }

    private static Question question(String code, QuestionType type, boolean required) {
        return new Question(code, type, text("Question " + code), LocalizedText.EMPTY, required, null, List.of(), List.of(), false, 0,
                null, null);
    }

    private static Question choice(String code, QuestionType type, boolean required, List<String> options, boolean other, int places) {
        return new Question(code, type, text("Question " + code), LocalizedText.EMPTY, required, null, options(options), List.of(), other,
                places, null, null);
    }

    private static List<Option> options(List<String> codes) {
        return codes.stream().map(code -> new Option(code, text("Option " + code), null, null)).toList();
    }

    private static Row row(String code) {
        return new Row(code, text("Row " + code), LocalizedText.EMPTY, false, null, null);
    }

    private static LocalizedText text(String english) {
        return LocalizedText.english(english);
    }
}
