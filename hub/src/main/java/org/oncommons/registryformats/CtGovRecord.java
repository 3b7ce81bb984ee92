package org.oncommons.registryformats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A record of ClinicalTrials.gov as version 2 of its interface writes it. */
final class CtGovRecord {

    private static final String DOCUMENTS = "https://cdn.clinicaltrials.gov/large-docs/";

    private CtGovRecord() {}

    static boolean is(Fields record) {
        return record.has("protocolSection.identificationModule");
    }

    static RegisteredStudy read(Fields record) {
        Fields protocol = record.under("protocolSection");
        Fields names = protocol.under("identificationModule");
        String id = names.required("nctId");
        if (!StudyIdentifier.in(id).equals(List.of(id))) {
            throw new Fields.WrongField("protocolSection.identificationModule.nctId", RefusedRecords.Reason.WRONG, "NCT and eight digits are expected");
        }
        Fields status = protocol.under("statusModule");
        Fields design = protocol.under("designModule");
        List<RegisteredStudy.Site> sites = sites(protocol);
        String official = names.words("officialTitle");
        String title = names.words("briefTitle");
        return new RegisteredStudy(Registry.CTGOV, id, otherIds(names), title.isEmpty() ? names.required("officialTitle") : title, official,
                names.words("acronym"), StudyStatus.of(status.words("overallStatus")), status.words("whyStopped"), phases(design),
                new RegisteredStudy.Dates(status.date("studyFirstSubmitDate"), status.date("startDateStruct.date"),
                        status.date("primaryCompletionDateStruct.date"), status.date("completionDateStruct.date"),
                        status.date("lastUpdatePostDateStruct.date")),
                Stream.concat(protocol.lines("conditionsModule.conditions").stream(), protocol.lines("conditionsModule.keywords").stream())
                        .distinct().toList(),
                arms(protocol), interventions(protocol), design(design),
                joined(protocol.words("descriptionModule.briefSummary"), protocol.words("descriptionModule.detailedDescription")),
                protocol.words("eligibilityModule.eligibilityCriteria"), outcomes(protocol),
                new RegisteredStudy.Enrolment(design.count("enrollmentInfo.count"), design.words("enrollmentInfo.type").equals("ACTUAL")),
                protocol.words("sponsorCollaboratorsModule.leadSponsor.name"), sites,
                sites.stream().map(RegisteredStudy.Site::country).filter(country -> !country.isEmpty()).distinct().sorted().toList(),
                results(record, id));
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one + "\n\n" + other;
    }

    private static List<String> otherIds(Fields names) {
        List<String> ids = new ArrayList<>();
        names.list("secondaryIdInfos").forEach(info -> ids.add(info.words("id")));
        ids.add(names.words("orgStudyIdInfo.id"));
        return ids.stream().filter(id -> !id.isEmpty()).distinct().toList();
    }

    private static List<Integer> phases(Fields design) {
        return design.lines("phases").stream().filter(phase -> phase.matches("EARLY_PHASE1|PHASE[1-4]"))
                .map(phase -> phase.startsWith("EARLY") ? 0 : phase.charAt(5) - '0').toList();
    }

    private static RegisteredStudy.Design design(Fields design) {
        return new RegisteredStudy.Design(design.words("studyType"), design.words("designInfo.allocation"),
                design.words("designInfo.interventionModel"), design.words("designInfo.primaryPurpose"), design.words("designInfo.maskingInfo.masking"));
    }

    private static List<RegisteredStudy.Arm> arms(Fields protocol) {
        return protocol.list("armsInterventionsModule.armGroups").stream()
                .map(arm -> new RegisteredStudy.Arm(arm.words("label"), arm.words("type"), arm.words("description"), arm.lines("interventionNames"))).toList();
    }

    private static List<RegisteredStudy.Intervention> interventions(Fields protocol) {
        return protocol.list("armsInterventionsModule.interventions").stream()
                .map(one -> new RegisteredStudy.Intervention(one.words("type"), one.words("name"), one.words("description"))).toList();
    }

    private static List<RegisteredStudy.Outcome> outcomes(Fields protocol) {
        return protocol.list("outcomesModule.primaryOutcomes").stream()
                .map(one -> new RegisteredStudy.Outcome(one.words("measure"), one.words("description"), one.words("timeFrame"))).toList();
    }

    private static List<RegisteredStudy.Site> sites(Fields protocol) {
        return protocol.list("contactsLocationsModule.locations").stream().map(site -> new RegisteredStudy.Site(
                site.words("facility"), site.words("city"), Fields.country(site.words("country")), site.number("geoPoint.lat", -90, 90),
                site.number("geoPoint.lon", -180, 180))).toList();
    }

    private static RegisteredStudy.Results results(Fields record, String id) {
        List<String> papers = record.list("protocolSection.referencesModule.references").stream()
                .filter(paper -> !paper.words("type").equals("BACKGROUND")).map(paper -> paper.words("pmid"))
                .filter(paper -> paper.matches("\\d{1,9}")).toList();
        List<String> documents = record.list("documentSection.largeDocumentModule.largeDocs").stream().map(document -> document.words("filename"))
                .filter(name -> name.matches("[\\w.-]+")).map(name -> DOCUMENTS + id.substring(9) + "/" + id + "/" + name).toList();
        return new RegisteredStudy.Results(record.words("hasResults").equals("true") || record.has("resultsSection"), papers, documents);
    }
}
