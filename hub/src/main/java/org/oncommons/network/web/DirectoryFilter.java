package org.oncommons.network.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.EffortMatrix;
import org.oncommons.network.InstitutionDetails;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.vocabulary.PlainLetters;

/**
 * What of the directory of institutions is wanted, as its address says.
 *
 * @param search  words in names, aliases and cities
 * @param country ISO 3166-1 alpha-2; empty: all
 * @param type    name of an {@link InstitutionType}; empty or unknown: all
 * @param has     value of a choice of a {@link org.oncommons.network.DirectoryFacet}; empty or unknown: all
 * @param sort    name, type, country or effort; with a minus before it, backwards
 * @param page    from 1
 */
public record DirectoryFilter(
        @Nullable String search, @Nullable String country, @Nullable String type, @Nullable String has, @Nullable String sort,
        @Nullable Integer page) {

    public DirectoryFilter {
        search = Objects.requireNonNullElse(search, "").strip();
        country = Objects.requireNonNullElse(country, "");
        type = Objects.requireNonNullElse(type, "");
        has = Objects.requireNonNullElse(has, "");
        sort = Objects.requireNonNullElse(sort, "");
        page = Objects.requireNonNullElse(page, 1);
    }

    boolean accepts(InstitutionDetails institution) {
        InstitutionSummary summary = institution.summary();
        String text = String.join(" ", Stream.concat(
                Stream.of(summary.name(), summary.shortName(), summary.city()), institution.profile().aliases().stream()).toList());
        return institution.active()
                && PlainLetters.found(search, text)
                && (country.isEmpty() || country.equals(summary.country()))
                && (type.isEmpty() || type.equals(summary.type().name()));
    }

    Comparator<InstitutionSummary> order(EffortMatrix effort, Locale language) {
        Collator collator = Collator.getInstance(language);
        Comparator<InstitutionSummary> byName = Comparator.comparing(InstitutionSummary::name, collator);
        Comparator<InstitutionSummary> order = switch (sort.replace("-", "")) {
            case "type" -> Comparator.comparing(InstitutionSummary::type);
            case "country" -> Comparator.comparing(countryName(language), collator);
            case "effort" -> Comparator.comparing((InstitutionSummary institution) -> effort.total(institution.id())).reversed();
            default -> byName;
        };
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
        return QueryString.of("search", search, "country", country, "type", type, "has", has, "sort", sort);
    }

    public boolean filtered() {
        return !(search.isEmpty() && country.isEmpty() && type.isEmpty() && has.isEmpty());
    }

    static Function<InstitutionSummary, String> countryName(Locale language) {
        return institution -> Locale.of("", institution.country()).getDisplayCountry(language);
    }
}
