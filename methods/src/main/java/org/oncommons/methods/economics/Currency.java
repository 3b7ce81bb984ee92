package org.oncommons.methods.economics;

import org.oncommons.methods.quantity.ImpossibleInput;

/** The name of a currency, with the year of its prices where that matters: "EUR 2025". */
final class Currency {

    private static final int LONGEST = 40;

    private Currency() {}

    /** @throws ImpossibleInput if it is blank or too long for a unit */
    static void require(String currency) {
        if (currency.isBlank() || currency.length() > LONGEST) {
            throw new ImpossibleInput("The currency is \"" + currency + "\": give its name, such as EUR or EUR 2025.", "currency");
        }
    }
}
