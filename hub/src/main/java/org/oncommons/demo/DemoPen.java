package org.oncommons.demo;

import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.oncommons.demo.DemoTraits.Answering;
import org.oncommons.questionnaire.Option;
import org.oncommons.questionnaire.Question;
import org.oncommons.questionnaire.Row;
import org.oncommons.survey.Answer;
import org.oncommons.survey.AnswerVisibility;

/** Writes one institution's answers down, question after question. */
final class DemoPen {

    private static final String UNKNOWN = "unknown";

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
            return middle(question).code();
        }
        if (!concept.startsWith("case") && !concept.startsWith("challenge") && !question.code().equals("need") && !who.knows(concept)
                || DemoChance.happens(0.03, "unsure", who.code(), question.code(), concept)) {
            return UNKNOWN;
        }
        double level = switch (question.code()) {
            case "area_strength", "cancer_strength" -> who.strength(concept);
            case "capability" -> who.capability(concept);
            case "need" -> who.need(concept);
            case "challenge" -> who.severity(concept);
            case "sharing" -> who.readiness(concept);
            case "case_interest" -> leads(question, concept) ? 1 : Math.min(who.interest(concept), 0.67);
            default -> throw new IllegalArgumentException("No level for " + question.code());
        };
        return nearest(question, level).code();
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
            case "topic_reason" -> texts.about("topic_reason", best("topic")).map(first -> DemoChance.happens(0.3, "more", who.code())
                    ? first + " " + texts.about("topic_reason", best("topic")).orElse("") : first);
            case "area_highlights" -> DemoChance.happens(0.55, "highlight", who.code())
                    ? texts.about(question.code(), best("area_strength")) : Optional.empty();
            case "need_detail" -> DemoChance.happens(0.5, "need", who.code()) ? texts.about(question.code(), best("need")) : Optional.empty();
            case "challenge_detail" -> DemoChance.happens(0.45, "challenge", who.code())
                    ? texts.about(question.code(), best("challenge")) : Optional.empty();
            case "topic_missing" -> DemoChance.happens(0.2, "missing", who.code()) ? texts.any(question.code()) : Optional.empty();
            case "message" -> DemoChance.happens(0.2, "message", who.code()) ? texts.any(question.code()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** What this institution ranked first, or rated highest, as concept codes, best first. */
    private List<String> best(String question) {
        if (question.equals("topic")) {
            return given.stream().filter(answer -> answer.question().equals("topic"))
                    .flatMap(answer -> answer.values().stream()).map(code -> "topic-" + code.replace('_', '-')).toList();
        }
        String scheme = switch (question) {
            case "area_strength" -> "area-";
            case "challenge" -> "challenge-";
            default -> "capability-";
        };
        return given.stream().filter(answer -> answer.question().equals(question))
                .map(answer -> scheme + answer.row().replace('_', '-'))
                .sorted(Comparator.comparingDouble(concept -> -level(question, concept)))
                .limit(6).toList();
    }

    private double level(String question, String concept) {
        return switch (question) {
            case "area_strength" -> who.strength(concept);
            case "challenge" -> who.severity(concept);
            default -> who.need(concept);
        };
    }

    private double missing() {
        return who.traits.answering() == Answering.FULL ? 0.03 : 0.15;
    }

    private static Option middle(Question question) {
        return question.options().get(2);
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
