package org.oncommons.protocols;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.protocols.SaveOutcome.Refused;

/** What a field does not take, and why. */
final class FieldCheck {

    static final int LONGEST_VALUE = 20_000;
    static final int LONGEST_SOURCE = 1000;
    private static final int LONGEST_LINE = 500;
    private static final String SCALE = "margin-scale";
    private static final String CONTROL_RATE = "control-rate";
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,15}\\.?\\d{0,15}|\\.\\d{1,15})");
    /** No patient in interviews preferred this word, most disliked it (Rocque, Cancer Medicine 10 (2021) 3288, and the interviews after it). */
    private static final Pattern UNWELCOME = Pattern.compile("(?i)de-?\\s?escalat");

    private FieldCheck() {}

    /**
     * @param others values of all fields as they will be when this is saved
     * @return empty: it can be kept
     */
    static Optional<Refused> refusal(ProtocolField field, Typed typed, Map<String, String> others) {
        if (typed.value().length() > LONGEST_VALUE) {
            return refused("protocols.refused.long", LONGEST_VALUE);
        }
        if (typed.source().length() > LONGEST_SOURCE) {
            return refused("protocols.refused.source", LONGEST_SOURCE);
        }
        if (field.plain() && UNWELCOME.matcher(typed.value()).find()) {
            return refused("protocols.refused.unwelcome");
        }
        if (typed.value().isEmpty()) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case LINE -> typed.value().length() > LONGEST_LINE || typed.value().contains("\n")
                    ? refused("protocols.refused.line", LONGEST_LINE) : Optional.empty();
            case NUMBER -> number(field, typed.value(), others);
            case CHOICE -> !field.choices().contains(typed.value()) ? refused("protocols.refused.choice") : field.code().equals(SCALE)
                    ? planned(others) : Optional.empty();
            case ROWS -> rows(field, typed.value());
            case TEXT, LINES -> Optional.empty();
        };
    }

    private static Optional<Refused> rows(ProtocolField field, String text) {
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            int cells = lines.get(at).split("[;\t]", -1).length;
            if (cells > field.columns()) {
                return refused("protocols.refused.rows", at + 1, cells, field.columns());
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> number(ProtocolField field, String text, Map<String, String> others) {
        Double number = number(text);
        if (number == null) {
            return refused("protocols.refused.number");
        }
        if (number < field.least() || number > field.most()) {
            return Double.isInfinite(field.most()) ? refused("protocols.refused.least", Quantities.plain(field.least()))
                    : refused("protocols.refused.range", Quantities.plain(field.least()), Quantities.plain(field.most()));
        }
        return field.section() == Section.MARGIN ? onScale(number, others) : field.code().equals(CONTROL_RATE) ? planned(others) : Optional.empty();
    }

    /** Whether the planned margin fits its scale and the control rate, whichever of them was typed. */
    private static Optional<Refused> planned(Map<String, String> others) {
        Double margin = number(others.getOrDefault("margin", ""));
        return margin == null ? Optional.empty() : onScale(margin, others);
    }

    /** A difference lies below 1 and leaves room above the control rate, a ratio of more harm lies above 1. */
    private static Optional<Refused> onScale(double margin, Map<String, String> others) {
        String scale = others.getOrDefault(SCALE, "");
        if (scale.endsWith("RATIO") && margin <= 1) {
            return refused("protocols.refused.ratio");
        }
        if (scale.equals("ABSOLUTE") && margin >= 1) {
            return refused("protocols.refused.difference");
        }
        Double control = number(others.getOrDefault(CONTROL_RATE, ""));
        return scale.equals("ABSOLUTE") && control != null && control + margin >= 1
                ? refused("protocols.refused.room", Quantities.plain(control)) : Optional.empty();
    }

    private static Optional<Refused> refused(String key, Object... arguments) {
        return Optional.of(new Refused(key, List.of(arguments)));
    }

    /** As people type it: 0,05 or 0.05; null: no number. */
    static @Nullable Double number(String text) {
        String plain = text.replace(',', '.').replace("\u00a0", "").replace(" ", "");
        return NUMBER.matcher(plain).matches() ? Double.valueOf(plain) : null;
    }
}
