package org.oncommons.landscape.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page of the map has around its content.
 *
 * @param path     of the page
 * @param wave     name of the wave
 * @param year     it asks about
 * @param answered institutions, or respondents, that answered in the selection
 * @param asked    that were asked in the selection; 0: unknown
 * @param hash     of the answers, shortened
 * @param frozen   whether the answers can no longer change
 * @param base     address of the page with its filters, ready for one more parameter
 * @param query    the filters as the end of an address, empty or beginning with a question mark
 * @param countries choices of the filter by country
 * @param types    choices of the filter by type
 * @param cancers  choices of the filter by cancer type
 * @param chips    filters that are on, each with the address without it
 * @param hidden   what the filter form sends along
 * @param waves    waves to choose from; empty: there is only this one
 * @param report   of the country that is selected; null: none is
 * @param unit     what those who answered are; see {@link org.oncommons.profiles.EcosystemProfiles#unit}
 */
public record MapFrame(
        String path, String wave, int year, int answered, int asked, String hash, boolean frozen, String base, String query,
        List<Choice> countries, List<Choice> types, List<Choice> cancers, List<Link> chips, List<Hidden> hidden,
        List<Wave> waves, @Nullable Link report, String unit) {

    /** A wave with the address of the same page about it. */
    public record Wave(String label, String href, boolean shown) {}

    /** An option of a filter. */
    public record Choice(String value, String label, boolean chosen) {}

    /** Somewhere to go. */
    public record Link(String label, String href) {}

    /** A parameter that the filters keep. */
    public record Hidden(String name, String value) {}
}
