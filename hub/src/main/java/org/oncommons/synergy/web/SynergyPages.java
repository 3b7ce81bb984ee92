package org.oncommons.synergy.web;

import java.util.Optional;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.Words;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.page.Shell;
import org.oncommons.page.Viewer;
import org.oncommons.profiles.Reader;
import org.oncommons.synergy.MatchNetwork;
import org.oncommons.synergy.Synergies;
import org.springframework.stereotype.Component;

/** Prepares what all pages of the synergies share. */
@Component
class SynergyPages {

    private final Synergies synergies;
    private final Landscapes landscapes;
    private final InstitutionDirectory institutions;
    private final Words words;

    SynergyPages(Synergies synergies, Landscapes landscapes, InstitutionDirectory institutions, Words words) {
        this.synergies = synergies;
        this.landscapes = landscapes;
        this.institutions = institutions;
        this.words = words;
    }

    /** Empty: no wave is frozen yet, or nobody answered it. */
    Optional<SynergyContext> context(Shell shell) {
        Reader reader = reader(shell.viewer());
        return synergies.latest().map(network -> context(shell, network, reader));
    }

    private SynergyContext context(Shell shell, MatchNetwork network, Reader reader) {
        return new SynergyContext(shell, network, words, reader, landscapes.withholding(network.profiles(), reader));
    }

    private Reader reader(Viewer viewer) {
        return viewer.account() == null ? Reader.GUEST
                : new Reader(viewer.coordinator(), true, institutions.institutionsOf(viewer.account()));
    }
}
