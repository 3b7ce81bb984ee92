package org.oncommons.network.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.EffortMatrix;
import org.oncommons.network.InstitutionSummary;

/**
 * Person-months by institution and work package.
 *
 * @param institutions with any, in the wanted order
 * @param sort         name, total, or the code of a work package; with a minus before it, backwards
 * @param mine         institutions that the reader belongs to
 */
public record EffortPage(List<InstitutionSummary> institutions, EffortMatrix effort, String sort, Set<UUID> mine) {

    /** The address of the same table, sorted by the column, or the other way round when it is already. */
    public String sortedBy(String column) {
        return QueryString.of("sort", sort.equals(column) ? "-" + column : column).toString();
    }

    /** For {@code aria-sort}: numbers begin with the largest, names with A. */
    public @Nullable String direction(String column) {
        boolean names = column.equals("name");
        return sort.equals(column) ? names ? "ascending" : "descending" : sort.equals("-" + column) ? names ? "descending" : "ascending" : null;
    }

    /** Without superfluous zeros; nothing for none. */
    public static String shown(BigDecimal months) {
        return months.signum() == 0 ? "" : months.stripTrailingZeros().toPlainString();
    }
}
