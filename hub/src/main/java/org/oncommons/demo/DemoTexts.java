package org.oncommons.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sentences that institutions write; each is handed out once. */
final class DemoTexts {

    private record Sentence(String question, String concept, String text) {}

    private final List<Sentence> bank = DemoFile.rows("texts.csv", row ->
            new Sentence(row.getField("question"), row.getField("concept"), row.getField("text_en")));
    private final Set<Sentence> used = new HashSet<>();

    /** A sentence that answers the question about the first of these concepts that one is left for. */
    Optional<String> about(String question, List<String> concepts) {
        return concepts.stream().flatMap(concept -> left(question, concept).stream()).findFirst().map(this::use);
    }

    /** A sentence that answers the question, whatever it is about. */
    Optional<String> any(String question) {
        return left(question, "").map(this::use);
    }

    private Optional<Sentence> left(String question, String concept) {
        return bank.stream()
                .filter(sentence -> sentence.question().equals(question) && sentence.concept().equals(concept))
                .filter(sentence -> !used.contains(sentence))
                .findFirst();
    }

    private String use(Sentence sentence) {
        used.add(sentence);
        return sentence.text();
    }
}
