package org.oncommons.themes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.disclosure.Disclosure;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.Selection;
import org.oncommons.themes.Passage;
import org.oncommons.themes.SaidBy;
import org.oncommons.vocabulary.Vocabulary;

/** Puts a topic into words for whoever reads. */
final class TopicWriting {

    private final ThemeContext context;
    private final Shell shell;
    private final Vocabulary vocabulary;

    TopicWriting(ThemeContext context, Vocabulary vocabulary) {
        this.context = context;
        this.shell = context.shell();
        this.vocabulary = vocabulary;
    }

    /** @param most quotations to show */
    OwnWords.Topic topic(SaidBy said, Selection selection, int most) {
        boolean counted = said.shown(selection);
        List<Profile> speakers = said.speakers(selection);
        List<Passage> quotations = said.quotations(selection);
        long quoted = quotations.stream().map(Passage::profile).distinct().count();
        int all = (int) context.profiles().profiles().stream().filter(selection::contains).count();
        return new OwnWords.Topic(said.theme().id(), said.theme().name(), said.theme().also(), concept(said.theme().concept()),
                counted ? shell.text("themes.topic.count", unit(), speakers.size(), all, countries(speakers)) : shell.text("themes.withheld"),
                String.join(", ", names(quotations)), counted ? new OwnWords.Dots(speakers.size(), all) : null,
                quotations.stream().limit(most).map(context::quote).toList(), Math.max(0, quotations.size() - most),
                counted && quoted < speakers.size() ? shell.text("themes.topic.hidden", unit(), speakers.size() - quoted) : "",
                context.reader().coordinator() && closed(said) ? shell.text("themes.topic.closed") : "", context.address("/themes/topics/" + said.theme().id()));
    }

    private String unit() {
        return context.profiles().institutionsAnswer() ? "institutions" : "respondents";
    }

    private boolean closed(SaidBy said) {
        return said.speakers(Selection.ALL).size() < Disclosure.DEFAULT_THRESHOLD;
    }

    private static long countries(List<Profile> profiles) {
        return profiles.stream().map(Profile::country).filter(country -> !country.isEmpty()).distinct().count();
    }

    /** Only countries of those who are quoted: of another one that has one institution, it would tell which one says it. */
    private List<String> names(List<Passage> quotations) {
        return quotations.stream().map(passage -> context.profile(passage).country()).filter(country -> !country.isEmpty()).distinct()
                .map(shell::country).sorted().toList();
    }

    OwnWords.@Nullable Concept concept(String code) {
        return vocabulary.find(code).map(found -> new OwnWords.Concept(found.label(shell.language()), found.plain(shell.language()),
                "/synergy/topics/" + code)).orElse(null);
    }
}
