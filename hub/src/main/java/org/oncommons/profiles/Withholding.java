package org.oncommons.profiles;

import java.util.Map;
import java.util.UUID;
import org.oncommons.methods.disclosure.Disclosure;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.vocabulary.Kind;

/**
 * Which numbers and answers a reader may see. Coordinators see everything. For the others a number needs at least {@link
 * Disclosure#DEFAULT_THRESHOLD} institutions behind it, and nothing that can be worked out from all numbers of the same concept may have
 * fewer: neither from the numbers alone, nor together with the answers that members of the network read by name.
 *
 * <p>Numbers of waves that were frozen before count as shown already, see {@link Release}.
 *
 * <p>The whole network, each type, each country and each cancer type are published, in this order of importance. Combinations of filters
 * are for coordinators only: with few institutions hardly any could be shown beside the others.
 */
public final class Withholding {

    private final Reader reader;
    private final Published published;

    public Withholding(Reader reader, Published published) {
        this.reader = reader;
        this.published = published;
    }

    /** Whether the reader may see what the selection says of a concept. */
    public boolean shows(Selection selection, Kind kind, String concept) {
        return reader.coordinator() || published.answers(kind, concept, selection).shown().contains(selection);
    }

    /** Whether the reader may see what the selection's rankings come to. */
    public boolean shows(Selection selection, String question) {
        return reader.coordinator() || published.rankings(question, selection).shown().contains(selection);
    }

    /**
     * Whether the reader may know how many belong to the selection. Who calls itself strong in a cancer type has answered so: that is withheld
     * like every other number about the answer, also where it is only a filter.
     */
    public boolean counts(Selection selection) {
        return selection.cancer().isEmpty() || shows(selection, Kind.STRENGTH, selection.cancer());
    }

    /** Whether the reader may know that this institution belongs to the selection. */
    public boolean places(Selection selection, Profile profile) {
        return selection.contains(profile) && (selection.cancer().isEmpty()
                || profile.value(Kind.STRENGTH, selection.cancer()).filter(value -> shows(profile, value)).isPresent());
    }

    /** Whether the reader may see this institution's answer with its name. */
    public boolean shows(Profile profile, Value value) {
        boolean own = reader.coordinator() || reader.institutions().contains(profile.id());
        return own || EcosystemProfiles.open(value.visibility(), profile.id(), reader)
                && !published.answers(value.kind(), value.concept(), Selection.ALL).closed().contains(profile.id().toString());
    }

    /**
     * Something that institutions said and that no concept stands for, such as a topic made of free texts.
     *
     * @param subject that no other statement of the wave has, and another one as soon as anything in it changes
     * @param given   by id of the profile, the most open answer in which it said so
     */
    public record Statement(String subject, Map<UUID, AnswerVisibility> given) {

        public Statement {
            given = Map.copyOf(given);
        }
    }

    /** Whether the reader may see how many of the selection said it. */
    public boolean shows(Selection selection, Statement statement) {
        return reader.coordinator() || published.statement(statement, selection).shown().contains(selection);
    }

    /** Whether the reader may see with the institution's name that it said so, in an answer of this visibility. */
    public boolean shows(Statement statement, UUID profile, AnswerVisibility visibility) {
        boolean own = reader.coordinator() || reader.institutions().contains(profile);
        return own || EcosystemProfiles.open(visibility, profile, reader)
                && !published.statement(statement, Selection.ALL).closed().contains(profile.toString());
    }
}
