package org.oncommons.vocabulary;

import java.util.Locale;
import java.util.Map;

/** What has a name and words for patients in several languages, always in English. */
interface Named {

    Map<String, String> labels();

    Map<String, String> plain();

    /** Its name in the reader's language, else in English. */
    default String label(Locale language) {
        return Words.in(labels(), language);
    }

    /** Its words for patients in the reader's language, else in English. */
    default String plain(Locale language) {
        return Words.in(plain(), language);
    }
}
