package org.oncommons.profiles;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.oncommons.survey.AnswerVisibility;

/**
 * What one wave lays open of one subject: its numbers, and the answers that are read by name. Somebody may subtract it from another
 * wave's, so all releases of a subject are looked at together. What is the same unknown in two of them can be taken in more than one way:
 * see {@link Same}.
 *
 * @param given  by id of the institution
 * @param shown  institutions behind each number that is shown
 * @param closed whose answer other members do not read
 */
record Release(Map<String, Given> given, List<Set<String>> shown, Set<String> closed) {

    /** Length of an institution's id, which every name of an unknown begins with. */
    private static final int ID = 36;

    /**
     * What one institution said.
     *
     * @param answer   what it said of the subject
     * @param relative that, and its mean over the block: what its number against its own mean is made from
     */
    record Given(AnswerVisibility visibility, String answer, String relative) {}

    /** When an institution's numbers in two waves are taken to be the same unknown. */
    enum Same {
        /** Always: who guesses that nobody changed an answer learns those of who came or left. */
        INSTITUTION,
        /** When it gave the same answer: the difference of two waves is about those who changed theirs. */
        ANSWER,
        /** When it gave the same answer and has the same mean over the block: the same for numbers against the own mean. */
        RELATIVE;

        String unknown(String id, Given given) {
            return switch (this) {
                case INSTITUTION -> id;
                case ANSWER -> id + "=" + given.answer();
                case RELATIVE -> id + "=" + given.answer() + "/" + given.relative();
            };
        }
    }

    /** What a reader knows by name before looking at numbers. */
    enum Known {
        /** Nothing. */
        NONE,
        /** What is open to everybody. */
        PUBLIC,
        /** What is open to members of the network. */
        NETWORK
    }

    static String owner(String unknown) {
        return unknown.substring(0, ID);
    }

    /** Names of the unknowns that are read by name. */
    Set<String> known(Known reader, Same same) {
        Predicate<String> read = switch (reader) {
            case NONE -> id -> false;
            case PUBLIC -> id -> !closed.contains(id) && given.get(id).visibility() == AnswerVisibility.PUBLIC;
            case NETWORK -> id -> !closed.contains(id);
        };
        Set<String> names = new HashSet<>();
        given.forEach((id, said) -> {
            if (read.test(id)) {
                names.add(same.unknown(id, said));
            }
        });
        return names;
    }

    /** Names of the unknowns behind a number. */
    Set<String> unknowns(Set<String> institutions, Same same) {
        Set<String> names = new HashSet<>();
        institutions.forEach(id -> {
            if (given.containsKey(id)) {
                names.add(same.unknown(id, given.get(id)));
            }
        });
        return names;
    }

    boolean closes(String id, Given said) {
        return closed.contains(id) && given.get(id).answer().equals(said.answer());
    }

    boolean opens(String id, Given said) {
        return given.containsKey(id) && !closed.contains(id) && given.get(id).answer().equals(said.answer());
    }
}
