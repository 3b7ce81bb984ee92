package org.oncommons.formats;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the Research Organization Registry, in the form of its version 2 dump.
 *
 * @param id        its ROR address, {@code https://ror.org/…}
 * @param names     all names
 * @param types     education, healthcare, facility, funder…
 * @param active    false: closed or withdrawn
 * @param country   ISO 3166-1 alpha-2; empty: not known
 * @param city      empty: not known
 * @param latitude  degrees north; null: not known
 * @param longitude degrees east; null: not known
 * @param website   empty: none
 * @param relations to other organisations
 */
public record Organisation(
        String id,
        List<Name> names,
        List<String> types,
        boolean active,
        String country,
        String city,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String website,
        List<Relation> relations) {

    public Organisation {
        names = List.copyOf(names);
        types = List.copyOf(types);
        relations = List.copyOf(relations);
    }

    /**
     * A name.
     *
     * @param text     as written
     * @param kind     what it is
     * @param display  whether the registry shows the organisation under it
     * @param language BCP 47 tag; empty: not known
     */
    public record Name(String text, NameKind kind, boolean display, String language) {}

    /** What a name is. */
    public enum NameKind {
        LABEL,
        ALIAS,
        ACRONYM
    }

    /**
     * A relation.
     *
     * @param type  parent, child, related, predecessor or successor, as the registry writes it
     * @param id    ROR address of the other
     * @param label name of the other
     */
    public record Relation(String type, String id, String label) {}

    /** The name that the registry shows. */
    public String name() {
        return names.stream().filter(Name::display).findFirst().or(() -> names.stream().findFirst()).map(Name::text).orElse(id);
    }

    /** The name in a language, the first label where there are several. */
    public Optional<String> label(String language) {
        return names.stream()
                .filter(name -> name.kind() == NameKind.LABEL && name.language().equals(language))
                .map(Name::text)
                .findFirst();
    }
}
