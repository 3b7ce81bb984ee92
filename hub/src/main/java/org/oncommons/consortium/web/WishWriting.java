package org.oncommons.consortium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.oncommons.consortium.CapabilityWish;
import org.oncommons.consortium.Consortia;
import org.oncommons.consortium.Wishes;
import org.oncommons.landscape.Words;
import org.oncommons.page.Shell;

/** Puts wishes into words, and says how each can be relaxed. */
final class WishWriting {

    private final Shell shell;
    private final Words words;
    private final Consortia.Choice choice;
    private final Wishes wishes;

    WishWriting(Shell shell, Words words, Consortia.Choice choice, Wishes wishes) {
        this.shell = shell;
        this.words = words;
        this.choice = choice;
        this.wishes = wishes;
    }

    List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add(wish("size"));
        Stream.of(wishes.countries() > 1 ? "countries" : "", wishes.widening() > 0 ? "widening" : "", wishes.patients() > 0 ? "patients" : "",
                        wishes.keen() > 0 ? "keen" : "")
                .filter(name -> !name.isEmpty()).map(this::wish).forEach(lines::add);
        wishes.capabilities().forEach(capability -> lines.add(capability(capability)));
        wishes.must().forEach(key -> lines.add(wish("must " + key)));
        wishes.mustNot().forEach(key -> lines.add(wish("not " + key)));
        return lines;
    }

    /** The wish that the solver knows by this name. */
    String wish(String name) {
        String[] parts = name.split(" ", 2);
        return switch (parts[0]) {
            case "size" -> wishes.least() == wishes.most() ? shell.text("consortium.wish.size.exact", wishes.least())
                    : shell.text("consortium.wish.size", wishes.least(), wishes.most());
            case "countries" -> shell.text("consortium.wish.countries", wishes.countries());
            case "widening" -> shell.text("consortium.wish.widening", shell.percent(wishes.widening()));
            case "patients" -> shell.text("consortium.wish.patients", wishes.patients());
            case "keen" -> shell.text("consortium.wish.keen", wishes.keen(), label(wishes.caseOnIt()));
            case "capability" -> wishes.capabilities().stream().filter(one -> one.code().equals(parts[1])).findFirst()
                    .map(this::capability).orElse(parts[1]);
            case "must" -> shell.text("consortium.wish.must", institution(parts[1]));
            case "not" -> shell.text("consortium.wish.not", institution(parts[1]));
            default -> name;
        };
    }

    String capability(CapabilityWish wish) {
        return shell.text(wish.number() == 0 ? "consortium.wish.wished" : "consortium.wish.required", label(wish.code()), wish.number(),
                level(wish.level()), wish.critical() ? "yes" : "no");
    }

    String level(double level) {
        return shell.text("consortium.level." + String.format(Locale.ROOT, "%.2f", level));
    }

    String label(String code) {
        return words.label(code, shell.language());
    }

    /** A wish in a contradiction, by its slug or by the id that "why not us?" puts in. */
    private String institution(String key) {
        return choice.institutions().stream().filter(profile -> profile.institution().slug().equals(key) || profile.id().toString().equals(key))
                .findFirst().map(profile -> profile.institution().shortName()).orElse(key);
    }

    /** The wish with the address of the search that asks for less. */
    BuilderPage.Relax relax(String name) {
        String[] parts = name.split(" ", 2);
        Wishes less = switch (parts[0]) {
            case "size" -> wishes.with(wishes.least(), Math.min(Wishes.MOST, wishes.most() + 2));
            case "countries" -> wishes.with(wishes.countries() - 1, wishes.widening(), wishes.patients(), wishes.keen());
            case "widening" -> wishes.with(wishes.countries(), Math.max(0, wishes.widening() - 0.1), wishes.patients(), wishes.keen());
            case "patients" -> wishes.with(wishes.countries(), wishes.widening(), wishes.patients() - 1, wishes.keen());
            case "keen" -> wishes.with(wishes.countries(), wishes.widening(), wishes.patients(), wishes.keen() - 1);
            case "capability" -> wishes.with(wishes.capabilities().stream().map(one -> one.code().equals(parts[1])
                    ? new CapabilityWish(one.code(), one.level(), one.number() - 1, one.critical(), one.importance()) : one).toList());
            case "must" -> wishes.with(without(wishes.must(), parts[1]), wishes.mustNot());
            default -> wishes.with(wishes.must(), without(wishes.mustNot(), parts[1]));
        };
        return new BuilderPage.Relax(wish(name), shell.text("consortium.relax." + parts[0]), "/consortium?" + WishForm.query(less));
    }

    private static List<String> without(List<String> keys, String key) {
        return keys.stream().filter(one -> !one.equals(key)).toList();
    }
}
