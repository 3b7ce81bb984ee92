package org.oncommons.deescalation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule that looks for words.
 *
 * @param name    hyphened, explained by the text {@code trialregistry.rule.<name>}
 * @param places  where it looks
 * @param anchors one of them must be there before the pattern is tried: that makes it quick
 * @param pattern in small letters
 */
record WordRule(String name, Family family, Set<Firing.Place> places, List<String> anchors, Pattern pattern) {

    static final Set<Firing.Place> TITLE = EnumSet.of(Firing.Place.TITLE);
    static final Set<Firing.Place> TITLE_ARM = EnumSet.of(Firing.Place.TITLE, Firing.Place.ARM);
    static final Set<Firing.Place> ANY = EnumSet.allOf(Firing.Place.class);

    static WordRule of(String name, Family family, Set<Firing.Place> places, String anchors, String pattern) {
        return new WordRule(name, family, places, List.of(anchors.split("\\|")), Pattern.compile(pattern));
    }

    /** @param all the passages in one, for a quick no */
    Optional<Firing> in(List<Passage> passages, String all) {
        if (!anchored(all)) {
            return Optional.empty();
        }
        for (Passage passage : passages) {
            if (places.contains(passage.place()) && anchored(passage.plain())) {
                Matcher matcher = pattern.matcher(passage.plain());
                if (matcher.find()) {
                    return Optional.of(passage.fired(name, family, matcher.start(), matcher.end()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean anchored(String plain) {
        for (String anchor : anchors) {
            if (plain.contains(anchor)) {
                return true;
            }
        }
        return false;
    }
}
