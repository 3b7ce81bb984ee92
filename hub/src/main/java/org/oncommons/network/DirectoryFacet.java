package org.oncommons.network;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.oncommons.page.Shell;

/** A way to filter the directory by what another module knows of the institutions, ordered by {@code @Order}. */
public interface DirectoryFacet {

    /**
     * What this reader can choose, in groups. A choice finds the institutions of which the reader may know it; one that finds none is left out.
     * Called once for every view of the directory: it must be quick.
     */
    List<Group> groups(Shell shell);

    /** Choices that belong together. */
    record Group(String label, List<Choice> choices) {

        public Group {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A choice.
     *
     * @param value        for the address; no other choice of any facet has it
     * @param label        in the reader's language
     * @param institutions that it finds
     */
    record Choice(String value, String label, Set<UUID> institutions) {

        public Choice {
            institutions = Set.copyOf(institutions);
        }
    }
}
