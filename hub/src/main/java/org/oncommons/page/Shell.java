package org.oncommons.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the layout around every page needs, and how a template writes texts, numbers and dates in the reader's language.
 *
 * @param network  name of the network
 * @param demo     whether the data are made up
 * @param language the reader's language
 * @param zone     the zone that times are shown in
 * @param viewer   who looks
 * @param path     of the request, for marking the current door and returning after sign-in
 * @param theme    "light", "dark", or "auto" for what the reader's system says
 * @param flash    a message that the last action left, empty: none
 * @param doors    entries of the navigation that this viewer sees
 * @param csrf     the token that forms must send back; taken only by pages with a form
 * @param texts    all texts
 */
public record Shell(
        String network, boolean demo, Locale language, ZoneId zone, Viewer viewer, String path, String theme, String flash,
        List<Door> doors, Supplier<String> csrf, Texts texts) {

    /** The text for the key in the reader's language. */
    public String text(String key, @Nullable Object... arguments) {
        return texts.text(language, key, arguments);
    }

    /** "23 November 2026" in the reader's language. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dateLocale()).format(date);
    }

    /** "23 November 2026, 14:05 CET" in the reader's language and zone. */
    public String moment(Instant moment) {
        return date(LocalDate.ofInstant(moment, zone)) + ", "
                + DateTimeFormatter.ofPattern("HH:mm zzz", dateLocale()).withZone(zone).format(moment);
    }

    /** The country's name in the reader's language, from the CLDR. */
    public String country(String alpha2) {
        return alpha2.isBlank() ? "" : Locale.of("", alpha2).getDisplayCountry(language);
    }

    /** The language's own name for itself. */
    public String languageName(Locale other) {
        return other.getDisplayName(other);
    }

    public List<Door> doors(Door.Place place) {
        return doors.stream().filter(door -> door.place() == place).toList();
    }

    /** The first entries of the main navigation, for the phone's bottom bar. */
    public List<Door> firstDoors(int count) {
        return doors(Door.Place.MAIN).stream().limit(count).toList();
    }

    /** The entries behind "more" on a phone. */
    public List<Door> furtherDoors(int count) {
        return doors(Door.Place.MAIN).stream().skip(count).toList();
    }

    /** The languages that pages can be read in. */
    public List<Locale> languages() {
        return texts.languages();
    }

    /** Whether the page is behind this door and behind no other that leads further. */
    public boolean current(Door door) {
        return leads(door) && doors.stream().noneMatch(other -> leads(other) && other.path().length() > door.path().length());
    }

    private boolean leads(Door door) {
        return door.leadsTo(path);
    }

    /** English dates are written as in Europe: 23 November 2026. */
    private Locale dateLocale() {
        return language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }

    /** Numbers with at most so many decimals, in the reader's language. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(dateLocale());
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(decimals);
        return format.format(value);
    }

    /** A share as a whole per cent: 62 %. */
    public String percent(double share) {
        return number(100 * share, 0) + "\u00a0%";
    }
}
