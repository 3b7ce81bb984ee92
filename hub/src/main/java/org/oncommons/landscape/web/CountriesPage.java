package org.oncommons.landscape.web;

import java.util.List;

/** The countries of a wave, each with the way to its report. */
public record CountriesPage(MapFrame frame, String lead, List<Row> rows) {

    /**
     * One country.
     *
     * @param asked     institutions; 0: unknown
     * @param strongest research area with the highest mean and that mean; empty: withheld
     * @param number    the mean with n
     * @param mine      whether the reader's institution is there
     */
    public record Row(String code, String name, String href, int answered, int asked, String strongest, String number, boolean mine) {}
}
