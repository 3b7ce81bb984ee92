package org.oncommons.methods.decision;

/**
 * Exact worth of a group: how much the wishes are violated and the value of each part of the objective. Groups are compared first by
 * violation, then part by part; parts that the question leaves out stay 0.
 */
record Score(double violation, double[] parts) implements Comparable<Score> {

    static Score of(Model model, int[] members) {
        double[] parts = new double[Objective.values().length];
        int[] count = new int[model.weight.length];
        int[] perCountry = new int[model.countries];
        int distinct = 0;
        for (int i : members) {
            for (int k : model.capabilitiesOf[i]) {
                count[k]++;
            }
            distinct += perCountry[model.country[i]]++ == 0 ? 1 : 0;
        }
        for (int k = 0; k < count.length; k++) {
            parts[0] += count[k] >= 1 ? model.weight[k] : 0;
            parts[1] += count[k] >= 2 ? model.secondWeight[k] : 0;
        }
        parts[2] = model.give == null ? 0 : sum(model.give, members);
        parts[3] = sum(model.abroad, members);
        for (Objective objective : Objective.values()) {
            if (!model.question.objectives().contains(objective)) {
                parts[objective.ordinal()] = 0;
            }
        }
        return new Score(Math.max(0, model.minimumCountries - distinct) + violation(model, members), parts);
    }

    private static double violation(Model model, int[] members) {
        double violation = Math.max(0, model.minimumSize - members.length) + Math.max(0, members.length - model.maximumSize);
        for (Row row : model.rows) {
            double sum = 0;
            for (int i : members) {
                sum += row.coefficients()[i];
            }
            violation += Math.max(0, row.minimum() - sum);
        }
        return violation < Model.EPSILON ? 0 : violation;
    }

    static double sum(double[][] pairs, int[] members) {
        double sum = 0;
        for (int a = 0; a < members.length; a++) {
            for (int b = 0; b < a; b++) {
                sum += pairs[members[a]][members[b]];
            }
        }
        return sum;
    }

    boolean allowed() {
        return violation == 0;
    }

    double part(Objective objective) {
        return parts[objective.ordinal()];
    }

    @Override
    public int compareTo(Score other) {
        if (Math.abs(violation - other.violation) > Model.EPSILON) {
            return Double.compare(other.violation, violation);
        }
        for (int k = 0; k < parts.length; k++) {
            if (Math.abs(parts[k] - other.parts[k]) > Model.EPSILON) {
                return Double.compare(parts[k], other.parts[k]);
            }
        }
        return 0;
    }
}
