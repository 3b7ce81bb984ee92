package org.oncommons.questionnaire.web;

import java.util.List;
import java.util.Map;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.SectionTexts;

/**
 * The texts of one part of a draft in two languages, side by side.
 *
 * @param source   language that is translated from, the first of the questionnaire
 * @param target   language that is translated to
 * @param part     number of the part that is shown: 0 the head, then the sections
 * @param parts    texts of all parts
 * @param typed    what was typed and not saved, by key; empty: the saved texts are shown
 * @param conflict whether somebody changed these texts meanwhile, so that nothing was saved
 */
public record TranslationPage(
        EditAddresses at, QuestionnaireContent content, String source, String target, int part, List<SectionTexts> parts,
        Map<String, String> typed, List<FieldError> errors, boolean conflict) {

    public SectionTexts texts() {
        return parts.get(part);
    }

    public String base() {
        return texts().hash(source, target);
    }

    /** What stands in the field of the target language. */
    public String shown(SectionTexts.Entry entry) {
        return typed.getOrDefault(entry.key(), entry.text().byLanguage().getOrDefault(target, ""));
    }

    /** What somebody else has saved meanwhile; empty: the same as what was typed. */
    public String theirs(SectionTexts.Entry entry) {
        String saved = entry.text().byLanguage().getOrDefault(target, "");
        return conflict && !saved.equals(shown(entry)) ? saved : "";
    }

    public int done() {
        return parts.stream().mapToInt(one -> one.done(target)).sum();
    }

    public int total() {
        return parts.stream().mapToInt(one -> one.texts().size()).sum();
    }

    /** Address of the same page for another part or language. */
    public String address(String language, int number) {
        return at.translation() + "?language=" + EditAddresses.encoded(language) + "&part=" + number;
    }
}
