package org.oncommons.protocols;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of a protocol record, in the order in which a study is thought through. */
public enum Section {
    ABOUT,
    POPULATION,
    BIOMARKERS,
    TREATMENT,
    ENDPOINTS,
    LATE,
    REPORTED,
    DESIGN,
    MARGIN,
    ECONOMICS,
    INVOLVEMENT,
    ETHICS,
    SITES,
    RESULTS;

    /** As in addresses and keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Section> of(String code) {
        return Arrays.stream(values()).filter(section -> section.code().equals(code)).findFirst();
    }

    public List<ProtocolField> fields() {
        return Dictionary.FIELDS.stream().filter(field -> field.section() == this).toList();
    }
}
