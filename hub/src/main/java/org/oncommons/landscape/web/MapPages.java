package org.oncommons.landscape.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncommons.landscape.EcosystemProfiles;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.Reader;
import org.oncommons.landscape.Selection;
import org.oncommons.landscape.Words;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.page.Viewer;
import org.springframework.stereotype.Component;

/** Prepares what all pages of the map share. */
@Component
class MapPages {

    private static final int HASH_SHOWN = 12;

    private final Landscapes landscapes;
    private final InstitutionDirectory institutions;
    private final Words words;

    MapPages(Landscapes landscapes, InstitutionDirectory institutions, Words words) {
        this.landscapes = landscapes;
        this.institutions = institutions;
        this.words = words;
    }

    /**
     * The wave that is asked for.
     *
     * @return empty: no wave is frozen yet
     * @throws Problem if the wave that is named is not there
     */
    Optional<MapContext> context(MapQuery query, Shell shell) {
        Optional<EcosystemProfiles> profiles = query.wave() == null ? landscapes.latest() : landscapes.profiles(query.wave());
        if (profiles.isEmpty() && query.wave() != null) {
            throw Problem.notFound();
        }
        Reader reader = reader(shell.viewer());
        return profiles.map(found -> new MapContext(shell, query, found, landscapes.map(found), query.selection(), query.chosenView(), reader,
                landscapes.withholding(found, reader), landscapes.population(found, query.selection())));
    }

    private Reader reader(Viewer viewer) {
        return viewer.account() == null ? Reader.GUEST
                : new Reader(viewer.coordinator(), true, institutions.institutionsOf(viewer.account()));
    }

    MapFrame frame(MapContext context, String path) {
        Selection selection = context.selection();
        EcosystemProfiles profiles = context.profiles();
        return new MapFrame(path, profiles.title(), profiles.year(), context.answered(), context.population().orElse(0),
                profiles.hash().substring(0, Math.min(HASH_SHOWN, profiles.hash().length())), profiles.frozen(),
                path + context.query().base(), context.query().address(), countries(context), types(context), cancers(context),
                chips(context, path, selection), hidden(context), !context.reader().coordinator());
    }

    private static List<MapFrame.Choice> countries(MapContext context) {
        Stream<String> asked = context.profiles().invited().stream().map(InstitutionSummary::country);
        return Stream.concat(asked, context.profiles().profiles().stream().map(EcosystemProfiles.Profile::country))
                .filter(country -> !country.isEmpty()).distinct()
                .map(country -> new MapFrame.Choice(country, context.shell().country(country), country.equals(context.selection().country())))
                .sorted(Comparator.comparing(MapFrame.Choice::label)).toList();
    }

    private static List<MapFrame.Choice> types(MapContext context) {
        return context.profiles().profiles().stream().map(EcosystemProfiles.Profile::type).filter(Objects::nonNull).distinct().sorted()
                .map(type -> new MapFrame.Choice(type.name(), typeName(context.shell(), type), type == context.selection().type())).toList();
    }

    private List<MapFrame.Choice> cancers(MapContext context) {
        return words.concepts(Words.CANCERS).stream()
                .map(cancer -> new MapFrame.Choice(cancer, words.label(cancer, context.shell().language()),
                        cancer.equals(context.selection().cancer())))
                .sorted(Comparator.comparing(MapFrame.Choice::label)).toList();
    }

    static String typeName(Shell shell, InstitutionType type) {
        return shell.text("landscape.type." + type.name());
    }

    private List<MapFrame.Link> chips(MapContext context, String path, Selection selection) {
        List<MapFrame.Link> chips = new ArrayList<>();
        MapQuery query = context.query();
        if (!selection.country().isEmpty()) {
            chips.add(new MapFrame.Link(context.shell().country(selection.country()), path + query.address(selection.withCountry(""))));
        }
        if (selection.type() != null) {
            chips.add(new MapFrame.Link(typeName(context.shell(), selection.type()), path + query.address(selection.withType(null))));
        }
        if (!selection.cancer().isEmpty()) {
            String label = words.label(selection.cancer(), context.shell().language());
            chips.add(new MapFrame.Link(context.shell().text("landscape.filter.strong-in", label), path + query.address(selection.withCancer(""))));
        }
        return chips;
    }

    private static List<MapFrame.Hidden> hidden(MapContext context) {
        List<MapFrame.Hidden> hidden = new ArrayList<>();
        if (context.query().wave() != null) {
            hidden.add(new MapFrame.Hidden("wave", context.query().wave().toString()));
        }
        if ("ipsative".equals(context.query().view())) {
            hidden.add(new MapFrame.Hidden("view", "ipsative"));
        }
        return hidden;
    }
}
