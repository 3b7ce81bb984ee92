package org.oncommons.vocabulary;

import java.time.LocalDate;

/**
 * A country of low research and innovation performance, whose participation the European Union supports ("widening").
 *
 * @param country ISO 3166-1 alpha-2, and {@code XK} for Kosovo
 * @param asOf    date of the source
 * @param source  where it is named as such
 */
public record WideningCountry(String country, LocalDate asOf, String source) {}
