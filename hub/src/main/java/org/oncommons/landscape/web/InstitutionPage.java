package org.oncommons.landscape.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One institution beside its country and the network.
 *
 * @param country   report on its country; null: the country is not known
 * @param others    every institution that answered, to choose another; empty: only this one did
 * @param missing   why there is nothing to compare; empty: there is
 * @param strengths the concepts in which it stands out most, in words
 * @param rankings  what it ranked, in words
 * @param interests in which cases, in words
 * @param texts     what it wrote, as far as the reader may see it
 */
public record InstitutionPage(
        MapFrame frame, String title, String lead, String profile, MapFrame.@Nullable Link country, List<MapFrame.Choice> others,
        List<BlockPage.Switch> switches, boolean ipsative, String missing, List<String> strengths, List<Ranked> rankings, List<String> interests, List<Section> sections, List<Text> texts) {

    /** Whether this institution is one of those that answered. */
    public boolean listed() {
        return others.stream().anyMatch(MapFrame.Choice::chosen);
    }

    /** A block as a picture with its table. */
    public record Section(Figure figure, List<Row> rows) {}

    /** One concept; {@code country} and {@code network} are withheld where empty. */
    public record Row(String label, String href, String own, String answer, String country, String network, int answered) {}

    /** What was ranked, best first. */
    public record Ranked(String question, List<String> items) {}

    /** A free text. */
    public record Text(String question, String text) {}
}
