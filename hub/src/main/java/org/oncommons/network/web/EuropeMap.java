package org.oncommons.network.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.oncommons.drawing.EuropeProjection;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.page.Shell;

/**
 * Institutions on the map of Europe. Places are in the units of {@code static/network/europe.svg}: 5 km, from the upper left corner of a
 * window of {@value #WIDTH} × {@value #HEIGHT}.
 *
 * @param markers   one for each institution in the window, or for each city with many
 * @param countries of the markers, ISO 3166-1 alpha-2
 * @param outside   institutions that lie outside of the window
 */
public record EuropeMap(List<Marker> markers, Set<String> countries, List<InstitutionSummary> outside) {

    public static final int WIDTH = 830;
    public static final int HEIGHT = 840;

    private static final double UNIT = 5_000;
    private static final double WEST = 2_500_000;
    private static final double NORTH = 5_500_000;
    /** More institutions than this at one place become one marker with their number. */
    private static final int MOST_AT_ONE_PLACE = 6;

    /**
     * A symbol on the map.
     *
     * @param x            where it is drawn, beside others
     * @param y            downwards
     * @param trueX        where the institution lies
     * @param trueY        downwards
     * @param institutions that it stands for: one, or many of one city
     * @param mine         whether the reader belongs to one of them
     */
    public record Marker(double x, double y, double trueX, double trueY, List<InstitutionSummary> institutions, boolean mine) {

        public boolean single() {
            return institutions.size() == 1;
        }

        public InstitutionSummary first() {
            return institutions.getFirst();
        }

        /** Whether it is drawn so far from its place that a line must say where that is. */
        public boolean moved() {
            return Math.hypot(x - trueX, y - trueY) > 6;
        }

        Marker at(double otherX, double otherY) {
            return new Marker(otherX, otherY, trueX, trueY, institutions, mine);
        }
    }

    /** Draws the institutions; those that the reader belongs to are marked. */
    public static EuropeMap of(Collection<InstitutionSummary> institutions, Set<UUID> mine) {
        Map<String, List<InstitutionSummary>> byPlace = new LinkedHashMap<>();
        List<InstitutionSummary> outside = new ArrayList<>();
        Set<String> countries = new TreeSet<>();
        for (InstitutionSummary institution : institutions) {
            double[] point = point(institution);
            if (point[0] < 0 || point[0] > WIDTH || point[1] < 0 || point[1] > HEIGHT) {
                outside.add(institution);
            } else {
                countries.add(institution.country());
                byPlace.computeIfAbsent(Math.round(point[0]) + " " + Math.round(point[1]), unused -> new ArrayList<>()).add(institution);
            }
        }
        List<Marker> markers = byPlace.values().stream().flatMap(place -> markers(place, mine).stream()).toList();
        return new EuropeMap(MarkerPlacement.apart(markers), countries, List.copyOf(outside));
    }

    /** The kinds of institutions on the map, in the order of the legend. */
    public List<InstitutionType> types() {
        return List.of(InstitutionType.values()).stream()
                .filter(type -> markers.stream().anyMatch(marker -> marker.single() && marker.first().type() == type)).toList();
    }

    /** City and country, or the country where the city is not known. */
    public static String place(InstitutionSummary institution, Shell shell) {
        String country = shell.country(institution.country());
        return institution.city().isBlank() ? country : institution.city() + ", " + country;
    }

    private static List<Marker> markers(List<InstitutionSummary> place, Set<UUID> mine) {
        if (place.size() > MOST_AT_ONE_PLACE) {
            return List.of(marker(place, mine));
        }
        return place.stream().map(institution -> marker(List.of(institution), mine)).toList();
    }

    private static Marker marker(List<InstitutionSummary> institutions, Set<UUID> mine) {
        double[] point = point(institutions.getFirst());
        return new Marker(point[0], point[1], point[0], point[1], List.copyOf(institutions),
                institutions.stream().anyMatch(institution -> mine.contains(institution.id())));
    }

    private static double[] point(InstitutionSummary institution) {
        EuropeProjection.Place place = EuropeProjection.project(institution.latitude(), institution.longitude());
        return new double[] {(place.easting() - WEST) / UNIT, (NORTH - place.northing()) / UNIT};
    }
}
