package org.oncommons.answering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SurveyScene.Somebody;
import org.oncommons.network.MembershipRole;
import org.oncommons.questionnaire.ShippedQuestionnaire;
import org.oncommons.questions.QuestionnaireContent;

/** Answering in a real browser: nothing typed is ever lost. */
@HubTest
class AnsweringBrowserTests extends AnsweringInABrowser {

    @Test
    void savesAFieldAsItIsLeftAndShowsIt() {
        section("about");
        page.fill("[name='v.motto']", "Together");
        assertThat(state("motto")).hasText("Not yet saved");

        page.locator("[name='v.motto']").blur();

        assertThat(state("motto")).containsText("Saved");
        section("about");
        assertThat(page.locator("[name='v.motto']")).hasValue("Together");
    }

    @Test
    void asksAQuestionAsSoonAsAnotherAnswerCallsForIt() {
        section("about");
        assertThat(page.locator("#question-since")).isHidden();

        page.check("[name='v.certified'][value=yes]");

        assertThat(page.locator("#question-since")).isVisible();
        page.check("[name='v.certified'][value=no]");
        assertThat(page.locator("#question-since")).isHidden();
    }

    @Test
    void showsBothValuesWhenTwoPeopleChangeOneField() {
        Somebody colleague = scene.somebody("Ana", institution.id(), MembershipRole.REPRESENTATIVE);
        section("about");
        try (BrowserContext other = context(1280, ColorScheme.LIGHT)) {
            Page hers = signedIn(other, colleague);
            hers.navigate(address("/sections/about"));
            hers.fill("[name='v.motto']", "Hers");
            hers.locator("[name='v.motto']").blur();
            assertThat(hers.locator("#state-motto")).containsText("Saved");

            page.fill("[name='v.motto']", "Mine");
            page.locator("[name='v.motto']").blur();

            assertThat(state("motto")).containsText("Changed by Ana meanwhile to: Hers");
            assertThat(page.locator("[name='v.motto']")).hasValue("Mine");
            picture("conflict");
            state("motto").locator("button").first().click();
            assertThat(state("motto")).containsText("Saved");
            hers.reload();
            assertThat(hers.locator("[name='v.motto']")).hasValue("Mine");
        }
    }

    @Test
    void keepsAndSendsWhatWasTypedWithoutConnection() {
        section("about");
        context.setOffline(true);
        page.fill("[name='v.motto']", "Typed in a tunnel");
        page.locator("[name='v.motto']").blur();
        assertThat(page.locator("#answers-trouble")).containsText("no connection");

        context.setOffline(false);

        assertThat(state("motto")).containsText("Saved");
        assertThat(page.locator("#answers-trouble")).isHidden();
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionHasEnded() {
        section("about");
        context.clearCookies();
        page.fill("[name='v.motto']", "Typed too late");
        page.locator("[name='v.motto']").blur();
        assertThat(page.locator("#answers-trouble")).containsText("session has ended");

        signIn(page, director);
        section("about");

        assertThat(state("motto")).containsText("Saved");
        assertThat(page.locator("[name='v.motto']")).hasValue("Typed too late");
    }

    @Test
    void showsWhatWasSavedOnAPageThatWasMadeBefore() {
        section("about");
        String before = page.content();
        page.fill("[name='v.motto']", "Saved on the way out");
        page.locator("[name='v.motto']").blur();
        assertThat(state("motto")).containsText("Saved");

        page.route(address("/sections/about"), route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(before)));
        section("about");

        assertThat(page.locator("[name='v.motto']")).hasValue("Saved on the way out");
        assertThat(state("motto")).containsText("Saved");
    }

    @Test
    void keepsWhatIsTypedWhileTheFieldIsBeingSaved() {
        section("about");
        page.route("**/questions/motto", route -> {
            page.locator("[name='v.motto']").pressSequentially(" and on");
            route.resume();
        });
        page.fill("[name='v.motto']", "Typed");
        page.locator("[name='v.motto']").dispatchEvent("change");
        assertThat(page.locator("[name='n.motto']")).hasValue("1");

        assertThat(state("motto")).hasText("Not yet saved");
        page.unroute("**/questions/motto");
        section("about");

        assertThat(page.locator("[name='v.motto']")).hasValue("Typed and on");
        assertThat(state("motto")).containsText("Saved");
    }

    @Test
    void ranksByKeyboardAlone() {
        section("power");
        page.locator("[data-option=law] [data-action=Add]").press("Enter");
        page.locator("[data-option=time] [data-action=Add]").press("Enter");
        page.locator("[data-option=time] [data-action=Up]").press("Enter");

        assertThat(state("barrier")).containsText("Saved");
        section("power");

        assertThat(page.locator(".ranking li").first()).hasAttribute("data-option", "time");
        assertThat(page.locator("[name='r.barrier.law']")).hasValue("2");
        assertThat(page.locator("[name='r.barrier.money']")).hasValue("");
    }

    @Test
    void neverTakesAStepOfARankingBackWhenEnterIsPressedOnceMore() {
        section("power");
        page.locator("[data-option=law] [data-action=Add]").press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator(".ranking li[data-place]")).hasCount(2);

        page.locator("[data-option=law] [data-action=Down]").press("Enter");
        page.keyboard().press("Enter");

        assertThat(page.locator("[name='r.barrier.law']")).hasValue("2");
    }

    @Test
    void pagesPassAxeOnAPhoneAndInTheDark() {
        for (String path : List.of("", "/sections/about", "/sections/power", "/answer")) {
            page.navigate(address(path));
            picture("phone" + path.replace('/', '-'));
            Assertions.assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
            boolean fits = (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
            Assertions.assertThat(fits).as("fits 360 px: " + path).isTrue();
        }
        try (BrowserContext dark = context(1280, ColorScheme.DARK)) {
            Page wide = signedIn(dark, director);
            wide.navigate(address("/sections/power"));
            wide.waitForLoadState(LoadState.LOAD);
            wide.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("wide-dark.png")));
            Assertions.assertThat(new AxeBuilder(wide).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void theShippedQuestionnaireFitsAPhone() {
        QuestionnaireContent shipped = ShippedQuestionnaire.CANCER_RESEARCH_ECOSYSTEM.content();
        wave = scene.openWave(new QuestionnaireContent("shipped-" + UUID.randomUUID(), shipped.title(), shipped.introduction(),
                shipped.languages(), shipped.sections()), List.of(institution.id()));
        for (org.oncommons.questions.Section section : shipped.sections()) {
            section(section.code());
            picture("shipped-" + section.code());
            boolean fits = (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
            Assertions.assertThat(fits).as("fits 360 px: " + section.code()).isTrue();
        }
    }
}
