package org.oncommons.answering;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.page.Viewer;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;
import org.springframework.stereotype.Component;

/**
 * Who may do what with an institution's answer, in one place:
 * representatives and directors everything; colleagues the sections assigned to them, and all of it to read once it is signed;
 * coordinators how far it is, and all of it to read once it is signed or when an import of theirs brought it; nobody else anything.
 */
@Component
class AnsweringPolicy {

    private final InstitutionDirectory institutions;

    AnsweringPolicy(InstitutionDirectory institutions) {
        this.institutions = institutions;
    }

    AnsweringRights rights(Viewer viewer, UUID institution, @Nullable Response response, QuestionnaireContent content) {
        UUID account = viewer.account();
        if (account == null) {
            return AnsweringRights.NONE;
        }
        boolean lead = institutions.representedBy(account).contains(institution);
        boolean colleague = lead || institutions.institutionsOf(account).contains(institution);
        boolean coordinator = viewer.coordinator();
        boolean signed = response != null && response.signed();
        boolean imported = response != null && response.imported();
        boolean reads = lead || signed && (colleague || coordinator) || imported && coordinator;
        return new AnsweringRights(
                colleague || coordinator, reads, lead, coordinator, colleague ? assigned(account, response, content) : Set.of());
    }

    private static Set<String> assigned(UUID account, @Nullable Response response, QuestionnaireContent content) {
        return response == null ? Set.of() : content.sections().stream().map(Section::code)
                .filter(code -> response.status(code).filter(status -> account.equals(status.assigned())).isPresent())
                .collect(Collectors.toSet());
    }
}
