package org.oncommons.dossier.web;

import java.util.List;
import java.util.stream.IntStream;
import org.oncommons.protocols.ProtocolSummary;

/**
 * What patients read of a study.
 *
 * @param title    for everybody
 * @param of       how many people are counted: 100, or 1,000 where the event is rare
 * @param usual    how many of them have the event with the usual treatment
 * @param more     how many more at most; 0: it is not planned yet
 * @param missing  fields that would make it complete; for authors only
 */
public record SheetPage(
        ProtocolSummary summary, String title, String about, String less, String spared, String rescue, String event, String time, int of,
        int usual, int more, String contact, List<DossierPage.Missing> missing) {

    /** Rows of ten people: 0 without the event, 1 with it also with the usual treatment, 2 only with less. */
    public List<List<Integer>> people() {
        int scale = of / 100;
        int first = Math.round((float) usual / scale);
        int second = Math.round((float) (usual + more) / scale);
        return IntStream.range(0, 10).mapToObj(row -> IntStream.range(0, 10)
                .map(column -> 10 * row + column).mapToObj(at -> at < first ? 1 : at < second ? 2 : 0).toList()).toList();
    }

    public int most() {
        return usual + more;
    }
}
