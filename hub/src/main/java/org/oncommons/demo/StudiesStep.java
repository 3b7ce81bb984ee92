package org.oncommons.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.oncommons.dossier.Dissents;
import org.oncommons.identity.AccountManagement;
import org.oncommons.page.Viewer;
import org.oncommons.protocols.Confidence;
import org.oncommons.protocols.Dictionary;
import org.oncommons.protocols.KeptDesigns;
import org.oncommons.protocols.ProtocolManagement;
import org.oncommons.protocols.ProtocolReview;
import org.oncommons.protocols.ProtocolState;
import org.oncommons.protocols.Protocols;
import org.oncommons.protocols.SaveOutcome;
import org.oncommons.protocols.Typed;
import org.oncommons.protocols.Visibility;
import org.oncommons.trials.MethodInputs;
import org.oncommons.trials.TrialMethods;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three studies that give less treatment: one in review with its reasons and designs, one drafted and published, one that is an idea. */
@Component
@Order(40)
@ConditionalOnProperty("oncommons.demo")
class StudiesStep implements DemoStep {

    private final AccountManagement accounts;
    private final Protocols protocols;
    private final ProtocolManagement management;
    private final ProtocolReview review;
    private final KeptDesigns designs;
    private final Dissents dissents;

    StudiesStep(AccountManagement accounts, Protocols protocols, ProtocolManagement management, ProtocolReview review, KeptDesigns designs,
            Dissents dissents) {
        this.accounts = accounts;
        this.protocols = protocols;
        this.management = management;
        this.review = review;
        this.designs = designs;
        this.dissents = dissents;
    }

    /** One line of the table of studies. */
    private record Study(String code, String title, String idea, ProtocolState state, Visibility visibility, List<String> authors) {}

    /** What somebody put into a field, in the order in which it happened. */
    private record Value(String study, String field, String value, String source, Confidence confidence, String author) {}

    /** What somebody said. */
    private record Talk(String study, String kind, String field, String text, String author) {}

    private static List<Study> studies() {
        return DemoFile.rows("studies.csv", row -> new Study(row.getField("study"), row.getField("title"), row.getField("idea"),
                ProtocolState.of(row.getField("state")).orElseThrow(), Visibility.valueOf(row.getField("visibility")),
                DemoFile.words(row.getField("authors"))));
    }

    @Override
    public boolean needed() {
        return accounts.byEmail(studies().getFirst().authors().getFirst()).isPresent()
                && protocols.own(viewer(studies().getFirst().authors().getFirst())).isEmpty();
    }

    @Override
    public void seed() {
        Map<String, UUID> ids = new HashMap<>();
        studies().forEach(study -> ids.put(study.code(), start(study)));
        DemoFile.rows("study-values.csv", row -> new Value(row.getField("study"), row.getField("field"), row.getField("value"),
                row.getField("source"), Confidence.valueOf(row.getField("confidence")), row.getField("author")))
                .forEach(value -> fill(ids.get(value.study()), value));
        keep(ids.get("halfyear"));
        studies().forEach(study -> advance(study, ids.get(study.code())));
        DemoFile.rows("study-talk.csv", row -> new Talk(row.getField("study"), row.getField("kind"), row.getField("field"),
                row.getField("text"), row.getField("author"))).forEach(talk -> say(ids.get(talk.study()), talk));
    }

    private UUID start(Study study) {
        Viewer first = viewer(study.authors().getFirst());
        UUID id = management.start(study.title(), study.idea(), first);
        study.authors().stream().skip(1).map(this::viewer).forEach(other -> management.invite(id, other.account(), other.name(), first));
        management.share(id, 0, study.visibility(), first);
        return id;
    }

    private void fill(UUID study, Value value) {
        Viewer author = viewer(value.author());
        int edition = protocols.find(study, author).value(value.field()).edition();
        SaveOutcome outcome = management.save(study, Map.of(value.field(),
                new Typed(value.value(), value.source(), value.confidence(), edition)), author);
        if (!outcome.saved()) {
            throw new IllegalStateException("The demo's " + value.field() + " is refused: " + outcome.refused());
        }
    }

    /** By the size that is published for such a study, and two alternatives. */
    private void keep(UUID study) {
        Viewer statistician = viewer("marit.solbakkengen@fjordlys.example.org");
        keep(study, "Hazard ratio of 3 points, Schoenfeld", "survival-schoenfeld", Map.of("margin", "1.171", "alpha", "0.05", "power", "0.85",
                "controlTimes", "48", "controlSurvival", "0.8", "accrualMonths", "48", "accrualSpeeds", "1", "followUpMonths", "48"), statistician);
        keep(study, "2.5 points as patients accept", "survival-schoenfeld", Map.of("margin", "1.142", "alpha", "0.05", "power", "0.85",
                "controlTimes", "48", "controlSurvival", "0.8", "accrualMonths", "48", "accrualSpeeds", "1", "followUpMonths", "48"), statistician);
        keep(study, "3 points at four years, yes or no", "proportions-farrington-manning", Map.of("controlRate", "0.2", "experimentalRate", "0.2",
                "margin", "0.03", "alpha", "0.05", "power", "0.85", "dropOut", "0.03"), statistician);
    }

    private void keep(UUID study, String name, String method, Map<String, String> inputs, Viewer viewer) {
        designs.keep(study, name, MethodInputs.run(TrialMethods.find(method).orElseThrow(), inputs), viewer);
    }

    private void advance(Study study, UUID id) {
        Viewer author = viewer(study.authors().getFirst());
        for (ProtocolState next : List.of(ProtocolState.DRAFTED, ProtocolState.IN_REVIEW)) {
            if (next.compareTo(study.state()) <= 0) {
                review.go(id, protocols.find(id, author).summary().version(), next, "",
                        next == ProtocolState.DRAFTED ? "Drafted" : "Sent to review", author);
            }
        }
    }

    private void say(UUID study, Talk talk) {
        Viewer speaker = viewer(talk.author());
        if (talk.kind().equals("dissent")) {
            dissents.add(protocols.find(study, speaker), talk.text(), speaker);
        } else {
            review.comment(study, Dictionary.find(talk.field()).orElseThrow(), talk.text(), speaker);
        }
    }

    private Viewer viewer(String email) {
        UUID account = accounts.byEmail(email).orElseThrow(() -> new IllegalStateException("Nobody has the address " + email));
        return new Viewer(account, accounts.find(account).orElseThrow().name(), Set.of());
    }
}
