package org.oncommons.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where an institution is put on the map as long as nothing but its country is known: the middle of the country's land, in degrees north and
 * east, rounded to halves. Europe and its neighbours, and the countries elsewhere that European networks most often work with.
 */
final class CountryMiddles {

    private static final String TABLE = """
            AD 42.5 1.5, AL 41 20, AM 40 45, AT 47.5 14, AZ 40.5 47.5, BA 44 18, BE 50.5 4.5, BG 42.5 25.5, BY 53.5 28, CH 47 8, CY 35 33,
            CZ 50 15.5, DE 51 10.5, DK 56 9.5, EE 58.5 25.5, ES 40 -3.5, FI 63 26, FO 62 -7, FR 47 2.5, GB 53.5 -1.5, GE 42 43.5, GI 36 -5.5,
            GL 64 -51.5, GR 39 22, HR 45.5 16.5, HU 47 19.5, IE 53 -8, IS 65 -18.5, IT 43 12.5, LI 47 9.5, LT 55.5 24, LU 49.5 6, LV 57 25,
            MC 43.5 7.5, MD 47 28.5, ME 43 19, MK 41.5 21.5, MT 36 14.5, NL 52 5.5, NO 61 9, PL 52 19.5, PT 39.5 -8, RO 46 25, RS 44 21,
            RU 55.5 37.5, SE 60 16, SI 46 15, SK 48.5 19.5, SM 44 12.5, TR 39 35, UA 49 32, VA 42 12.5, XK 42.5 21,
            DZ 36 3, EG 30 31, IL 31.5 35, JO 31.5 36, LB 34 36, MA 33 -6.5, TN 36 10,
            AR -35 -64, AU -33 147, BR -15 -48, CA 45.5 -76, CL -33.5 -70.5, CN 35 110, CO 4.5 -74, IN 22 79, JP 36 138, KR 36.5 128,
            MX 20 -99, NZ -41 175, SG 1.5 104, US 39 -98, ZA -29 25""";
    private static final Map<String, double[]> MIDDLES = middles();

    private CountryMiddles() {}

    private static Map<String, double[]> middles() {
        Map<String, double[]> middles = new HashMap<>();
        for (String line : TABLE.split(",\\s+")) {
            String[] parts = line.split(" ");
            middles.put(parts[0], new double[] {Double.parseDouble(parts[1]), Double.parseDouble(parts[2])});
        }
        return Map.copyOf(middles);
    }

    /** Degrees north and east; empty: the country is not in the table. */
    static Optional<double[]> of(String country) {
        return Optional.ofNullable(MIDDLES.get(country)).map(double[]::clone);
    }
}
