package org.oncommons.methods.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return of(cells, threshold, UnaryOperator.identity());
    }

    /**
     * The same where an institution stands for several unknowns, such as its answers in two waves: what the cells hold are unknowns, and
     * {@code owner} tells whose each is. Counted are institutions, so that a sum over two answers of one institution is behind one.
     *
     * @throws IllegalArgumentException when an id appears twice or the threshold is below 1
     */
    public static Disclosure of(List<Cell> cells, int threshold, UnaryOperator<String> owner) {
        if (threshold < 1 || cells.stream().map(Cell::id).distinct().count() < cells.size()) {
            throw new IllegalArgumentException("The threshold must be at least 1 and every cell have its own id");
        }
        return new Suppression(cells, threshold, owner).run();
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
        private final UnaryOperator<String> owner;
        /** Atoms of so few institutions that they could be laid open. */
        private final List<Small> small = new ArrayList<>();
        private RowSpace space;

        private record Small(int atom, List<String> owners) {}

        Suppression(List<Cell> cells, int threshold, UnaryOperator<String> owner) {
            this.cells = cells;
            this.threshold = threshold;
            this.owner = owner;
            this.atoms = atoms(cells);
            for (int atom = 0; atom < atoms.size(); atom++) {
                Small found = new Small(atom, List.copyOf(owners(atoms.get(atom))));
                if (found.owners().size() < threshold) {
                    small.add(found);
                }
            }
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
            Set<String> behind = owners(cell.institutions());
            if (!behind.isEmpty() && behind.size() < threshold) {
                return new Decision(cell, Outcome.TOO_FEW, behind);
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

        private Set<String> owners(Set<String> unknowns) {
            return unknowns.stream().map(owner).collect(Collectors.toCollection(TreeSet::new));
        }

        /** Fewer institutions than the threshold for which some number can be worked out; empty when there are none. */
        private Set<String> laidOpen(RowSpace candidate) {
            return laidOpen(candidate.complement(), 0, List.of(), new ArrayList<>());
        }

        /** Looks through all sets of atoms that belong to fewer institutions than the threshold. */
        private Set<String> laidOpen(long[][] complement, int first, List<String> chosen, List<long[]> echelon) {
            for (int next = first; next < small.size(); next++) {
                Small atom = small.get(next);
                if (chosen.size() + further(chosen, atom.owners()) >= threshold) {
                    continue;
                }
                List<String> owners = Stream.concat(chosen.stream(), atom.owners().stream()).distinct().toList();
                long[] rest = RowSpace.reduced(complement[atom.atom()], echelon);
                if (rest == null) {
                    return Set.copyOf(owners);
                }
                echelon.add(rest);
                Set<String> open = laidOpen(complement, next + 1, owners, echelon);
                if (!open.isEmpty()) {
                    return open;
                }
                echelon.removeLast();
            }
            return Set.of();
        }

        private static int further(List<String> chosen, List<String> owners) {
            int further = 0;
            for (String owner : owners) {
                further += chosen.contains(owner) ? 0 : 1;
            }
            return further;
        }
    }
}
