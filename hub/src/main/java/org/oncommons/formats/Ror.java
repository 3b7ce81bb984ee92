package org.oncommons.formats;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.Organisation.NameKind;
import org.oncommons.formats.UnreadableFile.Reason;
import org.oncommons.formats.table.FileBytes;
import org.oncommons.formats.table.Packed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the Research Organization Registry's dump, version 2: one JSON array of records, also as gzip or ZIP.
 * Source: https://ror.readme.io/docs/data-dump.
 */
public final class Ror {

    /** The full dump is 250 MB unpacked, more than survey files need. */
    public static final Limits LIMITS = new Limits(256L << 20, 1L << 30, 100, 0, 0, 0, 0);

    private static final JsonMapper JSON = 
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Ror() {}

    /**
     * Hands over one record after the other.
     *
     * @throws UnreadableFile when the file is no such dump; records before the fault have then been handed over
     */
    public static void read(NamedFile file, Limits limits, Consumer<Organisation> take) {
        FileBytes bytes = json(FileBytes.read(file, limits), limits);
        try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(bytes.bytes()))) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new UnreadableFile(Reason.UNKNOWN_KIND, bytes.place(), "JSON, but no list of organisations");
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode record = JSON.readTree(parser);
                if (!record.path("names").isArray()) {
                    throw new UnreadableFile(Reason.UNKNOWN_KIND, bytes.place(), "a list of something else, or of version 1");
                }
                take.accept(organisation(record));
            }
        } catch (JacksonException e) {
            throw new UnreadableFile(Reason.DAMAGED, bytes.place(), e, "JSON");
        }
    }

    /** All records at once. */
    public static List<Organisation> read(NamedFile file, Limits limits) {
        List<Organisation> all = new ArrayList<>();
        read(file, limits, all::add);
        return all;
    }

    /** The registry packs its dump with a table of the same content beside it. */
    private static FileBytes json(FileBytes file, Limits limits) {
        if (file.bytes().length < 2 || file.bytes()[0] != 'P' || file.bytes()[1] != 'K') {
            return file;
        }
        Packed packed = Packed.read(file, limits, name -> name.endsWith("_schema_v2.json") || name.endsWith("data.json"));
        return packed.kept().entrySet().stream()
                .max(java.util.Map.Entry.comparingByKey())
                .map(entry -> new FileBytes(entry.getKey(), entry.getValue()))
                .orElseThrow(() -> new UnreadableFile(Reason.UNKNOWN_KIND, file.place(), "a ZIP archive without a dump"));
    }

    private static Organisation organisation(JsonNode record) {
        JsonNode place = record.path("locations").path(0).path("geonames_details");
        List<String> types = new ArrayList<>();
        record.path("types").forEach(type -> types.add(type.asString("")));
        String website = "";
        for (JsonNode link : record.path("links")) {
            website = website.isEmpty() && text(link, "type").equals("website") ? text(link, "value") : website;
        }
        List<Organisation.Relation> relations = new ArrayList<>();
        record.path("relationships").forEach(relation -> relations.add(
                new Organisation.Relation(text(relation, "type"), text(relation, "id"), text(relation, "label"))));
        return new Organisation(
                text(record, "id"),
                names(record.path("names")),
                types,
                text(record, "status").equals("active"),
                text(place, "country_code"),
                text(place, "name"),
                degrees(place, "lat"),
                degrees(place, "lng"),
                website,
                relations);
    }

    private static List<Organisation.Name> names(JsonNode names) {
        List<Organisation.Name> all = new ArrayList<>();
        for (JsonNode name : names) {
            List<String> types = new ArrayList<>();
            name.path("types").forEach(type -> types.add(type.asString("")));
            NameKind kind = types.contains("label")
                    ? NameKind.LABEL
                    : types.contains("acronym") ? NameKind.ACRONYM : NameKind.ALIAS;
            boolean display = types.contains("ror_display");
            all.add(new Organisation.Name(
                    text(name, "value"), display && types.size() == 1 ? NameKind.LABEL : kind, display, text(name, "lang")));
        }
        return all;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static @Nullable Double degrees(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? value.doubleValue() : null;
    }
}
