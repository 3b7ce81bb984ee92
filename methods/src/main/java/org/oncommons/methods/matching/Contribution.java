package org.oncommons.methods.matching;

/**
 * One reason why an institution gives another something; {@code value = rarity · link · strength · need}.
 *
 * @param strengthConcept what the giver is strong in
 * @param needConcept     what the taker needs
 * @param strength        the giver's level, in [0, 1]
 * @param need            the taker's need, in [0, 1]
 * @param link            how well the strength addresses the need, in [0, 1]
 * @param strong          number of institutions in the network at {@link Give#STRONG} or more
 * @param rarity          ln(N / max(1, strong)), at least 0
 * @param value           share of the give score
 */
public record Contribution(String strengthConcept, String needConcept, double strength, double need, double link, int strong,
                           double rarity, double value) {}
