package org.oncommons.consortium;

import java.util.List;

/**
 * What a group of institutions should be like.
 *
 * @param topic        code of the case, topic or other concept that it is for; empty: none
 * @param caseOnIt     code of the case on the topic, which institutions said their interest in; empty: none
 * @param capabilities each code once
 * @param least        members at least
 * @param most         members at most, not below {@code least}
 * @param countries    different countries at least
 * @param widening     members from lower-capacity ("widening") countries at least, as a share of the group, 0 to 1
 * @param patients     patient organisations at least
 * @param keen         members at least that want to lead or take part in the case
 * @param must         addresses of institutions that are in
 * @param mustNot      addresses of institutions that are not
 * @param differ       an alternative leaves out at least so many members of each better group
 */
public record Wishes(
        String topic, String caseOnIt, List<CapabilityWish> capabilities, int least, int most, int countries, double widening, int patients,
        int keen, List<String> must, List<String> mustNot, int differ) {

    /** The largest group that can be asked for. */
    public static final int MOST = 30;

    public Wishes {
        capabilities = List.copyOf(capabilities);
        must = List.copyOf(must);
        mustNot = List.copyOf(mustNot);
    }

    /** The same with other capabilities. */
    public Wishes with(List<CapabilityWish> others) {
        return new Wishes(topic, caseOnIt, others, least, most, countries, widening, patients, keen, must, mustNot, differ);
    }

    /** The same with another size. */
    public Wishes with(int fewest, int largest) {
        return new Wishes(topic, caseOnIt, capabilities, fewest, largest, countries, widening, patients, keen, must, mustNot, differ);
    }

    /** The same with other demands on where the members come from and what they want. */
    public Wishes with(int places, double lowerCapacity, int ofPatients, int willing) {
        return new Wishes(topic, caseOnIt, capabilities, least, most, places, lowerCapacity, ofPatients, willing, must, mustNot, differ);
    }

    /** The same with others that must and must not be in. */
    public Wishes with(List<String> in, List<String> out) {
        return new Wishes(topic, caseOnIt, capabilities, least, most, countries, widening, patients, keen, in, out, differ);
    }

    /** The same for the case. */
    public Wishes on(String code) {
        return new Wishes(topic, code, capabilities, least, most, countries, widening, patients, keen, must, mustNot, differ);
    }
}
