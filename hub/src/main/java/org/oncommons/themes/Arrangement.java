package org.oncommons.themes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Problem;

/** Which passages belong together, as it stands. Each step gives a new one; a passage is in one topic at most. */
public record Arrangement(List<Theme> themes) {

    static final int NAME_AT_MOST = 120;

    public Arrangement {
        themes = List.copyOf(themes);
    }

    public Optional<Theme> find(UUID id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** The topic that the passage is in. */
    public Optional<Theme> of(UUID passage) {
        return themes.stream().filter(theme -> theme.passages().contains(passage)).findFirst();
    }

    /** Topics that others may see. */
    public List<Theme> confirmed() {
        return themes.stream().filter(Theme::confirmed).toList();
    }

    /** @throws Problem 422 for a confirmed topic without a name, or one that is too long */
    Arrangement name(UUID id, String name, String concept, boolean confirmed) {
        if (confirmed && name.isBlank()) {
            throw Problem.invalid("themes.problem.name-missing");
        }
        if (name.strip().length() > NAME_AT_MOST) {
            throw Problem.invalid("themes.problem.name-long", NAME_AT_MOST);
        }
        return change(id, theme -> theme.named(name, concept, confirmed));
    }

    /** The first one goes into the other. */
    Arrangement merge(UUID from, UUID into) {
        if (from.equals(into)) {
            throw Problem.invalid("themes.problem.merge-itself");
        }
        Theme gone = find(from).orElseThrow(Arrangement::gone);
        Arrangement merged = change(into, theme -> theme.merged(gone));
        return new Arrangement(merged.themes.stream().filter(theme -> !theme.id().equals(from)).toList());
    }

    Arrangement move(List<UUID> passages, UUID into) {
        find(into).orElseThrow(Arrangement::gone);
        return new Arrangement(tidy(themes.stream()
                .map(theme -> theme.id().equals(into) ? theme.with(chosen(passages)) : theme.without(passages)).toList(), into));
    }

    /** They are in no topic then. */
    Arrangement takeOut(List<UUID> passages) {
        return new Arrangement(tidy(themes.stream().map(theme -> theme.without(chosen(passages))).toList(), null));
    }

    /** They become a topic of their own, behind the others. */
    Arrangement splitOff(List<UUID> passages, UUID id) {
        List<Theme> changed = new ArrayList<>(takeOut(passages).themes);
        changed.add(Theme.suggested(id, passages));
        return new Arrangement(changed);
    }

    /** After new answers: what was worked on stays with the passages that are still there, what is left is grouped anew. */
    Arrangement renewed(Set<UUID> there, List<Theme> suggestions) {
        List<Theme> changed = new ArrayList<>(worked(there));
        changed.addAll(suggestions);
        return new Arrangement(changed);
    }

    List<Theme> worked(Set<UUID> there) {
        return themes.stream().filter(Theme::worked)
                .map(theme -> theme.without(theme.passages().stream().filter(passage -> !there.contains(passage)).toList())).toList();
    }

    /** Passages that are in no topic. */
    public List<Passage> left(List<Passage> all) {
        Set<UUID> taken = new HashSet<>();
        themes.forEach(theme -> taken.addAll(theme.passages()));
        return all.stream().filter(passage -> !taken.contains(passage.id())).toList();
    }

    private static List<UUID> chosen(List<UUID> passages) {
        if (passages.isEmpty()) {
            throw Problem.invalid("themes.problem.no-texts");
        }
        return passages;
    }

    private Arrangement change(UUID id, UnaryOperator<Theme> change) {
        find(id).orElseThrow(Arrangement::gone);
        return new Arrangement(themes.stream().map(theme -> theme.id().equals(id) ? change.apply(theme) : theme).toList());
    }

    /** Suggestions that nothing is left of vanish; what somebody named stays. */
    private static List<Theme> tidy(List<Theme> themes, @Nullable UUID kept) {
        return themes.stream().filter(theme -> theme.worked() || !theme.passages().isEmpty() || theme.id().equals(kept)).toList();
    }

    private static Problem gone() {
        return Problem.conflict("themes.problem.gone");
    }
}
