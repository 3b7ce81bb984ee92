package org.oncommons.network.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.PersonSummary;
import org.oncommons.vocabulary.PlainLetters;

/**
 * What of the directory of people is wanted, as its address says.
 *
 * @param search     words in names and job titles
 * @param country    ISO 3166-1 alpha-2 of an institution; empty: all
 * @param profession as written; empty: all
 * @param interest   code of a concept; empty: all
 * @param sort       name or profession; with a minus before it, backwards
 * @param page       from 1
 */
public record PeopleFilter(
        @Nullable String search, @Nullable String country, @Nullable String profession, @Nullable String interest,
        @Nullable String sort, @Nullable Integer page) {

    public PeopleFilter {
        search = Objects.requireNonNullElse(search, "").strip();
        country = Objects.requireNonNullElse(country, "");
        profession = Objects.requireNonNullElse(profession, "");
        interest = Objects.requireNonNullElse(interest, "");
        sort = Objects.requireNonNullElse(sort, "");
        page = Objects.requireNonNullElse(page, 1);
    }

    boolean accepts(PersonSummary person) {
        String text = String.join(" ", Stream.concat(
                Stream.of(person.name(), person.jobTitle()), person.places().stream().map(PersonSummary.Place::name)).toList());
        return PlainLetters.found(search, text)
                && (country.isEmpty() || person.places().stream().anyMatch(place -> place.country().equals(country)))
                && (profession.isEmpty() || profession.equals(person.profession()))
                && (interest.isEmpty() || person.interests().contains(interest));
    }

    Comparator<PersonSummary> order(Locale language) {
        Collator collator = Collator.getInstance(language);
        Comparator<PersonSummary> byName = Comparator.comparing(PersonSummary::sortName, collator);
        Comparator<PersonSummary> order = sort.endsWith("profession") ? Comparator.comparing(PersonSummary::profession, collator) : byName;
        return (sort.startsWith("-") ? order.reversed() : order).thenComparing(byName);
    }

    /** The address of the same list, sorted by the column, or the other way round when it is already. */
    public String sortedBy(String column) {
        return query().with("sort", sort.equals(column) || sort.isEmpty() && column.equals("name") ? "-" + column : column).toString();
    }

    /** For {@code aria-sort} of the column's heading. */
    public @Nullable String direction(String column) {
        String current = sort.isEmpty() ? "name" : sort;
        return current.equals(column) ? "ascending" : current.equals("-" + column) ? "descending" : null;
    }

    public QueryString query() {
        return QueryString.of("search", search, "country", country, "profession", profession, "interest", interest, "sort", sort);
    }

    public boolean filtered() {
        return !(search.isEmpty() && country.isEmpty() && profession.isEmpty() && interest.isEmpty());
    }
}
