package org.oncommons.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The one browser of all tests, started by the first that asks for it and closed after the last. Debian's chromium, or the program named
 * by the environment variable ONCOMMONS_CHROMIUM. Where there is none the tests are skipped; where CI is set they fail.
 */
final class HubBrowser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> signedIn = new ConcurrentHashMap<>();

    private HubBrowser(Path program) {
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    }

    /** Hands the browser to the tests that name it as a parameter. */
    static final class ForTests implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == HubBrowser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            Optional<Path> program = program();
            if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("There is no browser: install chromium or name one in ONCOMMONS_CHROMIUM.");
            }
            Assumptions.assumeTrue(program.isPresent(), "There is no browser: install chromium or name one in ONCOMMONS_CHROMIUM.");
            return test.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(HubBrowser.class, unused -> new HubBrowser(program.orElseThrow()), HubBrowser.class);
        }
    }

    private static Optional<Path> program() {
        @Nullable String named = System.getenv("ONCOMMONS_CHROMIUM");
        return Optional.of(Path.of(named == null || named.isBlank() ? "/usr/bin/chromium" : named)).filter(Files::isExecutable);
    }

    /**
     * A new window of the visitor, 1280 by 800 pixels, light; it must be closed by its {@link Page#context()}. The visitor signs in through
     * the form, once for all windows.
     *
     * @param hub for example http://localhost:8080
     */
    Page open(URI hub, Visitor visitor) {
        Browser.NewContextOptions options = options(hub);
        visitor.email().ifPresent(email ->
                options.setStorageState(signedIn.computeIfAbsent(hub + " " + visitor, unused -> signIn(hub, email))));
        return browser.newContext(options).newPage();
    }

    private static Browser.NewContextOptions options(URI hub) {
        return new Browser.NewContextOptions().setBaseURL(hub.toString()).setViewportSize(1280, 800).setLocale("en")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private String signIn(URI hub, String email) {
        try (BrowserContext window = browser.newContext(options(hub))) {
            Page page = window.newPage();
            page.navigate("/identity/sign-in");
            page.fill("#username", email);
            page.fill("#password", Visitor.PASSWORD);
            page.locator("form[action='/identity/sign-in'] button[type=submit]").click();
            page.waitForURL(address -> !address.contains("sign-in"));
            return window.storageState();
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
