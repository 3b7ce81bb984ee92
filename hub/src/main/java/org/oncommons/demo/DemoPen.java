package org.oncommons.demo;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.oncommons.demo.DemoTraits.Answering;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.Row;
import org.oncommons.survey.Answer;
import org.oncommons.survey.AnswerVisibility;

/** Writes one institution's answers down, question after question. */
final class DemoPen {

    private static final String UNKNOWN = "unknown";
    /** Questions about what an institution does itself, which not every institution can answer. */
    private static final Set<String> SELF_RATING = Set.of("area_strength", "cancer_strength", "capability", "sharing");
    private static final double TAKE_PART = 0.67;
    private static final double WORTH_A_SENTENCE = 0.55;

    private final DemoRespondent who;
    private final DemoTexts texts;
    private final List<Answer> given;
    private final DemoFacts facts;

    DemoPen(DemoRespondent who, DemoTexts texts, List<Answer> given) {
        this.who = who;
        this.texts = texts;
        this.given = given;
        this.facts = new DemoFacts(who);
    }

    void answer(Question question) {
        switch (question.type()) {
            case RATING_MATRIX -> question.rows().forEach(row -> rate(question, row));
            case RANKING -> rank(question);
            case SINGLE_CHOICE -> facts.choice(question).ifPresent(option -> write(question, List.of(option)));
            case MULTIPLE_CHOICE -> choose(question);
            case NUMBER -> facts.number(question).ifPresent(number -> write(question, List.of(number)));
            case DATE -> facts.date(question).ifPresent(date -> write(question, List.of(date)));
            case PROOF -> facts.proof(question).ifPresent(address -> write(question, List.of(address)));
            case SHORT_TEXT, LONG_TEXT -> text(question).ifPresent(text -> write(question, List.of(text)));
            case STATEMENT -> { }
        }
    }

    private void rate(Question question, Row row) {
        String concept = Objects.requireNonNull(row.concept());
        if (!question.required() && !row.required() && DemoChance.happens(missing(), "row", who.code(), question.code(), concept)) {
            return;
        }
        write(question, row.code(), List.of(rating(question, concept)), "");
    }

    private String rating(Question question, String concept) {
        if (who.traits.answering() == Answering.FLAT) {
            return question.options().get(2).code();
        }
        return isUnsure(question, concept) ? UNKNOWN : nearest(question, level(question, concept)).code();
    }

    private boolean isUnsure(Question question, String concept) {
        boolean aboutItself = SELF_RATING.contains(question.code());
        return aboutItself && !who.knows(concept)
                || DemoChance.happens(0.03, "unsure", who.code(), question.code(), concept);
    }

    private double level(Question question, String concept) {
        return switch (question.code()) {
            case "area_strength", "cancer_strength" -> who.strength(concept);
            case "capability" -> who.capability(concept);
            case "need" -> who.need(concept);
            case "challenge" -> who.severity(concept);
            case "sharing" -> who.readiness(concept);
            case "case_interest" -> leads(question, concept) ? 1 : Math.min(who.interest(concept), TAKE_PART);
            default -> throw new IllegalArgumentException("No level for " + question.code());
        };
    }

    /** An institution leads one case at most, the one that it likes best. */
    private boolean leads(Question question, String inCase) {
        return who.interest(inCase) > 0.9
                && question.rows().stream().map(Row::concept).filter(Objects::nonNull)
                        .allMatch(other -> who.interest(other) <= who.interest(inCase));
    }

    private void rank(Question question) {
        int places = switch (who.traits.answering()) {
            case FULL, FLAT -> question.rankUpTo() - (DemoChance.happens(0.2, "short", who.code(), question.code()) ? 2 : 0);
            case PARTIAL -> DemoChance.between(2, 4, "places", who.code(), question.code());
            case THIN, NONE -> DemoChance.between(1, 3, "places", who.code(), question.code());
        };
        List<String> order = question.options().stream()
                .sorted(comparingDouble((Option option) -> -who.attraction(Objects.requireNonNull(option.concept()))))
                .limit(places).map(Option::code).toList();
        write(question, order);
    }

    private void choose(Question question) {
        List<String> chosen = question.options().stream().map(Option::code).filter(option -> facts.chooses(question, option)).toList();
        String other = facts.other(question);
        if (!chosen.isEmpty() || !other.isEmpty()) {
            write(question, "", chosen, other);
        }
    }

    private Optional<String> text(Question question) {
        return switch (question.code()) {
            case "topic_reason" -> reason();
            case "area_highlights" -> writes(0.55, question) ? about(question, "area_strength") : Optional.empty();
            case "need_detail" -> writes(0.5, question) ? about(question, "need") : Optional.empty();
            case "challenge_detail" -> writes(0.45, question) ? about(question, "challenge") : Optional.empty();
            default -> writes(0.2, question) ? texts.any(question.code()) : Optional.empty();
        };
    }

    /** One sentence on the topic ranked first, from some institutions two. */
    private Optional<String> reason() {
        List<String> ranked = answersTo("topic").flatMap(answer -> answer.values().stream())
                .map(code -> concept("topic", code)).toList();
        Optional<String> first = texts.about("topic_reason", ranked);
        Optional<String> second = DemoChance.happens(0.3, "more", who.code())
                ? texts.about("topic_reason", ranked) : Optional.empty();
        return first.map(sentence -> sentence + second.map(more -> " " + more).orElse(""));
    }

    /** A sentence on what this institution rated highest in the matrix; those without patients speak of their own work. */
    private Optional<String> about(Question question, String matrix) {
        if (!who.institution.treatsPatients()) {
            return texts.about(question.code(), List.of(who.institution.form()));
        }
        String scheme = switch (matrix) {
            case "area_strength" -> "area";
            case "challenge" -> "challenge";
            default -> "capability";
        };
        List<String> highest = answersTo(matrix).map(answer -> concept(scheme, answer.row()))
                .filter(concept -> level(matrix, concept) > WORTH_A_SENTENCE)
                .sorted(comparingDouble(concept -> -level(matrix, concept)))
                .limit(6).toList();
        return texts.about(question.code(), highest);
    }

    private double level(String matrix, String concept) {
        return switch (matrix) {
            case "area_strength" -> who.strength(concept);
            case "challenge" -> who.severity(concept);
            default -> who.need(concept);
        };
    }

    private Stream<Answer> answersTo(String question) {
        return given.stream().filter(answer -> answer.question().equals(question));
    }

    private static String concept(String scheme, String code) {
        return scheme + "-" + code.replace('_', '-');
    }

    private boolean writes(double probability, Question question) {
        return DemoChance.happens(probability, "writes", who.code(), question.code());
    }

    private double missing() {
        return who.traits.answering() == Answering.FULL ? 0.03 : 0.15;
    }

    private static Option nearest(Question question, double level) {
        return question.options().stream().filter(option -> option.value() != null)
                .min(comparingDouble(option -> Math.abs(Objects.requireNonNull(option.value()) - level)))
                .orElseThrow();
    }

    private void write(Question question, List<String> values) {
        write(question, "", values, "");
    }

    private void write(Question question, String row, List<String> values, String other) {
        given.add(new Answer(question.code(), row, values, other, visibility(question)));
    }

    private AnswerVisibility visibility(Question question) {
        double hidden = switch (question.code()) {
            case "research_budget" -> 0.7;
            case "need_detail", "challenge_detail", "message" -> 0.35;
            case "challenge", "barrier", "need", "agreement_months" -> 0.15;
            default -> 0.03;
        };
        if (DemoChance.happens(hidden, "hidden", who.code(), question.code())) {
            return AnswerVisibility.COORDINATORS;
        }
        return DemoChance.happens(0.3, "open", who.code(), question.code()) ? AnswerVisibility.PUBLIC : AnswerVisibility.NETWORK;
    }
}
