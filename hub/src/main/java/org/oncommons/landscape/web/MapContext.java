package org.oncommons.landscape.web;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.oncommons.landscape.Landscape;
import org.oncommons.landscape.View;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.Reader;
import org.oncommons.profiles.Selection;
import org.oncommons.profiles.Withholding;

/** Everything that building a page of the map begins with. */
record MapContext(
        Shell shell, MapQuery query, EcosystemProfiles profiles, Landscape map, Selection selection, View view, Reader reader,
        Withholding withholding, OptionalInt population) {

    /** The reader's own institution, if it answered; of several the first by name. */
    Optional<Profile> mine() {
        return profiles.profiles().stream().filter(profile -> reader.institutions().contains(profile.id())).findFirst();
    }

    /** Those of the selection of whom the reader may know that they belong to it: to name or to break down. */
    Stream<Profile> named() {
        return profiles.profiles().stream().filter(profile -> withholding.places(selection, profile));
    }

    boolean mine(Profile profile) {
        return reader.institutions().contains(profile.id());
    }

    /** What those who answered are; see {@link EcosystemProfiles#unit}. */
    String unit() {
        return profiles.unit();
    }

    int answered() {
        return (int) profiles.profiles().stream().filter(selection::contains).count();
    }
}
