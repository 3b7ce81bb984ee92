package org.oncommons.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.oncommons.browser.SiteMap.Visit;

/**
 * Opens pages in one window and collects what is wrong with them: rules of WCAG 2.2 AA and axe-core's best practice that are broken,
 * errors on the console (a breach of the content security policy is one), pages wider than a phone, missing or double headings.
 */
final class PageInspection {

    private static final String AXE = axe();
    private static final int DESKTOP = 1280;
    private static final int PHONE = 360;
    private static final int FRAMES = 2;
    private static final int PICTURES = 20;

    /** Broken rules, each with the elements that break it. */
    private static final String ALL_RULES = """
            () => axe.run(document, {resultTypes: ['violations'], runOnly:
                ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(found => found.violations.map(
                rule => rule.id + ' (' + rule.help + '): ' + rule.nodes.slice(0, 4).map(
                    node => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | ')))""";
    private static final String CONTRAST = ALL_RULES.replaceAll("\\['wcag2a'[^]]*]", "{type: 'rule', values: ['color-contrast']}");

    /** The content without what differs between two requests: form tokens and ways back. */
    private static final String CONTENT = """
            () => document.querySelector('main').innerHTML.replace(/name="_csrf"[^>]*>/g, '').replace(/&amp;?back=[^"]*/g, '')""";

    private final Page page;
    private final Visitor visitor;
    private final Set<Integer> inspected;
    private final List<String> console = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private int pages;

    /**
     * @param inspected fingerprints of the pages that were looked at already, also by other visitors
     */
    PageInspection(Page page, Visitor visitor, Set<Integer> inspected) {
        this.page = page;
        this.visitor = visitor;
        this.inspected = inspected;
        page.onConsoleMessage(this::listen);
        page.onPageError(console::add);
    }

    List<String> findings() {
        return findings;
    }

    void inspect(Visit visit) {
        inspect(visit.address(), visit.status());
    }

    /**
     * @param status that the page should answer with
     */
    void inspect(String address, int status) {
        // Leaving the last page first: what axe-core made it say late must not be taken for this page's.
        page.navigate("about:blank");
        console.clear();
        page.setViewportSize(DESKTOP, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Response answer = Objects.requireNonNull(page.navigate(address));
        expect(answer.status() == status, address, "answers " + answer.status());
        List.copyOf(console).stream().filter(message -> !message.contains("status of " + status))
                .forEach(message -> report(address, "console: " + message));
        if (inspected.add(page.evaluate(CONTENT).hashCode()) || pages < FRAMES) {
            // What axe-core writes to the console is its own affair, so the console is read before.
            page.evaluate(AXE);
            headings(address);
            look(address);
        }
    }

    /** The frame around the content is looked at in all four ways on a visitor's first pages; the content in two that differ in both. */
    private void look(String address) {
        boolean frame = pages++ < FRAMES;
        broken(address, ALL_RULES, "1280 px, light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        if (frame) {
            broken(address, CONTRAST, "1280 px, dark");
        }
        page.setViewportSize(PHONE, 780);
        broken(address, ALL_RULES, "360 px, dark");
        if (frame) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            broken(address, CONTRAST, "360 px, light");
        }
        Object width = page.evaluate("document.documentElement.scrollWidth");
        expect(((Number) width).intValue() <= PHONE, address, "360 px: the page is " + width + " px wide because of " + widest());
    }

    private Object widest() {
        return page.evaluate("""
                () => [...document.querySelectorAll('main *, header *, footer *, nav *')]
                    .filter(element => element.getBoundingClientRect().right > 361)
                    .slice(0, 3).map(element => element.outerHTML.slice(0, 120)).join(' | ')""");
    }

    private void headings(String address) {
        int count = page.locator("h1").count();
        expect(count == 1, address, count + " headings of level 1");
        expect(!page.title().isBlank(), address, "no title");
    }

    private void broken(String address, String rules, String view) {
        List<?> broken = (List<?>) page.evaluate(rules);
        broken.forEach(rule -> report(address, view + ": " + rule));
    }

    private void expect(boolean holds, String address, String otherwise) {
        if (!holds) {
            report(address, otherwise);
        }
    }

    private void report(String address, String problem) {
        if (findings.size() < PICTURES) {
            String name = visitor + address.replaceAll("[^A-Za-z0-9]+", "-") + "-" + findings.size() + ".png";
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name)));
        }
        findings.add(address + " as " + visitor + ", " + problem);
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            console.add(message.text());
        }
    }

    private static String axe() {
        try (InputStream source = Objects.requireNonNull(PageInspection.class.getResourceAsStream("/axe.min.js"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
