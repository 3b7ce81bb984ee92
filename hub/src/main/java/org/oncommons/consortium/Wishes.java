package org.oncommons.consortium;

import java.util.List;

/**
 * What a group of institutions should be like.
 *
 * @param topic        code of the topic it is for; empty: none
 * @param capabilities each code once
 * @param least        members at least
 * @param most         members at most, not below {@code least}
 * @param countries    different countries at least
 * @param widening     members from lower-capacity ("widening") countries at least, as a share of the group, 0 to 1
 * @param patients     patient organisations at least
 * @param must         addresses of institutions that are in
 * @param mustNot      addresses of institutions that are not
 * @param differ       an alternative leaves out at least so many members of each better group
 */
public record Wishes(
        String topic, List<CapabilityWish> capabilities, int least, int most, int countries, double widening, int patients,
        List<String> must, List<String> mustNot, int differ) {

    /** The largest group that can be asked for. */
    public static final int MOST = 30;

    public Wishes {
        capabilities = List.copyOf(capabilities);
        must = List.copyOf(must);
        mustNot = List.copyOf(mustNot);
    }

    /** The same with other capabilities. */
    public Wishes with(List<CapabilityWish> others) {
        return new Wishes(topic, others, least, most, countries, widening, patients, must, mustNot, differ);
    }
}
