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
        String official = names.text("officialTitle");
        String title = names.text("briefTitle");
        return new RegisteredStudy(Registry.CTGOV, id, otherIds(names), title.isEmpty() ? names.required("officialTitle") : title, official,
                names.text("acronym"), StudyStatus.of(status.text("overallStatus")), status.text("whyStopped"), phases(design),
                new RegisteredStudy.Dates(status.date("studyFirstSubmitDate"), status.date("startDateStruct.date"),
                        status.date("primaryCompletionDateStruct.date"), status.date("completionDateStruct.date"),
                        status.date("lastUpdatePostDateStruct.date")),
                Stream.concat(protocol.texts("conditionsModule.conditions").stream(), protocol.texts("conditionsModule.keywords").stream())
                        .distinct().toList(),
                arms(protocol), interventions(protocol), design(design),
                joined(protocol.text("descriptionModule.briefSummary"), protocol.text("descriptionModule.detailedDescription")),
                protocol.text("eligibilityModule.eligibilityCriteria"), outcomes(protocol),
                new RegisteredStudy.Enrolment(design.count("enrollmentInfo.count"), design.text("enrollmentInfo.type").equals("ACTUAL")),
                protocol.text("sponsorCollaboratorsModule.leadSponsor.name"), sites,
                sites.stream().map(RegisteredStudy.Site::country).filter(country -> !country.isEmpty()).distinct().sorted().toList(),
                results(record, id));
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one + "\n\n" + other;
    }

    private static List<String> otherIds(Fields names) {
        List<String> ids = new ArrayList<>();
        names.list("secondaryIdInfos").forEach(info -> ids.add(info.text("id")));
        ids.add(names.text("orgStudyIdInfo.id"));
        return ids.stream().filter(id -> !id.isEmpty()).distinct().toList();
    }

    private static List<Integer> phases(Fields design) {
        return design.texts("phases").stream().filter(phase -> phase.matches("EARLY_PHASE1|PHASE[1-4]"))
                .map(phase -> phase.startsWith("EARLY") ? 0 : phase.charAt(5) - '0').toList();
    }

    private static RegisteredStudy.Design design(Fields design) {
        return new RegisteredStudy.Design(design.text("studyType"), design.text("designInfo.allocation"),
                design.text("designInfo.interventionModel"), design.text("designInfo.primaryPurpose"), design.text("designInfo.maskingInfo.masking"));
    }

    private static List<RegisteredStudy.Arm> arms(Fields protocol) {
        return protocol.list("armsInterventionsModule.armGroups").stream()
                .map(arm -> new RegisteredStudy.Arm(arm.text("label"), arm.text("type"), arm.text("description"), arm.texts("interventionNames"))).toList();
    }

    private static List<RegisteredStudy.Intervention> interventions(Fields protocol) {
        return protocol.list("armsInterventionsModule.interventions").stream()
                .map(one -> new RegisteredStudy.Intervention(one.text("type"), one.text("name"), one.text("description"))).toList();
    }

    private static List<RegisteredStudy.Outcome> outcomes(Fields protocol) {
        return protocol.list("outcomesModule.primaryOutcomes").stream()
                .map(one -> new RegisteredStudy.Outcome(one.text("measure"), one.text("description"), one.text("timeFrame"))).toList();
    }

    private static List<RegisteredStudy.Site> sites(Fields protocol) {
        return protocol.list("contactsLocationsModule.locations").stream().map(site -> new RegisteredStudy.Site(
                site.text("facility"), site.text("city"), Fields.country(site.text("country")), site.number("geoPoint.lat", -90, 90),
                site.number("geoPoint.lon", -180, 180))).toList();
    }

    private static RegisteredStudy.Results results(Fields record, String id) {
        List<String> papers = record.list("protocolSection.referencesModule.references").stream()
                .filter(paper -> !paper.text("type").equals("BACKGROUND")).map(paper -> paper.text("pmid"))
                .filter(paper -> paper.matches("\\d{1,9}")).toList();
        List<String> documents = record.list("documentSection.largeDocumentModule.largeDocs").stream().map(document -> document.text("filename"))
                .filter(name -> name.matches("[\\w.-]+")).map(name -> DOCUMENTS + id.substring(9) + "/" + id + "/" + name).toList();
        return new RegisteredStudy.Results(record.text("hasResults").equals("true") || record.has("resultsSection"), papers, documents);
    }
}
