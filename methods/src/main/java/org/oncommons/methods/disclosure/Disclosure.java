package org.oncommons.methods.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.oncommons.methods.disclosure.Decision.Outcome;

/**
 * Primary and secondary suppression (Hundepool et al. 2012, Statistical Disclosure Control, chapter 4). The reader knows who is in which
 * cell and
 * may add, subtract and multiply everything shown: two filters, a group and its parts, one wave and the next (an answer that did not
 * change is the same unknown in both). After the decision every number that can be worked out that way has at least {@code threshold}
 * institutions behind it. Stronger than asking for t inside and t outside: combinations of any number of cells with any factors are
 * covered.
 *
 * <p>Cells are taken in the given order and shown unless they would break this, so what matters most comes first; later ones give way.
 * Nothing withheld could be added. Deterministic.
 *
 * <p>Limit: a shown extreme tells about all in it. Where everybody answered yes, the share of 100 % says so for each of them.
 *
 * @param threshold least number of institutions behind a number, at least 1
 * @param decisions one per cell, in the given order
 * @param broken    institutions laid open by published cells alone; empty unless an earlier publication was not protected
 */
public record Disclosure(int threshold, List<Decision> decisions, Set<String> broken) {

    /** Default of the network. */
    public static final int DEFAULT_THRESHOLD = 3;

    /**
     * @param cells all cells that the same reader can see, most important first; published ones count as shown wherever they stand
     * @throws IllegalArgumentException when an id appears twice or the threshold is below 1
     */
    public static Disclosure of(List<Cell> cells, int threshold) {
        if (threshold < 1 || cells.stream().map(Cell::id).distinct().count() < cells.size()) {
            throw new IllegalArgumentException("The threshold must be at least 1 and every cell have its own id");
        }
        return new Suppression(cells, threshold).run();
    }

    /** Ids of the cells that may be shown. */
    public Set<String> shown() {
        return decisions.stream().filter(decision -> decision.outcome() == Outcome.SHOWN).map(decision -> decision.cell().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one cell may be shown. */
    public boolean shows(String id) {
        return decisions.stream().anyMatch(decision -> decision.cell().id().equals(id) && decision.outcome() == Outcome.SHOWN);
    }

    /** The work: institutions that are in the same cells are one unknown, since nothing can tell them apart. */
    private static final class Suppression {

        private final List<Cell> cells;
        private final int threshold;
        private final List<Set<String>> atoms;
        private RowSpace space;

        Suppression(List<Cell> cells, int threshold) {
            this.cells = cells;
            this.threshold = threshold;
            this.atoms = atoms(cells);
            this.space = new RowSpace(atoms.size());
        }

        Disclosure run() {
            cells.stream().filter(Cell::published).forEach(cell -> space = space.with(vector(cell)));
            Set<String> broken = laidOpen(space);
            List<Decision> decisions = new ArrayList<>();
            for (Cell cell : cells) {
                decisions.add(cell.published() ? new Decision(cell, Outcome.SHOWN, Set.of()) : decide(cell));
            }
            return new Disclosure(threshold, List.copyOf(decisions), broken);
        }

        private Decision decide(Cell cell) {
            int behind = cell.institutions().size();
            if (behind > 0 && behind < threshold) {
                return new Decision(cell, Outcome.TOO_FEW, cell.institutions());
            }
            RowSpace larger = space.with(vector(cell));
            if (larger == space) {
                return new Decision(cell, Outcome.SHOWN, Set.of());
            }
            Set<String> open = laidOpen(larger);
            if (!open.isEmpty()) {
                return new Decision(cell, Outcome.DERIVABLE, open);
            }
            space = larger;
            return new Decision(cell, Outcome.SHOWN, Set.of());
        }

        private boolean[] vector(Cell cell) {
            boolean[] vector = new boolean[atoms.size()];
            for (int a = 0; a < vector.length; a++) {
                vector[a] = cell.institutions().contains(atoms.get(a).iterator().next());
            }
            return vector;
        }

        private static List<Set<String>> atoms(List<Cell> cells) {
            Set<String> institutions = new TreeSet<>();
            cells.forEach(cell -> institutions.addAll(cell.institutions()));
            Map<List<Boolean>, Set<String>> byMembership = new LinkedHashMap<>();
            for (String institution : institutions) {
                List<Boolean> membership = cells.stream().map(cell -> cell.institutions().contains(institution)).toList();
                byMembership.computeIfAbsent(membership, key -> new TreeSet<>()).add(institution);
            }
            return List.copyOf(byMembership.values());
        }

        /** Fewer institutions than the threshold for which some number can be worked out; empty when there are none. */
        private Set<String> laidOpen(RowSpace candidate) {
            long[][] complement = candidate.complement();
            List<Integer> chosen = new ArrayList<>();
            if (!dependent(complement, 0, threshold - 1, new ArrayList<>(), chosen)) {
                return Set.of();
            }
            Set<String> open = new HashSet<>();
            chosen.forEach(atom -> open.addAll(atoms.get(atom)));
            return Set.copyOf(open);
        }

        /** Looks through all sets of atoms that hold at most {@code left} institutions. */
        private boolean dependent(long[][] complement, int first, int left, List<long[]> echelon, List<Integer> chosen) {
            for (int atom = first; atom < complement.length; atom++) {
                int size = atoms.get(atom).size();
                if (size > left) {
                    continue;
                }
                chosen.add(atom);
                long[] rest = RowSpace.reduced(complement[atom], echelon);
                if (rest == null) {
                    return true;
                }
                echelon.add(rest);
                if (dependent(complement, atom + 1, left - size, echelon, chosen)) {
                    return true;
                }
                echelon.removeLast();
                chosen.removeLast();
            }
            return false;
        }
    }
}
