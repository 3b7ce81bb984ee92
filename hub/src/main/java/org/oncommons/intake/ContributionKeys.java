package org.oncommons.intake;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncommons.formats.Respondent;

/**
 * What finds a contribution again in a later export: the survey system's id; without one the moment at which it was begun, where no two
 * have the same; else the digest of its answers, which finds it only while none of them has changed.
 *
 * @param moments whether the moments tell contributions apart
 * @param numbers of the contributions without an id, by the file's key: in the order in which they were begun, so that a later export
 *                numbers them alike; where that is not known in the order of the file
 */
record ContributionKeys(boolean moments, Map<String, Integer> numbers) {

    static ContributionKeys of(List<Respondent> respondents) {
        boolean ids = respondents.stream().allMatch(Respondent::keyIsId);
        Set<LocalDateTime> seen = new HashSet<>();
        boolean moments = !ids && respondents.stream().allMatch(one -> one.created() != null && seen.add(one.created()));
        List<Respondent> ordered = moments ? respondents.stream().sorted(Comparator.comparing(Respondent::created)).toList() : respondents;
        Map<String, Integer> numbers = new HashMap<>();
        ordered.forEach(one -> numbers.put(one.key(), numbers.size() + 1));
        return new ContributionKeys(moments, numbers);
    }

    String key(Respondent respondent) {
        return moments ? "begun " + respondent.created() : respondent.key();
    }

    /** What somebody is called who gave no name. */
    String name(Respondent respondent) {
        return "Respondent " + (respondent.keyIsId() && !moments ? respondent.key() : numbers.get(respondent.key()));
    }
}
