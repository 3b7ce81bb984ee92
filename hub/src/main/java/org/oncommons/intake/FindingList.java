package org.oncommons.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects findings: the same one in many rows of a column is kept once, at its first place, with their number. */
final class FindingList {

    private final Map<String, Finding> byPlace = new LinkedHashMap<>();

    void add(Finding finding) {
        if (finding.read() != null) {
            byPlace.put(finding.kind() + finding.cell() + byPlace.size(), finding);
            return;
        }
        String place = finding.kind() + " " + finding.cell().file() + " " + finding.cell().sheet() + " " + finding.cell().column() + " "
                + (finding.cell().column().isEmpty() ? finding.cell().row() + " " + finding.arguments() : "");
        byPlace.merge(place, finding, (first, next) -> first.again());
    }

    List<Finding> list() {
        return new ArrayList<>(byPlace.values());
    }
}
