package org.oncommons.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oncommons.questions.NumberRange;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;

/** Lets a questionnaire take what a later export of the same survey brings, and everything that it took before. */
final class Widening {

    private Widening() {}

    /** Questions of {@code before} keep their codes, options and rows, and get those of {@code now} beside them. */
    static QuestionnaireContent of(QuestionnaireContent before, QuestionnaireContent now) {
        Map<String, Question> fresh = new LinkedHashMap<>();
        now.questions().forEach(question -> fresh.put(question.code(), question));
        Set<String> known = new HashSet<>();
        before.questions().forEach(question -> known.add(question.code()));
        List<Section> sections = new ArrayList<>();
        before.sections().forEach(section -> sections.add(new Section(
                section.code(), section.title(), section.description(),
                section.questions().stream().map(question -> wider(question, fresh.get(question.code()))).toList())));
        Set<String> sectionCodes = new HashSet<>(before.sections().stream().map(Section::code).toList());
        for (Section section : now.sections()) {
            List<Question> added = section.questions().stream().filter(question -> !known.contains(question.code())).toList();
            if (!added.isEmpty()) {
                String code = sectionCodes.add(section.code()) ? section.code() : section.code() + "_" + sections.size();
                sections.add(new Section(code, section.title(), section.description(), added));
            }
        }
        return new QuestionnaireContent(before.code(), before.title(), before.introduction(), before.languages(), sections);
    }

    private static Question wider(Question before, @Nullable Question now) {
        if (now == null) {
            return before;
        }
        boolean longer = before.type() == QuestionType.SHORT_TEXT && now.type() == QuestionType.LONG_TEXT;
        if (now.type() != before.type() && !longer) {
            return before;
        }
        return new Question(
                before.code(), now.type(), now.text(), now.help(), before.required(), before.showIf(),
                union(now.options(), before.options(), option -> option.code()), union(now.rows(), before.rows(), row -> row.code()),
                before.other() || now.other(), Math.max(before.rankUpTo(), now.rankUpTo()), wider(before.number(), now.number()),
                now.meaning() == null ? before.meaning() : now.meaning());
    }

    private static <T> List<T> union(List<T> first, List<T> second, Function<T, String> code) {
        Map<String, T> all = new LinkedHashMap<>();
        first.forEach(one -> all.put(code.apply(one), one));
        second.forEach(one -> all.putIfAbsent(code.apply(one), one));
        return List.copyOf(all.values());
    }

    private static @Nullable NumberRange wider(@Nullable NumberRange before, @Nullable NumberRange now) {
        if (before == null || now == null) {
            return now == null ? before : now;
        }
        BigDecimal least = before.minimum() == null || now.minimum() == null ? null : before.minimum().min(now.minimum());
        BigDecimal most = before.maximum() == null || now.maximum() == null ? null : before.maximum().max(now.maximum());
        return new NumberRange(now.unit(), least, most, Math.max(before.decimals(), now.decimals()));
    }
}
