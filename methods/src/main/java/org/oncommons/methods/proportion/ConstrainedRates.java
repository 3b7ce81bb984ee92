package org.oncommons.methods.proportion;

/**
 * Maximum likelihood estimates of both rates under p<sub>E</sub> - p<sub>C</sub> = m, the root of the cubic in closed form.
 * Source: Farrington and Manning, Statistics in Medicine 9 (1990) 1447, appendix; the same estimates in Miettinen and Nurminen, Statistics
 * in Medicine 4 (1985) 213. Accurate to 1e-12 of a rate.
 *
 * @param control      estimate of p<sub>C</sub>, 0 to 1
 * @param experimental estimate of p<sub>E</sub>, 0 to 1
 */
record ConstrainedRates(double control, double experimental) {

    /**
     * @param controlRate      observed or planned rate, 0 to 1
     * @param experimentalRate observed or planned rate, 0 to 1
     * @param difference       m, above -1 and below 1
     * @param theta            n<sub>C</sub>/n<sub>E</sub>, above 0
     */
    static ConstrainedRates of(double controlRate, double experimentalRate, double difference, double theta) {
        double a = 1 + theta;
        double b = -(1 + theta + experimentalRate + theta * controlRate + difference * (theta + 2));
        double c = difference * difference + difference * (2 * experimentalRate + theta + 1) + experimentalRate + theta * controlRate;
        double d = -experimentalRate * difference * (1 + difference);
        double third = b / (3 * a);
        double v = third * third * third - b * c / (6 * a * a) + d / (2 * a);
        double u = Math.copySign(Math.sqrt(Math.max(0, third * third - c / (3 * a))), v);
        double ratio = u == 0 ? 0 : Math.clamp(v / (u * u * u), -1, 1);
        double w = (Math.PI + Math.acos(ratio)) / 3;
        double experimental = Math.clamp(2 * u * Math.cos(w) - third, Math.max(0, difference), Math.min(1, 1 + difference));
        return new ConstrainedRates(Math.clamp(experimental - difference, 0, 1), experimental);
    }
}
