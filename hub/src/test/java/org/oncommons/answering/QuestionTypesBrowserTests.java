package org.oncommons.answering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;

/** Each type of question, answered by hand in a real browser. */
@HubTest
class QuestionTypesBrowserTests extends AnsweringInABrowser {

    @Test
    void ranksByTouch() {
        try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 780).setHasTouch(true).setIsMobile(true))) {
            Page touched = signedIn(phone, director);
            touched.navigate(address("/sections/power"));
            touched.locator("[data-option=law] [data-action=Add]").tap();
            touched.locator("[data-option=money] [data-action=Add]").tap();
            assertThat(touched.locator("[data-option=time] [data-action=Add]")).isDisabled();
            touched.locator("[data-option=money] [data-action=Up]").tap();
            assertThat(touched.locator("#state-barrier")).containsText("Saved");

            touched.reload();

            assertThat(touched.locator("[name='r.barrier.money']")).hasValue("1");
            assertThat(touched.locator("[name='r.barrier.law']")).hasValue("2");
            touched.locator("[data-option=money] [data-action=Remove]").tap();
            assertThat(touched.locator("[name='r.barrier.law']")).hasValue("1");
        }
    }

    @Test
    void keepsWhatIsTypedBesideTheOptions() {
        section("power");
        page.check("[name='v.models'][value=fhir]");
        page.fill("[name='o.models']", "A model of our own");
        page.locator("[name='o.models']").blur();
        assertThat(state("models")).containsText("Saved");

        section("power");

        assertThat(page.locator("[name='o.models']")).hasValue("A model of our own");
        assertThat(page.locator("[name='v.models'][value=fhir]")).isChecked();
    }

    @Test
    void aNumberSaysItsUnitAndWhyItIsNotTaken() {
        section("about");
        assertThat(page.locator("#question-staff .number-field")).containsText("people");
        assertThat(page.locator("#question-staff")).containsText("From 0 to 500");

        staff("many");
        assertThat(state("staff")).containsText("is not a number");
        staff("501");
        assertThat(state("staff")).containsText("at most 500");
        staff("1.25");
        assertThat(state("staff")).containsText("At most one decimal");
        staff("12,5");
        assertThat(state("staff")).containsText("Saved");

        section("about");
        assertThat(page.locator("[name='v.staff']")).hasValue("12.5");
    }

    @Test
    void keepsADate() {
        section("about");
        page.check("[name='v.certified'][value=yes]");
        page.fill("[name='v.since']", "2020-02-29");
        page.locator("[name='v.since']").blur();
        assertThat(state("since")).containsText("Saved");

        section("about");

        assertThat(page.locator("[name='v.since']")).hasValue("2020-02-29");
    }

    @Test
    void aProofIsUploadedReadAndRemoved() throws IOException {
        section("power");
        page.setInputFiles("#question-proof input[type=file]",
                new FilePayload("Urkunde Łódź.txt", "text/plain", "It is so.".getBytes(StandardCharsets.UTF_8)));
        page.locator("#question-proof .proof-upload button").click();
        assertThat(page.locator("#question-proof .proof a")).hasText("Urkunde Łódź.txt");

        Download file = page.waitForDownload(() -> page.locator("#question-proof .proof a").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("Urkunde Łódź.txt");
        Assertions.assertThat(Files.readString(file.path())).isEqualTo("It is so.");
        page.check("[name='x.proof']");
        assertThat(state("proof")).containsText("Saved");

        section("power");
        assertThat(page.locator("#question-proof .proof")).hasCount(0);
    }

    @Test
    void aLinkIsAProofAndOtherTextIsNone() {
        section("power");
        page.fill("[name='v.proof']", "see our website");
        page.locator("[name='v.proof']").blur();
        assertThat(state("proof")).containsText("begins with https://");

        page.fill("[name='v.proof']", "https://example.org/certificate");
        page.locator("[name='v.proof']").blur();

        assertThat(state("proof")).containsText("Saved");
    }

    @Test
    void keepsWhoMaySeeAnAnswer() {
        section("about");
        page.waitForResponse(response -> response.url().endsWith("/visibility") && response.status() == 204,
                () -> page.selectOption("[data-visibility=motto]", "COORDINATORS"));

        section("about");

        assertThat(page.locator("[data-visibility=motto]")).hasValue("COORDINATORS");
        assertThat(page.locator("[data-visibility=certified]")).hasValue("NETWORK");
    }

    private void staff(String typed) {
        page.fill("[name='v.staff']", typed);
        page.locator("[name='v.staff']").blur();
    }
}
