package org.oncommons.export.web;

import java.util.Arrays;
import java.util.List;
import org.oncommons.page.Shell;
import org.oncommons.protocols.Protocol;
import org.oncommons.protocols.ProtocolSummary;
import org.oncommons.protocols.Section;

/** A whole record on paper: sections that hold something. */
public record PrintPage(ProtocolSummary summary, List<Part> parts) {

    /** A section. */
    public record Part(String title, List<Value> values) {}

    /** A field that holds something, with where it comes from. */
    public record Value(String label, String text, String source, String written) {}

    static PrintPage of(Protocol protocol, Shell shell) {
        return new PrintPage(protocol.summary(), Arrays.stream(Section.values()).filter(section -> protocol.filled(section) > 0)
                .map(section -> new Part(shell.text("protocols.section." + section.code()), section.fields().stream()
                        .filter(field -> protocol.has(field.code()))
                        .map(field -> new Value(shell.text("protocols.field." + field.code()), ChecklistWriting.said(protocol, field.code(), shell),
                                protocol.source(field.code()), written(protocol, field.code(), shell))).toList())).toList());
    }

    private static String written(Protocol protocol, String field, Shell shell) {
        var value = protocol.value(field);
        String day = shell.date(value.writtenAt().atZone(shell.zone()).toLocalDate());
        return value.author().isEmpty() ? day : shell.text("protocols.written", value.author(), day);
    }
}
