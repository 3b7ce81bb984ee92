package org.oncommons.formats.limesurvey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A survey as its structure file describes it. */
public final class LimeStructure {

    /** A page of questions. */
    static final class Group {
        final Map<String, String> title = new TreeMap<>();
        final Map<String, String> description = new TreeMap<>();
        final Map<String, LimeQuestion> questions = new LinkedHashMap<>();
    }

    final String file;
    final Map<String, String> title = new TreeMap<>();
    final Map<String, String> welcome = new TreeMap<>();
    final List<String> languages = new ArrayList<>();
    /** Code of the questionnaire when we wrote the structure ourselves; else empty. */
    String ownCode = "";

    final Map<String, Group> groups = new LinkedHashMap<>();

    LimeStructure(String file) {
        this.file = file;
    }

    /** Name of the file it was read from. */
    public String file() {
        return file;
    }

    /** Whether we wrote it. */
    public boolean isOwn() {
        return !ownCode.isEmpty();
    }

    Group group(String key) {
        return groups.computeIfAbsent(key, none -> new Group());
    }

    Optional<LimeQuestion> question(String code) {
        return groups.values().stream()
                .map(group -> group.questions.get(code))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** LimeSurvey's language as a BCP 47 tag: {@code de-informal} is German. */
    static String tag(String language) {
        String tag = language.strip().replace('_', '-');
        int variant = tag.indexOf("-informal");
        return variant > 0 ? tag.substring(0, variant) : tag.isEmpty() ? "en" : tag;
    }
}
