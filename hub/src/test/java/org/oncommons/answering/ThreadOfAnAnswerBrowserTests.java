package org.oncommons.answering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SurveyScene;
import org.oncommons.SurveyScene.Somebody;
import org.oncommons.network.MembershipRole;
import org.oncommons.survey.WaveManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An answer from the first colleague to the signature and into the next wave, in a real browser. */
@HubTest
class ThreadOfAnAnswerBrowserTests extends AnsweringInABrowser {

    @Autowired
    private WaveManagement waves;

    @Autowired
    private JdbcClient database;

    @Test
    void aColleagueAnswersTheSectionThatWasAssignedAndNoOther() {
        Somebody colleague = scene.somebody("Mia", institution.id(), MembershipRole.MEMBER);
        page.navigate(address(""));
        page.selectOption("#assign-power", colleague.person().toString());
        page.locator("form.assign:has(#assign-power) button").click();
        assertThat(page.locator("main")).containsText("your colleague gets a mail");
        Assertions.assertThat(database.sql("SELECT count(*) FROM mail.message WHERE recipient = ? AND body LIKE ?")
                .params(colleague.email(), "%/sections/power%").query(Long.class).single()).isEqualTo(1);

        try (BrowserContext hers = context(360, ColorScheme.LIGHT)) {
            Page opened = signedIn(hers, colleague);
            opened.navigate(address(""));
            assertThat(opened.locator(".section-card h2 a")).hasText("Your strengths");
            opened.locator(".section-card h2 a").click();
            opened.check("[name='v.strength.lung'][value=strong]");
            assertThat(opened.locator("[id='state-strength.lung']")).containsText("Saved");
            Assertions.assertThat(opened.navigate(address("/sections/about")).status()).isEqualTo(403);
        }
    }

    @Test
    void aCommentIsReadByColleagues() {
        section("about");
        page.locator("#question-motto .comments summary").click();
        page.fill("#comment-motto", "Shall we ask the press office? Őrség");
        page.locator("#question-motto .comments button").click();

        assertThat(page.locator("#question-motto .comments summary")).containsText("1 comment");
        Somebody colleague = scene.somebody("Ana", institution.id(), MembershipRole.REPRESENTATIVE);
        try (BrowserContext hers = context(1280, ColorScheme.DARK)) {
            Page opened = signedIn(hers, colleague);
            opened.navigate(address("/sections/about"));
            opened.locator("#question-motto .comments summary").click();
            assertThat(opened.locator("#question-motto .comment")).containsText("Őrség");
        }
    }

    @Test
    void theDirectorSignsAndTheAnswerIsClosedAndPrinted() throws IOException {
        answerEverything("Együtt Őrség, Łódź, Αθήνα");
        sign();
        assertThat(page.locator(".notice-good")).containsText("Signed by Dora");
        picture("signed");

        section("about");
        assertThat(page.locator("[name='v.motto']")).isDisabled();
        page.navigate(address(""));
        Download pdf = page.waitForDownload(() -> page.locator("a[href$='answer.pdf']").click());
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf.path()))) {
            Assertions.assertThat(new PDFTextStripper().getText(document)).contains("Együtt Őrség, Łódź, Αθήνα").contains("Signed by Dora");
        }
    }

    @Test
    void theNextWaveStartsWithWhatWasSignedAndShowsWhatChanged() {
        var content = SurveyScene.questionnaire();
        wave = scene.openWave(content, List.of(institution.id()));
        answerEverything("Together");
        sign();
        waves.freeze(wave);
        wave = scene.openWave(content.code().isEmpty() ? content : new org.oncommons.questions.QuestionnaireContent(
                content.code() + "-2", content.title(), content.introduction(), content.languages(), content.sections()),
                List.of(institution.id()), wave);

        section("about");
        assertThat(page.locator("[name='v.motto']")).hasValue("Together");
        assertThat(state("motto")).containsText("Carried over from last time");
        page.fill("[name='v.motto']", "Further together");
        page.locator("[name='v.motto']").blur();
        assertThat(state("motto")).containsText("Saved");

        section("about");
        assertThat(page.locator("#question-motto .earlier")).containsText("Last time: Together");
        assertThat(page.locator("#question-certified .earlier")).hasCount(0);
        page.navigate(address(""));
        assertThat(page.locator("main")).containsText("1 answer changed since last time");
    }

    @Test
    void whatIsTypedAfterTheLastDayIsKeptAndSavedWhenTheWaveIsReopened() {
        section("about");
        waves.close(wave);
        page.fill("[name='v.motto']", "A minute too late");
        page.locator("[name='v.motto']").blur();
        assertThat(state("motto")).containsText("takes no answers at the moment");
        assertThat(page.locator("[name='v.motto']")).hasValue("A minute too late");

        waves.open(wave);
        section("about");

        assertThat(state("motto")).containsText("Saved");
        section("about");
        assertThat(page.locator("[name='v.motto']")).hasValue("A minute too late");
    }

    private void answerEverything(String motto) {
        section("about");
        page.check("[name='v.certified'][value=no]");
        page.fill("[name='v.motto']", motto);
        page.locator("[name='v.motto']").blur();
        assertThat(state("certified")).containsText("Saved");
        assertThat(state("motto")).containsText("Saved");
        page.locator("form.answering-ready button").click();
        section("power");
        page.check("[name='v.strength.lung'][value=strong]");
        assertThat(page.locator("[id='state-strength.lung']")).containsText("Saved");
        page.locator("form.answering-ready button").click();
    }

    private void sign() {
        page.navigate(address("/sign"));
        page.check("[name=declared]");
        page.locator("form[action$='/sign'] button").click();
    }
}
