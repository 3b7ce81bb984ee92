package org.oncommons.drawing;

/**
 * ETRS89-LAEA (EPSG:3035): Lambert azimuthal equal-area projection of the GRS80 ellipsoid around 52° N 10° E, so that countries keep the
 * proportion of their areas. Formulas: Snyder, Map Projections: A Working Manual, 1987, equations 3-12 and 24-17 to 24-20.
 * The outlines in {@code static/network/europe.svg} are drawn with the same formulas.
 */
public final class EuropeProjection {

    /** Metres of the radius at the equator, GRS80. */
    private static final double RADIUS = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double ECCENTRICITY = Math.sqrt(2 * FLATTENING - FLATTENING * FLATTENING);
    private static final double CENTRE_LATITUDE = Math.toRadians(52);
    private static final double CENTRE_LONGITUDE = Math.toRadians(10);
    private static final double FALSE_EASTING = 4_321_000;
    private static final double FALSE_NORTHING = 3_210_000;

    private static final double POLE = authalic(Math.PI / 2);
    private static final double AUTHALIC_RADIUS = RADIUS * Math.sqrt(POLE / 2);
    private static final double CENTRE_BETA = Math.asin(authalic(CENTRE_LATITUDE) / POLE);
    private static final double SCALE = RADIUS * Math.cos(CENTRE_LATITUDE)
            / Math.sqrt(1 - Math.pow(ECCENTRICITY * Math.sin(CENTRE_LATITUDE), 2)) / (AUTHALIC_RADIUS * Math.cos(CENTRE_BETA));

    private EuropeProjection() {}

    /** Metres east and north. */
    public record Place(double easting, double northing) {}

    /**
     * Projects a point.
     *
     * @param latitude  degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180; the point opposite to the centre has no image
     */
    public static Place project(double latitude, double longitude) {
        double beta = Math.asin(authalic(Math.toRadians(latitude)) / POLE);
        double turn = Math.toRadians(longitude) - CENTRE_LONGITUDE;
        double b = AUTHALIC_RADIUS * Math.sqrt(
                2 / (1 + Math.sin(CENTRE_BETA) * Math.sin(beta) + Math.cos(CENTRE_BETA) * Math.cos(beta) * Math.cos(turn)));
        return new Place(
                FALSE_EASTING + b * SCALE * Math.cos(beta) * Math.sin(turn),
                FALSE_NORTHING + b / SCALE
                        * (Math.cos(CENTRE_BETA) * Math.sin(beta) - Math.sin(CENTRE_BETA) * Math.cos(beta) * Math.cos(turn)));
    }

    /** Snyder's q (3-12). */
    private static double authalic(double latitude) {
        double sine = Math.sin(latitude);
        double e = ECCENTRICITY;
        return (1 - e * e) * (sine / (1 - e * e * sine * sine) - Math.log((1 - e * sine) / (1 + e * sine)) / (2 * e));
    }
}
