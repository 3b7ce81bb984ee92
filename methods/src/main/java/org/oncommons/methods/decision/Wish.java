package org.oncommons.methods.decision;

/** A hard wish. Its name identifies it in the list of contradictions, so names are unique within a question. */
public sealed interface Wish {

    String name();

    /** Number of members between minimum and maximum, both inclusive and at least 0. */
    record Size(String name, int minimum, int maximum) implements Wish {
        public Size {
            if (minimum < 0 || maximum < minimum) {
                throw new IllegalArgumentException("Size from " + minimum + " to " + maximum);
            }
        }

        public static Size exactly(String name, int members) {
            return new Size(name, members, members);
        }
    }

    /** At least this many different countries. */
    record Countries(String name, int minimum) implements Wish {}

    /** At least this many low-capacity members. */
    record LowCapacity(String name, int minimum) implements Wish {}

    /** Low-capacity members make up at least this share of the group, in [0, 1]. */
    record LowCapacityShare(String name, double minimum) implements Wish {
        public LowCapacityShare {
            if (!(minimum >= 0 && minimum <= 1)) {
                throw new IllegalArgumentException("Share is outside 0 to 1: " + minimum);
            }
        }
    }

    /** This institution is a member. */
    record Must(String name, String candidate) implements Wish {}

    /** This institution is not a member. */
    record MustNot(String name, String candidate) implements Wish {}

    /** At least {@code minimum} members have the capability at {@code level} or more. */
    record AtLevel(String name, String capability, int minimum, double level) implements Wish {}

    /** At least {@code minimum} members carry the mark, see {@link Candidate#groups()}. */
    record FromGroup(String name, String group, int minimum) implements Wish {}
}
