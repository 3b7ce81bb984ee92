package org.oncommons.formats.eusurvey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** An element of the survey in an XML export, collected language by language. */
final class XmlElement {

    final String id;
    final String kind;
    final String type;
    final String shortName;
    final Map<String, String> text = new TreeMap<>();
    /** Answers of a question, questions and answers of a matrix or table, items of a rating or ranking, by id. */
    final Map<String, XmlElement> children = new LinkedHashMap<>();

    XmlElement(String id, String kind, String type, String shortName) {
        this.id = id;
        this.kind = kind;
        this.type = type;
        this.shortName = shortName;
    }

    /** Short name where ids were exported, else the id. */
    String code() {
        return shortName.isEmpty() ? id : shortName;
    }

    java.util.List<XmlElement> children(String childKind) {
        return children.values().stream().filter(child -> child.kind.equals(childKind)).toList();
    }
}
