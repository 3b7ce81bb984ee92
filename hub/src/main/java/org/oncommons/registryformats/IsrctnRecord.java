package org.oncommons.registryformats;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A record of ISRCTN. */
final class IsrctnRecord {

    private static final Pattern PUBMED = Pattern.compile("pubmed(?:\\.ncbi\\.nlm\\.nih\\.gov/|/)(\\d{1,9})");

    private IsrctnRecord() {}

    static boolean is(Fields record) {
        return record.has("isrctn") && record.has("trialDescription");
    }

    static RegisteredStudy read(Fields record) {
        String number = record.required("isrctn");
        if (!number.matches("(ISRCTN)?\\d{8}")) {
            throw new Fields.WrongField("isrctn", RefusedRecords.Reason.WRONG, "eight digits are expected");
        }
        Fields description = record.under("trialDescription");
        Fields people = record.under("participants");
        List<RegisteredStudy.Site> sites = people.list("trialCentres.trialCentre").stream().map(centre -> new RegisteredStudy.Site(
                centre.words("name"), centre.words("city"), Fields.country(centre.words("country")), null, null)).toList();
        Integer reached = people.count("totalFinalEnrolment");
        return new RegisteredStudy(Registry.ISRCTN, "ISRCTN" + number.replace("ISRCTN", ""), otherIds(record), description.required("title"),
                description.words("scientificTitle"), description.words("acronym"), status(record), record.words("trialDesign.reasonAbandoned"),
                phases(record),
                new RegisteredStudy.Dates(null, people.date("recruitmentStart"), null, record.date("trialDesign.overallEndDate"), null),
                record.list("conditions.condition").stream()
                        .flatMap(one -> Stream.of(one.words("description"), one.words("diseaseClass1"), one.words("diseaseClass2")))
                        .filter(text -> !text.isEmpty()).distinct().toList(),
                List.of(), interventions(record),
                new RegisteredStudy.Design(record.words("trialDesign.primaryStudyDesign"), record.words("trialDesign.secondaryStudyDesign"),
                        record.words("trialDesign.studyDesign"), String.join(", ", record.lines("trialDesign.trialTypes.trialType")), ""),
                (description.words("plainEnglishSummary") + "\n\n" + description.words("studyHypothesis")).strip(), people.words("inclusion"),
                outcomes(description),
                new RegisteredStudy.Enrolment(reached == null ? people.count("targetEnrolment") : reached, reached != null), "", sites,
                Stream.concat(people.lines("recruitmentCountries.country").stream().map(Fields::country),
                        sites.stream().map(RegisteredStudy.Site::country)).filter(code -> !code.isEmpty()).distinct().sorted().toList(),
                new RegisteredStudy.Results(false, PUBMED.matcher(record.words("results.publicationDetails")).results()
                        .map((MatchResult match) -> match.group(1)).distinct().toList(), List.of()));
    }

    private static List<String> otherIds(Fields record) {
        return Stream.concat(Stream.of("eudraCTNumber", "clinicalTrialsGovNumber", "protocolSerialNumber").map(name -> record.words("externalRefs." + name)),
                record.lines("externalRefs.secondaryNumbers.secondaryNumber").stream()).filter(id -> !id.isEmpty()).distinct().toList();
    }

    private static StudyStatus status(Fields record) {
        String override = record.words("trialDesign.overallStatusOverride");
        return StudyStatus.of(override.isEmpty() ? record.words("participants.recruitmentStatusOverride") : override);
    }

    private static List<RegisteredStudy.Intervention> interventions(Fields record) {
        return record.list("interventions.intervention").stream()
                .map(one -> new RegisteredStudy.Intervention(one.words("interventionType"), one.words("drugNames"), one.words("description"))).toList();
    }

    private static List<RegisteredStudy.Outcome> outcomes(Fields description) {
        String measure = description.words("primaryOutcome");
        return measure.isEmpty() ? List.of() : List.of(new RegisteredStudy.Outcome(measure, "", ""));
    }

    private static List<Integer> phases(Fields record) {
        return record.list("interventions.intervention").stream().flatMap(one -> Roman.in(one.words("phase")).stream()).distinct().sorted().toList();
    }
}
