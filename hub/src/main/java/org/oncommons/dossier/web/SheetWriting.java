package org.oncommons.dossier.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.dossier.PlannedDossier;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.page.Shell;
import org.oncommons.protocols.Dictionary;
import org.oncommons.protocols.Protocol;

/**
 * Writes the sheet for patients. It takes only fields that are written for patients, in which the record refuses the word that they
 * dislike.
 */
final class SheetWriting {

    private static final int PEOPLE = 100;
    private static final int MANY_PEOPLE = 1000;
    private static final double RARE = 0.01;
    private static final double MONTHS_OF_A_YEAR = 12;
    private static final List<String> WRITTEN_FOR_PATIENTS =
            List.of("title-public", "lay-summary", "reduction-plain", "spared-plain", "endpoint-plain", "rescue-plain", "contact");

    private SheetWriting() {}

    static SheetPage of(Protocol protocol, Shell shell) {
        PlannedDossier dossier = PlannedDossier.of(protocol);
        double rate = dossier.complete() ? dossier.controlRate() : 0;
        double margin = dossier.complete() ? margin(dossier, rate) : 0;
        int of = dossier.complete() && Math.min(rate, margin) < RARE ? MANY_PEOPLE : PEOPLE;
        return new SheetPage(protocol.summary(), protocol.text("title-public"), protocol.text("lay-summary"), protocol.text("reduction-plain"),
                protocol.text("spared-plain"), protocol.text("rescue-plain"), protocol.text("endpoint-plain").replaceAll("\\.$", ""),
                time(protocol.number("endpoint-months"), shell), of, (int) Math.round(of * rate),
                (int) (Math.round(of * (rate + margin)) - Math.round(of * rate)), protocol.text("contact"), missing(protocol, dossier, shell));
    }

    /** As a difference; 0: it fits no control rate, so that nothing is promised. */
    private static double margin(PlannedDossier dossier, double rate) {
        try {
            return dossier.at(List.of(rate)).atPlan().absolute();
        } catch (ImpossibleInput impossible) {
            return 0;
        }
    }

    private static String time(@Nullable Double months, Shell shell) {
        if (months == null) {
            return "";
        }
        boolean years = months % MONTHS_OF_A_YEAR == 0;
        return shell.text(years ? "dossier.sheet.years" : "dossier.sheet.months", years ? months / MONTHS_OF_A_YEAR : months);
    }

    private static List<DossierPage.Missing> missing(Protocol protocol, PlannedDossier dossier, Shell shell) {
        if (!protocol.summary().mine()) {
            return List.of();
        }
        return Stream.concat(WRITTEN_FOR_PATIENTS.stream().filter(field -> !protocol.has(field)), dossier.missing().stream())
                .map(field -> missing(protocol, field, shell)).toList();
    }

    static DossierPage.Missing missing(Protocol protocol, String field, Shell shell) {
        String section = Dictionary.find(field).orElseThrow().section().code();
        return new DossierPage.Missing(shell.text("protocols.field." + field),
                "/protocols/" + protocol.summary().id() + "/sections/" + section + "#" + field);
    }
}
