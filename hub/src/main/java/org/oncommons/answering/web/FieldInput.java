package org.oncommons.answering.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oncommons.answering.Field;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.springframework.util.MultiValueMap;

/**
 * What the form sent for one field. Names of the controls: {@code v.question[.row]} its value, {@code o.question} other,
 * {@code r.question.option} the place of a ranked option, {@code k.question} a file that is kept, {@code x.question} that it is removed,
 * {@code n.question[.row]} the version that was seen.
 *
 * @param sent whether the form had this field at all
 */
record FieldInput(boolean sent, List<String> values, String other, int version) {

    static FieldInput of(Question question, Field field, MultiValueMap<String, String> form) {
        String name = field.row().isEmpty() ? field.question() : field.question() + "." + field.row();
        String version = form.getFirst("n." + name);
        boolean sent = version != null && version.matches("\\d{1,9}");
        List<String> values = switch (question.type()) {
            case RANKING -> ranked(question, form);
            case PROOF -> proof(name, form);
            default -> plain(question, form.getOrDefault("v." + name, List.of()));
        };
        String other = form.getFirst("o." + name);
        return new FieldInput(sent, values, other == null ? "" : other.strip(), sent ? Integer.parseInt(String.valueOf(version)) : 0);
    }

    private static List<String> plain(Question question, List<String> typed) {
        List<String> values = new ArrayList<>();
        for (String value : typed) {
            String clean = value.replace("\r\n", "\n").strip();
            if (!clean.isEmpty()) {
                values.add(switch (question.type()) {
                    case NUMBER -> number(question, clean);
                    default -> clean;
                });
            }
        }
        if (question.type() == org.oncommons.questions.QuestionType.MULTIPLE_CHOICE) {
            List<String> order = question.options().stream().map(Option::code).toList();
            values.sort(Comparator.comparingInt(order::indexOf));
        }
        return values;
    }

    /** "1,5" and "1.5" are the same where decimals are asked for; spaces between digits are dropped; 007 is 7. */
    private static String number(Question question, String typed) {
        String value = typed.replaceAll("[\\s\u00a0\u202f']", "");
        if (question.number() != null && question.number().decimals() > 0 && value.matches("-?\\d+,\\d{1," + question.number().decimals() + "}")) {
            value = value.replace(',', '.');
        }
        return value.matches("-?\\d{1,15}(\\.\\d{1,9})?") ? new BigDecimal(value).toPlainString() : typed;
    }

    private static List<String> ranked(Question question, MultiValueMap<String, String> form) {
        Map<Integer, List<String>> byPlace = new TreeMap<>();
        for (Option option : question.options()) {
            String place = form.getFirst("r." + question.code() + "." + option.code());
            if (place != null && place.matches("\\d{1,3}") && Integer.parseInt(place) > 0) {
                byPlace.computeIfAbsent(Integer.parseInt(place), unused -> new ArrayList<>()).add(option.code());
            }
        }
        return byPlace.values().stream().flatMap(List::stream).toList();
    }

    private static List<String> proof(String name, MultiValueMap<String, String> form) {
        String link = form.getFirst("v." + name);
        if (link != null && !link.isBlank()) {
            return List.of(link.strip());
        }
        String kept = form.getFirst("k." + name);
        return kept == null || kept.isBlank() || form.getFirst("x." + name) != null ? List.of() : List.of(kept);
    }
}
