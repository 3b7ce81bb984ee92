package org.oncommons.trialregistry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.oncommons.drawing.EuropeProjection;
import org.oncommons.registryformats.RegisteredStudy;
import org.oncommons.trialregistry.StudyDetails;

/**
 * Sites of a study on the map of Europe, in the units of {@code static/network/europe.svg}: 5 km, from the upper left corner of its window.
 *
 * @param dots      sites whose place the registry gives
 * @param countries of the study that the map shows
 * @param elsewhere sites outside of the window
 */
public record SiteMap(List<Dot> dots, Set<String> countries, int elsewhere) {

    public static final int WIDTH = 830;
    public static final int HEIGHT = 840;

    private static final double UNIT = 5_000;
    private static final double WEST = 2_500_000;
    private static final double NORTH = 5_500_000;
    /** Countries that have an outline on the map. */
    private static final Set<String> DRAWN = Set.of("AL", "AT", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR",
            "HU", "IE", "IS", "IT", "LT", "LU", "LV", "MD", "ME", "MK", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "TR", "UA");

    /** A site. */
    public record Dot(double x, double y, String name) {}

    static SiteMap of(StudyDetails study) {
        List<Dot> dots = new ArrayList<>();
        int elsewhere = 0;
        for (RegisteredStudy.Site site : study.content().sites()) {
            if (site.latitude() != null && site.longitude() != null) {
                EuropeProjection.Place place = EuropeProjection.project(site.latitude(), site.longitude());
                double x = (place.easting() - WEST) / UNIT;
                double y = (NORTH - place.northing()) / UNIT;
                if (x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT) {
                    dots.add(new Dot(Math.round(10 * x) / 10.0, Math.round(10 * y) / 10.0, name(site)));
                } else {
                    elsewhere++;
                }
            }
        }
        Set<String> countries = new TreeSet<>(study.summary().countries());
        countries.retainAll(DRAWN);
        return new SiteMap(dots, countries, elsewhere);
    }

    private static String name(RegisteredStudy.Site site) {
        return site.facility().isEmpty() ? site.city() : site.facility() + ", " + site.city();
    }

    /** Whether there is anything to see. */
    public boolean empty() {
        return dots.isEmpty() && countries.isEmpty();
    }
}
