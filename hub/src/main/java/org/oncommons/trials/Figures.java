package org.oncommons.trials;

import org.oncommons.page.Shell;

/** Writes results of methods for people. */
public final class Figures {

    private Figures() {}

    /** With four significant digits, whole numbers whole. */
    public static String of(double value, Shell shell) {
        if (!Double.isFinite(value)) {
            return shell.text("trials.number.none");
        }
        double size = Math.abs(value);
        int decimals = value == Math.rint(value) && size < 1e9 ? 0 : size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3
                : (int) Math.min(10, 3 - Math.floor(Math.log10(Math.max(size, 1e-9))));
        String written = shell.number(value, decimals);
        return decimals > 3 ? written.replaceFirst("0+$", "") : written;
    }
}
