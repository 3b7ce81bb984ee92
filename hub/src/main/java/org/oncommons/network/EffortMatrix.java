package org.oncommons.network;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who puts how much work into what, in person-months.
 *
 * @param workPackages in the order of the work plan
 * @param months       by institution and code of the work package; nothing where there is none
 */
public record EffortMatrix(List<WorkPackage> workPackages, Map<UUID, Map<String, BigDecimal>> months) {

    public EffortMatrix {
        workPackages = List.copyOf(workPackages);
        months = Map.copyOf(months);
    }

    /** Person-months of an institution in a work package, 0 where there are none. */
    public BigDecimal months(UUID institution, String workPackage) {
        return of(institution).getOrDefault(workPackage, BigDecimal.ZERO);
    }

    /** Person-months of an institution in all work packages. */
    public BigDecimal total(UUID institution) {
        return sum(of(institution).values());
    }

    /** Person-months of all institutions in a work package. */
    public BigDecimal total(String workPackage) {
        return sum(months.values().stream().map(row -> row.getOrDefault(workPackage, BigDecimal.ZERO)).toList());
    }

    public BigDecimal total() {
        return sum(months.keySet().stream().map(this::total).toList());
    }

    private Map<String, BigDecimal> of(UUID institution) {
        return months.getOrDefault(institution, Map.of());
    }

    private static BigDecimal sum(Collection<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
