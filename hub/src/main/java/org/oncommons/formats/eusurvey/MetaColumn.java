package org.oncommons.formats.eusurvey;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The trailing columns about a contribution, whose headings are in the exporter's language. */
enum MetaColumn {
    INVITATION,
    CONTRIBUTION,
    USER,
    CREATED,
    UPDATED,
    LANGUAGE,
    SCORE;

    private static final Map<String, MetaColumn> KNOWN = Map.ofEntries(
            Map.entry("invitation number", INVITATION),
            Map.entry("contribution id", CONTRIBUTION),
            Map.entry("user name", USER),
            Map.entry("creation date", CREATED),
            Map.entry("last update", UPDATED),
            Map.entry("languages", LANGUAGE),
            Map.entry("language", LANGUAGE),
            Map.entry("total score", SCORE),
            Map.entry("einladungsnummer", INVITATION),
            Map.entry("beitrags-id", CONTRIBUTION),
            Map.entry("benutzername", USER),
            Map.entry("erstellungsdatum", CREATED),
            Map.entry("letzte aktualisierung", UPDATED),
            Map.entry("sprachen", LANGUAGE),
            Map.entry("numéro d'invitation", INVITATION),
            Map.entry("id de la contribution", CONTRIBUTION),
            Map.entry("nom d'utilisateur", USER),
            Map.entry("date de création", CREATED),
            Map.entry("dernière mise à jour", UPDATED),
            Map.entry("langues", LANGUAGE),
            Map.entry("fecha de creación", CREATED),
            Map.entry("última actualización", UPDATED),
            Map.entry("idiomas", LANGUAGE),
            Map.entry("data di creazione", CREATED),
            Map.entry("ultimo aggiornamento", UPDATED),
            Map.entry("lingue", LANGUAGE));

    static Optional<MetaColumn> of(String heading) {
        String name = heading.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        return Optional.ofNullable(KNOWN.get(name));
    }
}
