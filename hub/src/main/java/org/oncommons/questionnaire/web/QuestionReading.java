package org.oncommons.questionnaire.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncommons.questionnaire.web.QuestionForm.Line;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Meaning;
import org.oncommons.questions.NumberRange;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Row;
import org.oncommons.questions.ShowIf;
import org.oncommons.questions.TextLimits;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Kind;

/**
 * Makes a question out of what was typed. Only what cannot be kept at all is an error here; what can be kept but not asked is told by
 * {@link org.oncommons.questions.QuestionnaireCheck}.
 */
final class QuestionReading {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,6})?");
    private static final int MOST_PLACES = 1_000;

    private final QuestionForm form;
    private final List<String> languages;
    private final List<Concept> concepts;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param languages whose texts the form shows; texts in others stay as they are
     * @param concepts  whose names may be typed instead of their codes
     */
    QuestionReading(QuestionForm form, List<String> languages, List<Concept> concepts) {
        this.form = form;
        this.languages = languages;
        this.concepts = concepts;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /**
     * The question.
     *
     * @param old   what it was; keeps texts in languages that the form does not show
     * @param taken codes of the other questions
     */
    Question question(Question old, Set<String> taken) {
        QuestionType type = form.type();
        checkCode(taken);
        List<Option> options = form.takesOptions() ? options(old) : List.of();
        List<Row> rows = type == QuestionType.RATING_MATRIX ? rows(old) : List.of();
        boolean choice = type == QuestionType.SINGLE_CHOICE || type == QuestionType.MULTIPLE_CHOICE;
        return new Question(form.code(), type, text("text", form.text(), old.text()), text("help", form.help(), old.help()),
                form.required() && type != QuestionType.STATEMENT, condition(), options, rows, choice && form.other(),
                type == QuestionType.RANKING ? whole("rankUpTo", form.rankUpTo(), 0, MOST_PLACES) : 0,
                type == QuestionType.NUMBER ? number() : null, meaning());
    }

    private void checkCode(Set<String> taken) {
        if (!CODE.matcher(form.code()).matches() || form.code().length() > TextLimits.CODE) {
            errors.add(new FieldError("code", "questionnaire.error.code"));
        } else if (taken.contains(form.code())) {
            errors.add(new FieldError("code", "questionnaire.error.code-taken", form.code()));
        }
    }

    private List<Option> options(Question old) {
        List<Option> options = new ArrayList<>();
        Set<String> codes = codes(form.options());
        for (int at = 0; at < form.options().size(); at++) {
            Line line = form.options().get(at);
            if (!line.blank()) {
                String field = "options." + at + ".";
                LocalizedText before = old.option(line.code()).map(Option::label).orElse(LocalizedText.EMPTY);
                LocalizedText label = text(field + "label", line.label(), before);
                options.add(new Option(code(field, line, codes), label, concept(line.concept()), value(field + "value", line.value())));
            }
        }
        return options;
    }

    private List<Row> rows(Question old) {
        List<Row> rows = new ArrayList<>();
        Set<String> codes = codes(form.rows());
        for (int at = 0; at < form.rows().size(); at++) {
            Line line = form.rows().get(at);
            if (!line.blank()) {
                String field = "rows." + at + ".";
                Row before = old.row(line.code()).orElse(new Row("", LocalizedText.EMPTY, LocalizedText.EMPTY, false, null, null));
                rows.add(new Row(code(field, line, codes), text(field + "label", line.label(), before.label()),
                        text(field + "help", line.help(), before.help()), line.required(), concept(line.concept()), kind(line.kind())));
            }
        }
        return rows;
    }

    private static Set<String> codes(List<Line> lines) {
        Set<String> codes = new HashSet<>();
        lines.forEach(line -> codes.add(line.code()));
        return codes;
    }

    /** The typed code, else one made of the label's first words. */
    private String code(String field, Line line, Set<String> taken) {
        String code = TextLimits.clean(line.code());
        if (code.length() > TextLimits.CODE) {
            errors.add(new FieldError(field + "code", "questionnaire.error.too-long", TextLimits.CODE, code.length()));
        }
        if (!code.isEmpty()) {
            return code;
        }
        String stem = line.label().getOrDefault(languages.isEmpty() ? "en" : languages.getFirst(), "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String made = stem.isEmpty() ? "x" : stem.substring(0, Math.min(30, stem.length()));
        for (int number = 2; !taken.add(made); number++) {
            made = made.replaceAll("_\\d+$", "") + "_" + number;
        }
        return made;
    }

    private LocalizedText text(String field, Map<String, String> typed, LocalizedText old) {
        typed.forEach((language, text) -> {
            if (text.length() > TextLimits.TEXT) {
                errors.add(new FieldError(field + "." + language, "questionnaire.error.too-long", TextLimits.TEXT, text.length()));
            }
        });
        Map<String, String> kept = new TreeMap<>(old.byLanguage());
        languages.forEach(kept::remove);
        kept.putAll(TextLimits.text(languages, language -> typed.getOrDefault(language, "")).byLanguage());
        return new LocalizedText(kept);
    }

    private @Nullable ShowIf condition() {
        return form.showQuestion().isBlank() ? null : new ShowIf(form.showQuestion(), form.showRow(), form.values());
    }

    private NumberRange number() {
        return new NumberRange(TextLimits.clean(form.unit()), decimal("minimum", form.minimum()), decimal("maximum", form.maximum()),
                whole("decimals", form.decimals(), 0, 6));
    }

    private @Nullable Meaning meaning() {
        Kind kind = kind(form.kind());
        return kind == null ? null : new Meaning(kind, concept(form.concept()));
    }

    private static @Nullable Kind kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    private @Nullable String concept(String typed) {
        String clean = TextLimits.clean(typed);
        return clean.isEmpty() ? null : concepts.stream()
                .filter(concept -> concept.labels().values().stream().anyMatch(clean::equalsIgnoreCase))
                .map(Concept::code).findFirst().orElse(clean);
    }

    private @Nullable Double value(String field, String typed) {
        BigDecimal value = decimal(field, typed);
        if (value != null && (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)) {
            errors.add(new FieldError(field, "questionnaire.error.value"));
        }
        return value == null ? null : value.doubleValue();
    }

    private @Nullable BigDecimal decimal(String field, String typed) {
        String number = typed.strip().replace(',', '.');
        if (number.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(number).matches()) {
            errors.add(new FieldError(field, "questionnaire.error.number", typed));
            return null;
        }
        return new BigDecimal(number);
    }

    private int whole(String field, String typed, int least, int most) {
        BigDecimal number = typed.isBlank() ? BigDecimal.valueOf(least) : decimal(field, typed);
        if (number == null) {
            return least;
        }
        boolean fits = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!fits) {
            errors.add(new FieldError(field, "questionnaire.error.whole", least, most));
        }
        return fits ? number.intValue() : least;
    }
}
