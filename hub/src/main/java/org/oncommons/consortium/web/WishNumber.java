package org.oncommons.consortium.web;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.oncommons.consortium.Wishes;

/** A number that is wished for, with the range it can be in and what it is where nothing is typed. */
enum WishNumber {
    LEAST("consortium.least", 1, Wishes.MOST, WishForm::least, Wishes::least, WishForm.Usual::least),
    MOST("consortium.most", 1, Wishes.MOST, WishForm::most, Wishes::most, WishForm.Usual::most),
    COUNTRIES("consortium.countries", 0, Wishes.MOST, WishForm::countries, Wishes::countries, WishForm.Usual::countries),
    WIDENING("consortium.widening", 0, 100, WishForm::widening, wishes -> (int) Math.round(100 * wishes.widening()), usual -> 0),
    PATIENTS("consortium.patients", 0, Wishes.MOST, WishForm::patients, Wishes::patients, usual -> 0),
    KEEN("consortium.keen", 0, Wishes.MOST, WishForm::keen, Wishes::keen, WishForm.Usual::keen),
    DIFFER("consortium.differ", 1, Wishes.MOST, WishForm::differ, Wishes::differ, usual -> 2);

    /** Key of its label. */
    final String label;
    final int least;
    final int most;
    private final Function<WishForm, @Nullable String> field;
    private final ToIntFunction<Wishes> value;
    private final ToIntFunction<WishForm.Usual> usual;

    WishNumber(
            String label, int least, int most, Function<WishForm, @Nullable String> field, ToIntFunction<Wishes> value,
            ToIntFunction<WishForm.Usual> usual) {
        this.label = label;
        this.least = least;
        this.most = most;
        this.field = field;
        this.value = value;
        this.usual = usual;
    }

    /** Its name in addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What was typed; empty: nothing. */
    String typed(WishForm form) {
        return Objects.requireNonNullElse(field.apply(form), "").strip();
    }

    boolean fits(WishForm form) {
        return typed(form).isEmpty() || within(typed(form), least, most);
    }

    int of(Wishes wishes) {
        return value.applyAsInt(wishes);
    }

    int of(WishForm form, WishForm.Usual otherwise) {
        return whole(typed(form), usual.applyAsInt(otherwise), least, most);
    }

    static boolean within(String text, int least, int most) {
        return text.strip().matches("\\d{1,4}") && Integer.parseInt(text.strip()) >= least && Integer.parseInt(text.strip()) <= most;
    }

    /** The number; where it is none, or out of range, what is usual. */
    static int whole(@Nullable String text, int otherwise, int least, int most) {
        return text != null && within(text, least, most) ? Integer.parseInt(text.strip()) : otherwise;
    }
}
