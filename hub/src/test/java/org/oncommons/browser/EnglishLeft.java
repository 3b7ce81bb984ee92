package org.oncommons.browser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Set<String> SILENT = Set.of("script", "style", "noscript", "textarea");

    /** Names of formats, of time zones and of the web's protocol are the same in every language. */
    private static final Set<String> NAMES = Set.of("CSV", "XLSX", "XLS", "ODS", "XML", "JSON", "PDF", "SVG", "PNG", "ROR", "ORCID", "DOI",
            "CET", "CEST", "UTC", "SHA", "kB", "MB", "https", "OnCommons", "EUSurvey", "LimeSurvey", "REDCap");

    private final TypedContent typed;
    private final List<String> content;
    private final List<String> found = new ArrayList<>();

    private EnglishLeft(Document page, String network, TypedContent typed) {
        this.typed = typed;
        // A name that is marked as one where it stands may be repeated in the page's title and in labels.
        this.content = Stream.concat(Stream.of(network), page.select("[translate=no]").stream().map(Element::text))
                .filter(text -> text.length() > 1).distinct().sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    /**
     * @param network name of the network, which is a name in every language
     * @param typed   what people typed, which may stand inside a text
     * @return each text with English in it
     */
    static List<String> on(Document page, String network, TypedContent typed) {
        EnglishLeft search = new EnglishLeft(page, network, typed);
        search.look(page);
        return search.found;
    }

    private void look(Node node) {
        if (node instanceof TextNode text) {
            boolean title = text.parent() instanceof Element parent && parent.normalName().equals("title");
            note(title ? withoutNames(text.text()) : text.text());
        } else if (node instanceof Element element) {
            if (element.attr("translate").equals("no") || SILENT.contains(element.normalName())) {
                return;
            }
            READ.forEach(attribute -> note(withoutNames(element.attr(attribute))));
            if (element.normalName().equals("input") && BUTTONS.contains(element.attr("type"))) {
                note(element.val());
            }
        }
        node.childNodes().forEach(this::look);
    }

    /** Names that are marked and what was typed may hold each other: whichever goes first, nothing may be left. */
    private String withoutNames(String text) {
        String marked = withoutContent(text);
        return english(typed.removedFrom(marked)) ? withoutContent(typed.removedFrom(text)) : marked;
    }

    private String withoutContent(String text) {
        String left = text;
        for (String name : content) {
            left = left.replace(name, "");
        }
        return left;
    }

    private void note(String text) {
        if (english(text) && english(typed.removedFrom(text))) {
            found.add(text.strip());
        }
    }

    private static boolean english(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).anyMatch(word -> !NAMES.contains(word));
    }
}
