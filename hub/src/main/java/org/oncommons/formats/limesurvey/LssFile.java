package org.oncommons.formats.limesurvey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oncommons.formats.questions.Words;
import org.oncommons.formats.table.FileBytes;
import org.oncommons.formats.table.SafeXml;

/** Reads {@code .lss}: one element for each table of the survey's database, rows of named fields. */
public final class LssFile {

    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
    private final LimeStructure structure;

    private LssFile(FileBytes file) {
        structure = new LimeStructure(file.name());
    }

    /** Whether the root element is that of a LimeSurvey structure; the reader stands at it. */
    public static boolean recognises(FileBytes file) {
        try (SafeXml xml = new SafeXml(file)) {
            boolean document = false;
            while (xml.next()) {
                if (xml.isStart("document") && !document) {
                    document = true;
                } else if (xml.isStart()) {
                    return document && xml.name().equals("LimeSurveyDocType");
                }
            }
            return false;
        }
    }

    public static LimeStructure read(FileBytes file) {
        LssFile lss = new LssFile(file);
        try (SafeXml xml = new SafeXml(file)) {
            lss.tables(xml);
        }
        lss.build();
        return lss.structure;
    }

    private void tables(SafeXml xml) {
        String table = "";
        while (xml.next()) {
            if (xml.isStart("row")) {
                tables.computeIfAbsent(table, none -> new ArrayList<>()).add(row(xml));
            } else if (xml.isStart("language")) {
                structure.languages.add(LimeStructure.tag(xml.innerText()));
            } else if (xml.isStart() && !xml.name().equals("rows") && !xml.name().equals("fields")) {
                table = xml.name().equals("fieldname") ? table : xml.name();
            }
        }
    }

    private static Map<String, String> row(SafeXml xml) {
        Map<String, String> row = new LinkedHashMap<>();
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart()) {
                String name = xml.name();
                row.put(name, xml.innerText());
            }
        }
        return row;
    }

    private List<Map<String, String>> rows(String table, String order) {
        List<Map<String, String>> rows = new ArrayList<>(tables.getOrDefault(table, List.of()));
        rows.sort(Comparator.comparingInt(row -> number(row.getOrDefault(order, ""))));
        return rows;
    }

    private static int number(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    private void build() {
        for (Map<String, String> row : tables.getOrDefault("surveys_languagesettings", List.of())) {
            String language = LimeStructure.tag(row.getOrDefault("surveyls_language", ""));
            structure.title.putIfAbsent(language, Words.plain(row.getOrDefault("surveyls_title", "")));
            structure.welcome.putIfAbsent(language, Words.plain(row.getOrDefault("surveyls_welcometext", "")));
        }
        groups();
        Map<String, LimeQuestion> byId = questions();
        Map<String, Map<String, String>> subTexts = texts("question_l10ns", "qid", "question");
        for (Map<String, String> row : rows("subquestions", "question_order")) {
            LimeQuestion question = byId.get(row.get("parent_qid"));
            if (question != null) {
                int scale = number(row.getOrDefault("scale_id", "0"));
                each(row, "question", subTexts.get(row.get("qid")), (language, text) ->
                        question.sub(row.getOrDefault("title", ""), scale, language, text));
            }
        }
        Map<String, Map<String, String>> answerTexts = texts("answer_l10ns", "aid", "answer");
        for (Map<String, String> row : rows("answers", "sortorder")) {
            LimeQuestion question = byId.get(row.get("qid"));
            if (question != null) {
                int scale = number(row.getOrDefault("scale_id", "0"));
                each(row, "answer", answerTexts.get(row.get("aid")), (language, text) ->
                        question.answer(row.getOrDefault("code", ""), scale, language, text));
            }
        }
    }

    private void groups() {
        Map<String, Map<String, String>> names = texts("group_l10ns", "gid", "group_name");
        Map<String, Map<String, String>> descriptions = texts("group_l10ns", "gid", "description");
        for (Map<String, String> row : rows("groups", "group_order")) {
            String id = row.getOrDefault("gid", "");
            LimeStructure.Group group = structure.group(id);
            each(row, "group_name", names.get(id), group.title::putIfAbsent);
            each(row, "description", descriptions.get(id), group.description::putIfAbsent);
        }
    }

    private Map<String, LimeQuestion> questions() {
        Map<String, LimeQuestion> byId = new HashMap<>();
        Map<String, Map<String, String>> texts = texts("question_l10ns", "qid", "question");
        Map<String, Map<String, String>> helps = texts("question_l10ns", "qid", "help");
        for (Map<String, String> row : rows("questions", "question_order")) {
            String id = row.getOrDefault("qid", "");
            String code = row.getOrDefault("title", "");
            String type = row.getOrDefault("type", "");
            LimeQuestion question = byId.computeIfAbsent(id, none -> new LimeQuestion(
                    code, type.isEmpty() ? 'S' : type.charAt(0), isOn(row, "mandatory"), isOn(row, "other")));
            structure.group(row.getOrDefault("gid", "")).questions.putIfAbsent(code, question);
            each(row, "question", texts.get(id), question.text::putIfAbsent);
            each(row, "help", helps.get(id), question.help::putIfAbsent);
        }
        return byId;
    }

    private static boolean isOn(Map<String, String> row, String field) {
        return row.getOrDefault(field, "N").equals("Y");
    }

    /** Takes the texts of a row: its own in its language, or those of the table for texts that newer versions have. */
    private static void each(
            Map<String, String> row,
            String field,
            @org.jspecify.annotations.Nullable Map<String, String> translated,
            java.util.function.BiConsumer<String, String> take) {
        String own = Words.plain(row.getOrDefault(field, ""));
        if (translated != null) {
            translated.forEach(take);
        } else if (!own.isEmpty()) {
            take.accept(LimeStructure.tag(row.getOrDefault("language", "")), own);
        }
    }

    private Map<String, Map<String, String>> texts(String table, String id, String field) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (Map<String, String> row : tables.getOrDefault(table, List.of())) {
            String text = Words.plain(row.getOrDefault(field, ""));
            if (!text.isEmpty()) {
                texts.computeIfAbsent(row.getOrDefault(id, ""), none -> new LinkedHashMap<>())
                        .putIfAbsent(LimeStructure.tag(row.getOrDefault("language", "")), text);
            }
        }
        return texts;
    }
}
