package org.oncommons.intake;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oncommons.formats.Respondent;

/**
 * What finds a contribution again in a later export: the survey system's id; without one the moment at which it was begun, where no two
 * have the same; else the digest of its answers, which finds it only while none of them has changed.
 *
 * @param moments whether the moments tell contributions apart
 */
record ContributionKeys(boolean moments) {

    static ContributionKeys of(List<Respondent> respondents) {
        boolean ids = respondents.stream().allMatch(Respondent::keyIsId);
        Set<LocalDateTime> seen = new HashSet<>();
        boolean moments = !ids && respondents.stream().allMatch(one -> one.created() != null && seen.add(one.created()));
        return new ContributionKeys(moments);
    }

    String key(Respondent respondent) {
        return moments ? "begun " + respondent.created() : respondent.key();
    }
}
