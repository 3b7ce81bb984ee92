package org.oncommons.formats.eusurvey;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.Cell;
import org.oncommons.formats.ProblemKind;
import org.oncommons.formats.Respondent;
import org.oncommons.formats.questions.DateStyle;
import org.oncommons.formats.questions.ReadSurvey;
import org.oncommons.formats.questions.Words;
import org.oncommons.formats.table.FileBytes;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.table.SafeXml;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.QuestionnaireContent;

/** EUSurvey results as XML: a flat list of elements for each language, then a set of answers for each contribution. */
public final class EuSurveyXml {

    private static final Set<String> PARENTS =
            Set.of("Section", "Question", "MatrixTitle", "TableTitle", "ComplexTableTitle", "Rating", "GalleryQuestion");
    private static final Set<String> CHILDREN = Set.of(
            "Answer", "MatrixQuestion", "MatrixAnswer", "MatrixCell", "TableQuestion", "TableAnswer", "RatingQuestion",
            "RankingItem", "Cell", "TargetDataset");

    private final FileBytes file;
    private final Problems problems;
    private final Map<String, XmlElement> elements = new LinkedHashMap<>();
    private final List<String> languages = new ArrayList<>();
    private final Map<String, Respondent> respondents = new LinkedHashMap<>();
    private String alias = "";
    private @Nullable XmlElement parent;

    private EuSurveyXml(FileBytes file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    public static boolean recognises(FileBytes file) {
        try (SafeXml xml = new SafeXml(file)) {
            while (xml.next()) {
                if (xml.isStart()) {
                    return xml.name().equals("Results");
                }
            }
            return false;
        }
    }

    public static ReadSurvey read(FileBytes file, Problems problems) {
        return new EuSurveyXml(file, problems).read();
    }

    private ReadSurvey read() {
        XmlQuestions questions = null;
        String language = "en";
        try (SafeXml xml = new SafeXml(file)) {
            while (xml.next()) {
                if (xml.isStart("Survey")) {
                    alias = xml.attribute("alias");
                } else if (xml.isStart("Elements")) {
                    language = xml.attribute("lang").isEmpty() ? "en" : xml.attribute("lang").toLowerCase(Locale.ROOT);
                    languages.add(language);
                } else if (xml.isStart("AnswerSet")) {
                    questions = questions == null ? new XmlQuestions(elements.values()) : questions;
                    contribution(xml, questions);
                } else if (xml.isStart() && (PARENTS.contains(xml.name()) || CHILDREN.contains(xml.name()))) {
                    element(xml, language);
                }
            }
        }
        XmlQuestions all = questions == null ? new XmlQuestions(elements.values()) : questions;
        return new ReadSurvey(
                new QuestionnaireContent(
                        alias.isEmpty() ? "survey" : org.oncommons.formats.questions.Codes.of(alias).toLowerCase(Locale.ROOT),
                        LocalizedText.english(alias),
                        LocalizedText.EMPTY,
                        languages.isEmpty() ? List.of("en") : languages,
                        all.sections()),
                new ArrayList<>(respondents.values()));
    }

    private void element(SafeXml xml, String language) {
        String id = xml.attribute("id");
        String kind = xml.name();
        String type = xml.attribute("type");
        String shortName = xml.attribute("bid");
        String text = Words.plain(xml.innerText());
        XmlElement element;
        if (PARENTS.contains(kind)) {
            element = elements.computeIfAbsent(id, none -> new XmlElement(id, kind, type, shortName));
            parent = element;
        } else {
            XmlElement holder = parent;
            if (holder == null) {
                return;
            }
            element = holder.children.computeIfAbsent(id, none -> new XmlElement(id, kind, type, shortName));
        }
        element.text.putIfAbsent(language, text);
    }

    private void contribution(SafeXml xml, XmlQuestions questions) {
        Cell place = new Cell(file.name(), "", xml.line(), "", "");
        String id = xml.attribute("id");
        String list = xml.attribute("list");
        boolean anonymous = id.isEmpty() || id.equalsIgnoreCase("anonymous");
        String key = anonymous ? (list.isEmpty() ? "answer-set-" + (respondents.size() + 1) : list) : id;
        LocalDateTime created = moment(xml.attribute("create"), place);
        LocalDateTime updated = moment(xml.attribute("last"), place);
        String language = xml.attribute("lang").toLowerCase(Locale.ROOT);
        Map<String, List<XmlQuestions.Given>> given = new HashMap<>();
        while (xml.next() && !xml.isEnd("AnswerSet")) {
            if (xml.isStart("Answer")) {
                String question = xml.attribute("qid");
                String option = xml.attribute("aid");
                Cell cell = new Cell(file.name(), "", xml.line(), "", question);
                String text = xml.innerText().strip();
                given.computeIfAbsent(question, none -> new ArrayList<>()).add(new XmlQuestions.Given(option, text, cell));
            }
        }
        Respondent respondent = new Respondent(
                key, !anonymous, created, updated, language, true, "", questions.answers(given, problems), place);
        if (respondents.put(key, respondent) != null) {
            problems.add(ProblemKind.DUPLICATE_KEY, place, key);
        }
    }

    private @Nullable LocalDateTime moment(String text, Cell place) {
        if (text.isBlank()) {
            return null;
        }
        LocalDateTime moment = DateStyle.DAY_FIRST.moment(text).orElse(null);
        if (moment == null) {
            problems.add(ProblemKind.IMPOSSIBLE_DATE, place, text);
        }
        return moment;
    }
}
