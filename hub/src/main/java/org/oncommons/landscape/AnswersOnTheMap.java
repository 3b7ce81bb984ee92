package org.oncommons.landscape;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.ProfileSection;
import org.oncommons.page.Shell;
import org.oncommons.page.Viewer;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.profiles.Reader;
import org.oncommons.profiles.Selection;
import org.oncommons.profiles.Withholding;
import org.oncommons.vocabulary.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an institution said of itself in the newest frozen wave, on its profile: as far as the reader may see its answers. */
@Component
@Order(10)
class AnswersOnTheMap implements ProfileSection {

    private static final int SHOWN = 4;

    private final Landscapes landscapes;
    private final InstitutionDirectory institutions;
    private final Words words;

    AnswersOnTheMap(Landscapes landscapes, InstitutionDirectory institutions, Words words) {
        this.landscapes = landscapes;
        this.institutions = institutions;
        this.words = words;
    }

    @Override
    public Optional<Section> section(UUID institution, Shell shell) {
        Optional<EcosystemProfiles> latest = landscapes.latest();
        Optional<String> slug = institutions.find(institution).map(InstitutionSummary::slug);
        if (latest.isEmpty() || slug.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = latest.get().profile(institution).map(profile -> lines(latest.get(), profile, shell)).orElse(List.of());
        return Optional.of(new Section(shell.text("landscape.profile.heading"),
                lines.isEmpty() ? List.of(new Line("", List.of(new Item(shell.text("landscape.profile.line"), "")), "")) : lines,
                "/landscape/institutions/" + slug.get(), shell.text("landscape.profile.link")));
    }

    private List<Line> lines(EcosystemProfiles profiles, Profile profile, Shell shell) {
        Withholding withholding = landscapes.withholding(profiles, reader(shell.viewer()));
        return Stream.of(Kind.STRENGTH, Kind.CAPABILITY, Kind.NEED).flatMap(kind -> {
            List<Item> items = profile.values().stream()
                    .filter(value -> value.kind() == kind && value.x() >= Selection.STRONG && withholding.shows(profile, value))
                    .sorted(Comparator.comparingDouble(Value::x).reversed().thenComparing(Value::concept)).limit(SHOWN)
                    .map(value -> new Item(words.label(value.concept(), shell.language()),
                            "/landscape/answers?kind=" + kind + "&concept=" + value.concept())).toList();
            return items.isEmpty() ? Stream.<Line>empty() : Stream.of(new Line(shell.text("landscape.profile." + kind), items, ""));
        }).toList();
    }

    private Reader reader(Viewer viewer) {
        return viewer.account() == null ? Reader.GUEST : new Reader(viewer.coordinator(), true, institutions.institutionsOf(viewer.account()));
    }
}
