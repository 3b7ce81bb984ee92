package org.oncommons.landscape;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Groups whose sums can be published together without any of their linear combinations being the sum of fewer than {@link #THRESHOLD} answers.
 *
 * <p>Published sums are known vectors over the institutions, 1 for each member; whatever adding and subtracting can yield is the space they span. Greatest
 * groups first, a group is taken when the space with it still contains no vector that is 1 for one or two institutions and 0 elsewhere. With R the
 * projection onto the space's complement that is R(e<sub>i</sub>) &ne; 0 and R(e<sub>i</sub> + e<sub>j</sub>) &ne; 0.
 */
final class SafeGroups {

    /** Institutions that must be behind every number; the search below knows sums of one and of two. */
    static final int THRESHOLD = 3;

    private static final double ZERO = 1e-9;

    private final BitSet answered;
    private final Set<BitSet> safe;

    private SafeGroups(BitSet answered, Set<BitSet> safe) {
        this.answered = answered;
        this.safe = safe;
    }

    /**
     * @param groups   all that can be asked for
     * @param answered institutions that said something
     * @param closed   those of them whose answer the other institutions cannot read one by one
     */
    static SafeGroups of(List<BitSet> groups, BitSet answered, BitSet closed) {
        Complement everybody = new Complement(answered);
        Complement hidden = new Complement(padded(closed, answered));
        Set<BitSet> safe = new HashSet<>();
        groups.stream().map(group -> both(group, answered)).distinct()
                .filter(group -> group.cardinality() >= THRESHOLD)
                .sorted(Comparator.comparingInt(BitSet::cardinality).reversed().thenComparing(BitSet::toString))
                .forEach(group -> {
                    double[][] wider = everybody.with(group);
                    double[][] widerHidden = hidden.with(group);
                    if (everybody.safe(wider) && hidden.safe(widerHidden)) {
                        everybody.take(wider);
                        hidden.take(widerHidden);
                        safe.add(group);
                    }
                });
        return new SafeGroups(answered, safe);
    }

    /**
     * Fewer than the threshold closed answers could be told from the total and the open ones. So further answers, always the same, are
     * treated as closed beside them.
     */
    static BitSet padded(BitSet closed, BitSet answered) {
        BitSet result = both(closed, answered);
        for (int next = answered.nextSetBit(0); !result.isEmpty() && result.cardinality() < THRESHOLD && next >= 0;
                next = answered.nextSetBit(next + 1)) {
            result.set(next);
        }
        return result;
    }

    boolean contains(BitSet group) {
        return safe.contains(both(group, answered));
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    /** Projection onto what the published sums leave open, over the answers to protect. */
    private static final class Complement {

        private final int[] institutions;
        private double[][] open;

        Complement(BitSet protectedAnswers) {
            institutions = protectedAnswers.stream().toArray();
            open = new double[institutions.length][institutions.length];
            IntStream.range(0, institutions.length).forEach(index -> open[index][index] = 1);
        }

        /** The projection when the group's sum is published as well. */
        double[][] with(BitSet group) {
            int n = institutions.length;
            double[] rest = new double[n];
            double square = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    rest[i] += group.get(institutions[j]) ? open[i][j] : 0;
                }
                square += rest[i] * rest[i];
            }
            if (square < ZERO) {
                return open;
            }
            double[][] wider = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    wider[i][j] = open[i][j] - rest[i] * rest[j] / square;
                }
            }
            return wider;
        }

        boolean safe(double[][] projection) {
            for (int i = 0; i < projection.length; i++) {
                for (int j = i + 1; j < projection.length; j++) {
                    if (projection[i][i] + projection[j][j] + 2 * projection[i][j] < ZERO) {
                        return false;
                    }
                }
                if (projection[i][i] < ZERO) {
                    return false;
                }
            }
            return true;
        }

        void take(double[][] wider) {
            open = wider;
        }
    }
}
