package org.oncommons.registryformats;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.oncommons.formats.Limits;
import org.oncommons.formats.NamedFile;
import org.oncommons.formats.Unpacking;
import org.oncommons.registryformats.RefusedRecords.Reason;
import org.oncommons.registryformats.RefusedRecords.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a file of records: one record, one a line, a list of them, or an answer of the interface of ClinicalTrials.gov; also as gzip.
 * One damaged record refuses the whole file, so that nothing is imported by half.
 */
public final class RegistryFile {

    /** 64 MiB as given and 512 MiB unpacked. */
    static final Limits LIMITS = Limits.DEFAULT;
    static final int MOST_RECORDS = 200_000;
    private static final int DEEPEST = 60;
    private static final int LONGEST_TEXT = 1_000_000;
    /** The largest complete record known has about 60,000. */
    private static final int MOST_VALUES = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT).build()).build()).build();

    private final String name;
    private final IntConsumer progress;
    private final List<RegisteredStudy> studies = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int number;

    private RegistryFile(String name, IntConsumer progress) {
        this.name = name;
        this.progress = progress;
    }

    /**
     * Reads all records.
     *
     * @param progress told how many records were read so far
     * @throws RefusedRecords                            when a record cannot be taken
     * @throws org.oncommons.formats.UnreadableFile when the file is too large, empty or no gzip inside
     */
    public static List<RegisteredStudy> read(NamedFile file, IntConsumer progress) {
        RegistryFile reading = new RegistryFile(file.name(), progress);
        try (InputStream content = Unpacking.open(file, LIMITS); JsonParser parser = JSON.createParser(content)) {
            reading.all(parser);
        } catch (IOException failure) {
            reading.refuse("", Reason.DAMAGED, String.valueOf(failure.getMessage()));
        }
        if (reading.refusals.isEmpty() && reading.studies.isEmpty()) {
            reading.number = 0;
            reading.refuse("", Reason.EMPTY, "");
        }
        if (!reading.refusals.isEmpty()) {
            throw new RefusedRecords(reading.refusals);
        }
        return reading.studies;
    }

    private void all(JsonParser parser) {
        try {
            for (JsonToken token = parser.nextToken(); token != null && goesOn(); token = parser.nextToken()) {
                switch (token) {
                    case START_OBJECT -> record(parser);
                    case START_ARRAY, END_ARRAY -> { }
                    default -> refuseNext("", Reason.UNKNOWN_KIND, "");
                }
            }
        } catch (Fields.WrongField tooLarge) {
            number++;
            refusals.add(tooLarge.in(name, number));
        } catch (JacksonException damaged) {
            refuseNext(String.valueOf(parser.streamReadContext().pathAsPointer()), Reason.DAMAGED, reason(damaged));
        }
    }

    /** One object: a record, or a page of them. */
    private void record(JsonParser parser) {
        ObjectNode record = JSON.createObjectNode();
        int[] left = {MOST_VALUES};
        for (JsonToken token = parser.nextToken(); token == JsonToken.PROPERTY_NAME && goesOn(); token = parser.nextToken()) {
            String field = parser.currentName();
            if (field.equals("studies") && parser.nextToken() == JsonToken.START_ARRAY) {
                page(parser);
                record = null;
            } else if (field.equals("studies")) {
                parser.skipChildren();
            } else {
                parser.nextToken();
                JsonNode value = value(parser, left);
                if (record != null) {
                    record.set(field, value);
                }
            }
        }
        if (record != null && goesOn() && !(record.has("nextPageToken") && record.size() <= 2)) {
            take(record);
        }
    }

    private void page(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token == JsonToken.START_OBJECT && goesOn(); token = parser.nextToken()) {
            record(parser);
        }
    }

    /** A value as a tree that cannot grow without end. */
    private JsonNode value(JsonParser parser, int[] left) {
        if (--left[0] < 0) {
            throw new Fields.WrongField(String.valueOf(parser.streamReadContext().pathAsPointer()), Reason.TOO_LARGE, MOST_VALUES + " values");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode node = JSON.createObjectNode();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String field = parser.currentName();
                    parser.nextToken();
                    node.set(field, value(parser, left));
                }
                yield node;
            }
            case START_ARRAY -> {
                var node = JSON.createArrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    node.add(value(parser, left));
                }
                yield node;
            }
            case VALUE_STRING -> JSON.getNodeFactory().stringNode(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> JSON.getNodeFactory().booleanNode(parser.currentToken() == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT -> parser.getStringLength() < 18 ? JSON.getNodeFactory().numberNode(parser.getLongValue())
                    : JSON.getNodeFactory().numberNode(parser.getDoubleValue());
            case VALUE_NUMBER_FLOAT -> JSON.getNodeFactory().numberNode(parser.getDoubleValue());
            default -> JSON.getNodeFactory().nullNode();
        };
    }

    private void take(ObjectNode node) {
        number++;
        if (number > MOST_RECORDS) {
            refusals.clear();
            refuse("", Reason.TOO_MANY, String.valueOf(MOST_RECORDS));
            return;
        }
        try {
            studies.add(study(new Fields(node, "")));
        } catch (Fields.WrongField wrong) {
            refusals.add(wrong.in(name, number));
        }
        progress.accept(number);
    }

    private static RegisteredStudy study(Fields record) {
        if (CtGovRecord.is(record)) {
            return CtGovRecord.read(record);
        }
        if (EuctrRecord.is(record)) {
            return EuctrRecord.read(record);
        }
        if (IsrctnRecord.is(record)) {
            return IsrctnRecord.read(record);
        }
        if (CtisRecord.is(record)) {
            return CtisRecord.read(record);
        }
        boolean old = record.has("FullStudiesResponse") || record.has("Study.ProtocolSection") || record.has("FullStudy");
        throw new Fields.WrongField("", old ? Reason.OLD_KIND : Reason.UNKNOWN_KIND, "");
    }

    private boolean goesOn() {
        return refusals.size() < RefusedRecords.MOST && number <= MOST_RECORDS;
    }

    private void refuseNext(String field, Reason reason, String detail) {
        number++;
        refuse(field, reason, detail);
    }

    private void refuse(String field, Reason reason, String detail) {
        refusals.add(new Refusal(name, number, field, reason, detail));
    }

    private static String reason(JacksonException damaged) {
        var place = damaged.getLocation();
        return place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
