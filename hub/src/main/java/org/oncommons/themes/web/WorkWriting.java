package org.oncommons.themes.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.disclosure.Disclosure;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.Selection;
import org.oncommons.themes.Passage;
import org.oncommons.themes.SaidBy;
import org.oncommons.themes.Theme;
import org.oncommons.vocabulary.Vocabulary;

/** Puts the groups into words for the coordinators, who see everything. */
final class WorkWriting {

    private static final int FIRST = 4;
    private static final int NAME = 80;

    private final ThemeContext context;
    private final Shell shell;
    private final Vocabulary vocabulary;

    WorkWriting(ThemeContext context, Vocabulary vocabulary) {
        this.context = context;
        this.shell = context.shell();
        this.vocabulary = vocabulary;
    }

    List<WorkPages.Group> groups(boolean confirmed) {
        return context.state().arrangement().themes().stream().filter(theme -> theme.confirmed() == confirmed).map(this::group).toList();
    }

    WorkPages.Group group(Theme theme) {
        SaidBy said = context.said(theme);
        List<Profile> speakers = said.speakers(Selection.ALL);
        String middle = context.texts().middle(theme.passages()).map(Passage::text).orElse("");
        long countries = speakers.stream().map(Profile::country).filter(country -> !country.isEmpty()).distinct().count();
        return new WorkPages.Group(theme.id(), theme.name(), proposal(middle), middle,
                shell.text("themes.work.speakers", said.passages().size(), speakers.size(), countries), theme.confirmed(),
                speakers.size() >= Disclosure.DEFAULT_THRESHOLD,
                theme.concept().isEmpty() ? "" : vocabulary.label(theme.concept(), shell.language()),
                said.passages().stream().limit(FIRST).map(passage -> text(passage, Set.of())).toList(),
                Math.max(0, said.passages().size() - FIRST), "/themes/work/topics/" + theme.id() + "?wave=" + context.state().wave());
    }

    /** The beginning of the text up to a whole word, without the point at its end. */
    private static String proposal(String middle) {
        String first = middle.replaceAll("(?s)(?<=\\p{L}{3})[.!?]\\s.*", "").replaceAll("[.;:,]+$", "");
        return first.length() <= NAME ? first : first.substring(0, first.lastIndexOf(' ', NAME) < 1 ? NAME : first.lastIndexOf(' ', NAME));
    }

    WorkPages.Text text(Passage passage, Set<UUID> chosen) {
        Profile profile = context.profile(passage);
        return new WorkPages.Text(passage.id(), passage.text(), profile.label(), shell.country(profile.country()),
                context.question(passage.question()), shell.text("themes.visibility." + passage.visibility()), context.address("/themes/texts/" + passage.id()),
                chosen.contains(passage.id()));
    }

    /**
     * @param theme null: the texts that are in no group
     * @param form  what was typed; null: nothing
     */
    WorkPages.Detail detail(@Nullable Theme theme, WorkPages.@Nullable Form form, Set<UUID> chosen, String problem) {
        List<Passage> passages = theme == null ? context.state().arrangement().left(context.texts().passages()) : context.said(theme).passages();
        String concept = form != null ? form.concept() : theme == null ? "" : theme.concept();
        WorkPages.Form shown = form != null ? form
                : new WorkPages.Form(theme == null ? "" : theme.name(), concept, "");
        return new WorkPages.Detail(context.state().wave(), theme == null ? null : group(theme), theme == null ? List.of() : theme.also(),
                passages.stream().map(passage -> text(passage, chosen)).toList(), others(theme), concepts(concept), shown, last(), problem);
    }

    private List<OwnWords.Choice> others(@Nullable Theme theme) {
        return context.state().arrangement().themes().stream().filter(other -> theme == null || !other.id().equals(theme.id()))
                .map(other -> new OwnWords.Choice(other.id().toString(), called(other), false))
                .sorted(Comparator.comparing(OwnWords.Choice::label, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    private String called(Theme theme) {
        return theme.name().isEmpty() ? "“" + context.texts().middle(theme.passages()).map(Passage::text).map(WorkWriting::proposal).orElse("…") + "”"
                : theme.name();
    }

    private List<WorkPages.Scheme> concepts(String chosen) {
        return vocabulary.schemes().stream().map(scheme -> new WorkPages.Scheme(scheme.label(shell.language()),
                vocabulary.concepts(scheme.code()).stream().map(concept -> new OwnWords.Choice(concept.code(), concept.label(shell.language()),
                        concept.code().equals(chosen))).toList())).toList();
    }

    /** The last step that can be undone, in words. */
    String last() {
        return Optional.ofNullable(context.state().undoTo()).map(version -> shell.text("themes.work.last." + context.state().action(),
                context.state().label().isEmpty() ? shell.text("themes.work.unnamed") : context.state().label(),
                context.state().accountName().isEmpty() ? shell.text("themes.work.hub") : context.state().accountName(),
                shell.moment(context.state().changedAt()))).orElse("");
    }
}
