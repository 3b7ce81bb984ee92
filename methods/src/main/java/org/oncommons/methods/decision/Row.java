package org.oncommons.methods.decision;

/** The linear condition: coefficients of the chosen candidates sum to at least {@code minimum}. */
record Row(double[] coefficients, double minimum) {}
