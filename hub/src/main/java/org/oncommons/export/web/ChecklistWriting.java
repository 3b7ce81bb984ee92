package org.oncommons.export.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.export.Checklist;
import org.oncommons.page.Download;
import org.oncommons.page.Shell;
import org.oncommons.protocols.Dictionary;
import org.oncommons.protocols.Protocol;
import org.oncommons.protocols.ProtocolField;
import org.oncommons.protocols.ProtocolField.Kind;

/** Fills checklists with what a record says. */
final class ChecklistWriting {

    private final Protocol protocol;
    private final Shell shell;

    ChecklistWriting(Protocol protocol, Shell shell) {
        this.protocol = protocol;
        this.shell = shell;
    }

    ChecklistPage page(Checklist list) {
        return new ChecklistPage(protocol.summary(), list.code(), list.items().stream().map(item -> line(list, item)).toList());
    }

    private ChecklistPage.Line line(Checklist list, Checklist.Item item) {
        return new ChecklistPage.Line(item.code(), shell.text("export." + list.code() + "." + item.code()), item.standing(protocol).name(),
                item.fields().stream().filter(protocol::has).map(field -> new ChecklistPage.Said(label(field), said(protocol, field, shell))).toList(),
                item.fields().stream().filter(field -> !protocol.has(field)).map(field -> new ChecklistPage.Missing(label(field), path(field))).toList());
    }

    private String label(String field) {
        return shell.text("protocols.field." + field);
    }

    private String path(String field) {
        String section = Dictionary.find(field).orElseThrow().section().code();
        return "/protocols/" + protocol.summary().id() + "/sections/" + section + "#" + field;
    }

    /** The value as text: rows on lines of their own, choices in words. */
    static String said(Protocol protocol, String code, Shell shell) {
        ProtocolField field = Dictionary.find(code).orElseThrow();
        String value = protocol.text(code);
        if (value.isEmpty()) {
            return "";
        }
        return field.kind() == Kind.CHOICE ? shell.text("protocols.choice." + code + "." + value) : field.kind() == Kind.ROWS
                ? protocol.rows(code).stream().map(row -> row.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining("; ")))
                        .collect(Collectors.joining("\n"))
                : value;
    }

    Download download(Checklist list) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        page(list).lines().forEach(line -> rows.add(List.of(line.number(), line.asks(), shell.text("export.standing." + line.standing()),
                line.says().stream().map(said -> said.label() + ": " + said.text()).collect(Collectors.joining("\n")),
                line.missing().stream().map(ChecklistPage.Missing::label).collect(Collectors.joining("; ")))));
        return new Download(list.code() + "-checklist", List.of("item", "asks", "standing", "record_says", "still_missing"), rows);
    }
}
