package org.oncommons.formats.limesurvey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.questions.Words;
import org.oncommons.formats.table.Sheet;
import org.oncommons.formats.table.SheetRow;

/** Reads the tab-separated structure: a row a group, question, sub-question or answer, whose parent is the last one above it. */
public final class TsvStructure {

    private final Map<String, Integer> columns = new HashMap<>();
    private final LimeStructure structure;
    private @Nullable LimeQuestion question;
    private String group = "";
    private int groups;
    private String language = "";

    private TsvStructure(Sheet sheet) {
        structure = new LimeStructure(sheet.file());
        List<String> headings = sheet.headings();
        for (int i = 0; i < headings.size(); i++) {
            columns.putIfAbsent(headings.get(i), i);
        }
    }

    public static boolean recognises(Sheet sheet) {
        return sheet.headings().containsAll(List.of("class", "type/scale", "name", "text"));
    }

    public static LimeStructure read(Sheet sheet) {
        TsvStructure tsv = new TsvStructure(sheet);
        sheet.records().forEach(tsv::row);
        return tsv.structure;
    }

    private String get(SheetRow row, String column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.get(index);
    }

    private void row(SheetRow row) {
        String tag = LimeStructure.tag(get(row, "language"));
        String text = Words.plain(get(row, "text"));
        switch (get(row, "class")) {
            case "S" -> survey(get(row, "name"), get(row, "text"));
            case "SL" -> title(get(row, "name"), tag, text);
            case "G" -> group(row, tag, text);
            case "Q" -> question(row, tag, text);
            case "SQ" -> {
                if (question != null) {
                    question.sub(get(row, "name"), scale(row), tag, text);
                }
            }
            case "A" -> {
                if (question != null) {
                    question.answer(get(row, "name"), scale(row), tag, text);
                }
            }
            default -> { }
        }
    }

    private void survey(String name, String value) {
        if (name.equals("oncommons")) {
            structure.ownCode = value;
        } else if (name.equals("language")) {
            structure.languages.addFirst(LimeStructure.tag(value));
        } else if (name.equals("additional_languages")) {
            for (String each : value.replace("\"", "").strip().split("\\s+")) {
                if (!each.isEmpty() && !structure.languages.contains(LimeStructure.tag(each))) {
                    structure.languages.add(LimeStructure.tag(each));
                }
            }
        }
    }

    private void title(String name, String tag, String text) {
        if (name.equals("surveyls_title")) {
            structure.title.putIfAbsent(tag, text);
        } else if (name.equals("surveyls_welcometext")) {
            structure.welcome.putIfAbsent(tag, text);
        }
    }

    /** All groups come once for each language, in the same order. */
    private void group(SheetRow row, String tag, String text) {
        if (!tag.equals(language)) {
            language = tag;
            groups = 0;
        }
        String id = get(row, "type/scale");
        group = id.matches("G?\\d+") ? id : "group" + groups;
        groups++;
        structure.group(group).title.putIfAbsent(tag, Words.plain(get(row, "name")));
        structure.group(group).description.putIfAbsent(tag, text);
        question = null;
    }

    private void question(SheetRow row, String tag, String text) {
        String code = get(row, "name");
        String type = get(row, "type/scale");
        question = structure.question(code).orElseGet(() -> {
            LimeQuestion fresh = new LimeQuestion(
                    code,
                    type.isEmpty() ? 'S' : type.charAt(0),
                    get(row, "mandatory").equals("Y"),
                    get(row, "other").equals("Y"));
            structure.group(group).questions.put(code, fresh);
            return fresh;
        });
        question.text.putIfAbsent(tag, text);
        String help = Words.plain(get(row, "help"));
        if (!help.isEmpty()) {
            question.help.putIfAbsent(tag, help);
        }
    }

    private int scale(SheetRow row) {
        return get(row, "type/scale").equals("1") ? 1 : 0;
    }
}
