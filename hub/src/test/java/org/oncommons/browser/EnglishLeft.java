package org.oncommons.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds what is left of English on a page in the pseudo-language, in which every letter wears an accent: any two plain letters in a row, in
 * texts and in attributes that are read out or shown. What people typed and what has languages of its own is marked {@code translate="no"}.
 */
final class EnglishLeft {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final List<String> READ = List.of("placeholder", "title", "aria-label", "aria-description", "aria-roledescription",
            "aria-valuetext", "alt", "label", "data-confirm", "summary");
    private static final Set<String> BUTTONS = Set.of("submit", "button", "reset");
    private static final Set<String> SILENT = Set.of("script", "style", "noscript");

    /** Names of formats and of time zones are the same in every language. */
    private static final Set<String> NAMES = Set.of("CSV", "XLSX", "XLS", "ODS", "XML", "JSON", "PDF", "SVG", "PNG", "ROR", "ORCID", "DOI",
            "CET", "CEST", "UTC", "OnCommons", "EUSurvey", "LimeSurvey", "REDCap");

    private EnglishLeft() {}

    /**
     * @param network name of the network, which is a name in every language
     * @return each text with English in it
     */
    static List<String> on(Document page, String network) {
        List<String> found = new ArrayList<>();
        look(page, network, found);
        return found;
    }

    private static void look(Node node, String network, List<String> found) {
        if (node instanceof TextNode text) {
            note(text.text(), network, found);
        } else if (node instanceof Element element) {
            if (element.attr("translate").equals("no") || SILENT.contains(element.normalName())) {
                return;
            }
            READ.forEach(attribute -> note(element.attr(attribute), network, found));
            if (element.normalName().equals("input") && BUTTONS.contains(element.attr("type"))) {
                note(element.val(), network, found);
            }
        }
        node.childNodes().forEach(child -> look(child, network, found));
    }

    private static void note(String text, String network, List<String> found) {
        String own = text.replace(network, "");
        if (WORD.matcher(own).results().map(MatchResult::group).anyMatch(word -> !NAMES.contains(word))) {
            found.add(text.strip());
        }
    }
}
