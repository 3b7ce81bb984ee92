package org.oncommons.export.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oncommons.protocols.Confidence;
import org.oncommons.protocols.FieldValue;
import org.oncommons.protocols.KeptDesign;
import org.oncommons.protocols.Protocol;
import org.oncommons.protocols.ProtocolField;
import org.oncommons.protocols.ProtocolSummary;
import org.oncommons.protocols.Section;

/** The whole record for programs: every value with its source, confidence, author and date. */
final class RecordJson {

    private static final String FORMAT = "oncommons-protocol-record/1";

    private RecordJson() {}

    static Map<String, Object> of(Protocol protocol, List<KeptDesign> designs, boolean names) {
        ProtocolSummary summary = protocol.summary();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("format", FORMAT);
        whole.put("id", summary.id().toString());
        whole.put("title", summary.title());
        whole.put("idea", summary.idea());
        whole.put("state", summary.state().code());
        whole.put("authors", summary.authors().stream().map(ProtocolSummary.Author::name).toList());
        whole.put("createdAt", summary.createdAt().toString());
        whole.put("changedAt", summary.changedAt().toString());
        Map<String, Object> sections = new LinkedHashMap<>();
        Arrays.stream(Section.values()).forEach(section -> sections.put(section.code(), section(protocol, section)));
        whole.put("sections", sections);
        whole.put("designs", designs.stream().map(design -> design(design, names)).toList());
        return whole;
    }

    private static Map<String, Object> section(Protocol protocol, Section section) {
        Map<String, Object> values = new LinkedHashMap<>();
        section.fields().stream().filter(field -> protocol.has(field.code())).forEach(field -> values.put(field.code(), value(protocol, field)));
        return values;
    }

    private static Map<String, Object> value(Protocol protocol, ProtocolField field) {
        FieldValue found = protocol.value(field);
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("value", content(protocol, field, found));
        value.put("source", found.source());
        value.put("confidence", found.confidence() == Confidence.UNSAID ? "" : found.confidence().name().toLowerCase(Locale.ROOT));
        value.put("author", found.author());
        value.put("date", found.writtenAt().toString());
        value.put("edition", found.edition());
        return value;
    }

    private static Object content(Protocol protocol, ProtocolField field, FieldValue found) {
        Double number = protocol.number(field.code());
        return switch (field.kind()) {
            case NUMBER -> number == null ? found.value() : (Object) number;
            case LINES -> found.lines();
            case ROWS -> found.rows(field.columns());
            default -> found.value();
        };
    }

    private static Map<String, Object> design(KeptDesign design, boolean names) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("name", design.name());
        whole.put("chosen", design.chosen());
        whole.put("method", design.method());
        whole.put("inputs", design.inputs());
        whole.put("answer", design.answer());
        whole.put("engine", design.engine());
        whole.put("author", names ? design.author() : "");
        whole.put("date", design.keptAt().toString());
        return whole;
    }
}
