package org.oncommons.formats.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oncommons.formats.Cell;
import org.oncommons.formats.Problem;
import org.oncommons.formats.ProblemKind;

/** Collects what is wrong while files are read. */
public final class Problems {

    /** More problems of one kind than this help nobody. */
    private static final int LISTED_PER_KIND = 2_000;

    private final List<Problem> found = new ArrayList<>();
    private final Map<ProblemKind, Integer> perKind = new HashMap<>();
    private final Map<List<Object>, Problem> merged = new LinkedHashMap<>();

    public void add(ProblemKind kind, Cell cell, String... arguments) {
        if (perKind.merge(kind, 1, Integer::sum) <= LISTED_PER_KIND) {
            found.add(new Problem(kind, cell, List.of(arguments), 1));
        }
    }

    /** Adds one problem for all cells of a column, and counts them. */
    public void addOncePerColumn(ProblemKind kind, Cell cell, String... arguments) {
        merged.merge(
                List.of(kind, cell.file(), cell.sheet(), cell.column()),
                new Problem(kind, cell, List.of(arguments), 1),
                (first, next) -> new Problem(kind, first.cell(), first.arguments(), first.times() + 1));
    }

    public List<Problem> list() {
        List<Problem> all = new ArrayList<>(merged.values());
        all.addAll(found);
        perKind.forEach((kind, times) -> {
            if (times > LISTED_PER_KIND) {
                List<String> arguments = List.of(String.valueOf(times - LISTED_PER_KIND), kind.name());
                String file = all.getFirst().cell().file();
                all.add(new Problem(ProblemKind.TOO_MANY_PROBLEMS, Cell.file(file), arguments, 1));
            }
        });
        return all;
    }
}
