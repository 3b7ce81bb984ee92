package org.oncommons.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.CountryNames;
import org.oncommons.formats.NameMatcher;
import org.oncommons.formats.Organisation.NameKind;
import org.oncommons.formats.Respondent;
import org.oncommons.formats.SurveyFile;
import org.oncommons.network.InstitutionDetails;
import org.oncommons.network.InstitutionDirectory;
import org.springframework.stereotype.Component;

/** Finds out which institution of the network each respondent answers for: by name, alias, ROR address or e-mail domain. */
@Component
class RespondentMatching {

    /** From here a match is taken unless a coordinator says otherwise; see {@link NameMatcher.Match}. */
    static final double LIKELY = 0.85;

    private static final double BY_DOMAIN = 0.9;
    private static final int SHOWN = 5;
    private static final Pattern ROR = Pattern.compile("ror\\.org/(0[a-z0-9]{8})");
    private static final Pattern DOMAIN = Pattern.compile("@([A-Za-z0-9.-]+\\.[A-Za-z]{2,})");

    private final InstitutionDirectory directory;

    RespondentMatching(InstitutionDirectory directory) {
        this.directory = directory;
    }

    /** The groups in the order of the file, decided where a coordinator or a likely match decides. */
    List<RespondentGroup> groups(SurveyFile file, Mapping mapping) {
        Known known = new Known(directory.everything());
        Map<String, List<Respondent>> byKey = new LinkedHashMap<>();
        for (Respondent respondent : file.respondents()) {
            byKey.computeIfAbsent(key(file, mapping, respondent), key -> new ArrayList<>()).add(respondent);
        }
        List<RespondentGroup> groups = new ArrayList<>();
        byKey.forEach((key, respondents) -> groups.add(group(file, mapping, known, key, respondents)));
        return groups;
    }

    private RespondentGroup group(SurveyFile file, Mapping mapping, Known known, String key, List<Respondent> respondents) {
        Respondent first = respondents.getFirst();
        String name = said(file, mapping.institutionQuestion(), first);
        String country = country(file, mapping, first);
        List<RespondentGroup.Match> matches = known.matches(name, country, said(file, mapping.emailQuestion(), first));
        Decision decided = mapping.decisions().get(key);
        Decision decision = decided == null ? likely(matches) : known.linked(decided, name, country);
        return new RespondentGroup(key, name, country, respondents, matches, decision, decided != null);
    }

    private static @Nullable Decision likely(List<RespondentGroup.Match> matches) {
        boolean sure = !matches.isEmpty() && matches.getFirst().score() >= LIKELY
                && (matches.size() == 1 || matches.get(1).score() < matches.getFirst().score());
        return sure ? Decision.link(matches.getFirst().institution()) : null;
    }

    private static String key(SurveyFile file, Mapping mapping, Respondent respondent) {
        String name = said(file, mapping.institutionQuestion(), respondent).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (!name.isEmpty()) {
            String country = country(file, mapping, respondent);
            return country.isEmpty() ? name : name + " | " + country;
        }
        String domain = domain(said(file, mapping.emailQuestion(), respondent));
        return domain.isEmpty() ? "respondent " + respondent.key() : "@" + domain;
    }

    /** ISO 3166-1 alpha-2; empty: not known. */
    static String country(SurveyFile file, Mapping mapping, Respondent respondent) {
        return CountryNames.code(said(file, mapping.countryQuestion(), respondent)).orElse("");
    }

    /** What was answered, in words; empty: nothing. */
    static String said(SurveyFile file, String question, Respondent respondent) {
        if (question.isEmpty()) {
            return "";
        }
        String value = respondent.text(question).strip();
        return file.questionnaire().question(question).flatMap(asked -> asked.option(value))
                .map(option -> option.label().in(Locale.ENGLISH)).orElse(value);
    }

    private static String domain(String email) {
        Matcher found = DOMAIN.matcher(email);
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The institutions of the network, by everything that they are known by. */
    private static final class Known {

        private final NameMatcher<UUID> names;
        private final Map<UUID, String> shown = new HashMap<>();
        private final Map<String, UUID> byName = new HashMap<>();
        private final Map<String, UUID> byRor = new HashMap<>();
        private final Map<String, List<UUID>> byDomain = new HashMap<>();

        private Known(List<InstitutionDetails> institutions) {
            List<NameMatcher.Candidate<UUID>> candidates = new ArrayList<>();
            institutions.stream().filter(InstitutionDetails::active).forEach(institution -> add(institution, candidates));
            names = new NameMatcher<>(candidates);
        }

        private void add(InstitutionDetails institution, List<NameMatcher.Candidate<UUID>> candidates) {
            UUID id = institution.summary().id();
            String country = institution.summary().country();
            shown.put(id, institution.summary().name());
            byName.put(NewInstitution.identity(institution.summary().name(), country), id);
            candidates.add(new NameMatcher.Candidate<>(id, institution.summary().name(), NameKind.LABEL, country));
            List<String> others = new ArrayList<>(institution.profile().aliases());
            others.add(institution.summary().shortName());
            others.forEach(other -> candidates.add(new NameMatcher.Candidate<>(
                    id, other, other.length() <= 8 && other.indexOf(' ') < 0 ? NameKind.ACRONYM : NameKind.ALIAS, country)));
            Matcher ror = ROR.matcher(institution.profile().ror());
            if (ror.find()) {
                byRor.put(ror.group(1), id);
            }
            host(institution.profile().website()).ifPresent(
                    host -> byDomain.computeIfAbsent(host, unused -> new ArrayList<>()).add(id));
        }

        private static Optional<String> host(String website) {
            try {
                return Optional.ofNullable(URI.create(website.strip()).getHost())
                        .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }

        /** An institution that was to be created is linked once it is there. */
        private Decision linked(Decision decided, String name, String country) {
            UUID there = decided.action() != Decision.Action.CREATE ? null
                    : byName.get(NewInstitution.identity(decided.name().isBlank() ? name : decided.name(),
                            decided.country().isBlank() ? country : decided.country()));
            return there == null ? decided : Decision.link(there);
        }

        private List<RespondentGroup.Match> matches(String name, String country, String email) {
            Map<UUID, RespondentGroup.Match> best = new LinkedHashMap<>();
            Matcher ror = ROR.matcher(name);
            if (ror.find() && byRor.containsKey(ror.group(1))) {
                keep(best, byRor.get(ror.group(1)), 1, RespondentGroup.Reason.ROR);
            }
            if (!name.isBlank() && name.length() <= 300) {
                names.find(name, country).forEach(
                        match -> keep(best, match.id(), match.score(), RespondentGroup.Reason.valueOf(match.reason().name())));
            }
            List<UUID> there = byDomain.getOrDefault(domain(email), List.of());
            if (there.size() == 1) {
                keep(best, there.getFirst(), BY_DOMAIN, RespondentGroup.Reason.EMAIL_DOMAIN);
            }
            return best.values().stream().sorted(Comparator.comparingDouble(RespondentGroup.Match::score).reversed()).limit(SHOWN).toList();
        }

        private void keep(Map<UUID, RespondentGroup.Match> best, UUID id, double score, RespondentGroup.Reason reason) {
            best.merge(id, new RespondentGroup.Match(id, shown.get(id), score, reason), (one, other) -> other.score() > one.score() ? other : one);
        }
    }
}
