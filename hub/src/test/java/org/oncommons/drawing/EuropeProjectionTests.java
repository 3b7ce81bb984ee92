package org.oncommons.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EuropeProjectionTests {

    /** The example is printed to the centimetre. */
    private static final double CENTIMETRE = 0.01;

    @Test
    void agreesWithTheExampleOfTheGuidanceNote() {
        // IOGP Publication 373-7-2, Lambert azimuthal equal area: 50° N 5° E in ETRS89-LAEA.
        EuropeProjection.Place place = EuropeProjection.project(50, 5);

        assertThat(place.easting()).isCloseTo(3_962_799.45, within(CENTIMETRE));
        assertThat(place.northing()).isCloseTo(2_999_718.85, within(CENTIMETRE));
    }

    @Test
    void theCentreLiesAtTheFalseOrigin() {
        EuropeProjection.Place place = EuropeProjection.project(52, 10);

        assertThat(place.easting()).isCloseTo(4_321_000, within(1e-6));
        assertThat(place.northing()).isCloseTo(3_210_000, within(1e-6));
    }

    @Test
    void keepsAreasFarFromTheCentre() {
        assertThat(squareMetres(35, 30) / squareMetres(52, 10)).isCloseTo(ellipsoidArea(35) / ellipsoidArea(52), within(1e-4));
    }

    /** Of a cell of a tenth of a degree, by the shoelace formula. */
    private static double squareMetres(double latitude, double longitude) {
        double[][] corners = {{0, 0}, {0.1, 0}, {0.1, 0.1}, {0, 0.1}};
        double twice = 0;
        for (int i = 0; i < 4; i++) {
            var one = EuropeProjection.project(latitude + corners[i][0], longitude + corners[i][1]);
            var next = EuropeProjection.project(latitude + corners[(i + 1) % 4][0], longitude + corners[(i + 1) % 4][1]);
            twice += one.easting() * next.northing() - next.easting() * one.northing();
        }
        return Math.abs(twice) / 2;
    }

    /** Proportional to the area of the same cell: meridian radius times parallel radius at its middle, GRS80. */
    private static double ellipsoidArea(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude + 0.05));
        double w = 1 - 0.00669438002290 * sine * sine;
        return Math.cos(Math.toRadians(latitude + 0.05)) / (w * w);
    }
}
