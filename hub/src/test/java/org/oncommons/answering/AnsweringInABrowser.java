package org.oncommons.answering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.oncommons.SurveyScene.Somebody;
import org.oncommons.SurveyScene;
import org.oncommons.Visitors;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.MembershipRole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody of an institution has the survey open in a real browser, as narrow as a phone. */
abstract class AnsweringInABrowser {

    private static final Path CHROMIUM = Path.of(Objects.requireNonNullElse(System.getenv("ONCOMMONS_CHROMIUM"), "/usr/bin/chromium"));
    static final Path PICTURES = Path.of("target/pictures");

    private static Playwright playwright;
    static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    SurveyScene scene;

    InstitutionSummary institution;
    Somebody director;
    UUID wave;
    BrowserContext context;
    Page page;

    @BeforeAll
    static void launch() {
        boolean there = Files.isExecutable(CHROMIUM);
        if ("true".equals(System.getenv("CI"))) {
            Assertions.assertThat(there).as("%s is needed", CHROMIUM).isTrue();
        }
        Assumptions.assumeTrue(there, CHROMIUM + " is missing");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of(
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync")));
    }

    @AfterAll
    static void quit() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openTheSurvey() {
        institution = scene.institution();
        director = scene.somebody("Dora", institution.id(), MembershipRole.DIRECTOR);
        wave = scene.openWave(SurveyScene.questionnaire(), List.of(institution.id()));
        context = context(360, ColorScheme.LIGHT);
        page = signedIn(context, director);
    }

    @AfterEach
    void closeTheWindow() {
        context.close();
    }

    void section(String code) {
        page.navigate(address("/sections/" + code));
        page.waitForLoadState(LoadState.LOAD);
    }

    String address(String path) {
        return "http://localhost:" + port + "/answering/" + wave + "/" + institution.slug() + path;
    }

    Locator state(String field) {
        return page.locator("#state-" + field);
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    static BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 780).setColorScheme(scheme));
    }

    Page signedIn(BrowserContext in, Somebody somebody) {
        Page opened = in.newPage();
        signIn(opened, somebody);
        return opened;
    }

    void signIn(Page opened, Somebody somebody) {
        opened.navigate("http://localhost:" + port + "/identity/sign-in");
        opened.fill("#username", somebody.email());
        opened.fill("#password", Visitors.PASSWORD);
        opened.click("main button[type=submit]");
        opened.waitForURL(url -> !url.contains("/identity/sign-in"));
        opened.waitForLoadState(LoadState.LOAD);
    }
}
