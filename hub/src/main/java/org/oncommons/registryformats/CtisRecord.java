package org.oncommons.registryformats;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A record of the EU's Clinical Trials Information System as its public interface gives it. */
final class CtisRecord {

    private static final String PART = "authorizedPartI";
    /** Codes that the system gives instead of words. */
    private static final Map<String, StudyStatus> CODES = Map.of(
            "2", StudyStatus.PLANNED, "3", StudyStatus.PLANNED, "4", StudyStatus.RECRUITING, "5", StudyStatus.RUNNING,
            "6", StudyStatus.STOPPED, "7", StudyStatus.STOPPED, "8", StudyStatus.COMPLETED);

    private CtisRecord() {}

    static boolean is(Fields record) {
        return record.has("ctNumber");
    }

    static RegisteredStudy read(Fields record) {
        String id = record.required("ctNumber");
        Fields part = record.has(PART) ? record.under(PART) : record.under("authorizedApplication." + PART);
        Fields names = part.under("trialDetails.clinicalTrialIdentifiers");
        Fields about = part.under("trialDetails.trialInformation");
        List<RegisteredStudy.Site> sites = sites(record);
        String official = names.words("fullTitle").isEmpty() ? record.required("title") : names.words("fullTitle");
        return new RegisteredStudy(Registry.CTIS, StudyIdentifier.in(id).stream().findFirst().orElseThrow(() ->
                        new Fields.WrongField("ctNumber", RefusedRecords.Reason.WRONG, "a number like 2022-500244-37-00 is expected")),
                otherIds(record, names), names.words("publicTitle").isEmpty() ? official : names.words("publicTitle"), official, "",
                status(record), "", Roman.in(record.words("trialPhase")), dates(record, about),
                Stream.concat(part.list("medicalConditions").stream().map(one -> one.words("medicalCondition")), record.lines("therapeuticAreas").stream())
                        .filter(text -> !text.isEmpty()).distinct().toList(),
                periods(part), products(part), new RegisteredStudy.Design("INTERVENTIONAL", "", "", "", ""),
                about.words("trialObjective.mainObjective"),
                String.join("\n", about.list("eligibilityCriteria.principalInclusionCriteria").stream()
                        .map(one -> one.words("principalInclusionCriteria")).toList()),
                about.list("endPoint.primaryEndPoints").stream().map(one -> new RegisteredStudy.Outcome(one.words("endPoint"), "", "")).toList(),
                new RegisteredStudy.Enrolment(record.count("totalNumberEnrolled"), false), sponsor(part), sites,
                Stream.concat(record.list("authorizedPartsII").stream().map(one -> Fields.country(one.words("mscInfo.countryName"))),
                        sites.stream().map(RegisteredStudy.Site::country)).filter(code -> !code.isEmpty()).distinct().sorted().toList(),
                new RegisteredStudy.Results(false, List.of(), List.of()));
    }

    private static List<String> otherIds(Fields record, Fields names) {
        Fields second = names.under("secondaryIdentifyingNumbers");
        return Stream.concat(
                Stream.of(record.words("eudraCtInfo.eudraCtCode"), second.words("nctNumber.number"), second.words("isrctnNumber.number"),
                        second.words("whoUniversalTrialNumber.number"), names.words("shortTitle")),
                second.list("additionalRegistries").stream().map(one -> one.words("number"))).filter(id -> !id.isEmpty()).distinct().toList();
    }

    private static StudyStatus status(Fields record) {
        String words = record.words("ctStatus");
        StudyStatus coded = CODES.get(words);
        return coded == null ? StudyStatus.of(words) : coded;
    }

    private static RegisteredStudy.Dates dates(Fields record, Fields about) {
        return new RegisteredStudy.Dates(record.date("submissionDate"), about.date("trialDuration.estimatedRecruitmentStartDate"), null,
                about.date("trialDuration.estimatedEndDate"), record.date("lastUpdated"));
    }

    private static List<RegisteredStudy.Arm> periods(Fields part) {
        return part.list("trialDetails.protocolInformation.studyDesign.periodDetails").stream()
                .flatMap(period -> period.list("armDetails").stream())
                .map(arm -> new RegisteredStudy.Arm(arm.words("title"), "", arm.words("description"), List.of())).toList();
    }

    private static List<RegisteredStudy.Intervention> products(Fields part) {
        return part.list("productRoleGroupInfos").stream().flatMap(group -> group.list("products").stream()
                .map(one -> new RegisteredStudy.Intervention("Drug", one.words("productName"), group.words("productRoleName")))).toList();
    }

    private static String sponsor(Fields part) {
        return part.list("sponsors").stream().map(one -> one.words("organisation.name")).filter(name -> !name.isEmpty()).findFirst().orElse("");
    }

    private static List<RegisteredStudy.Site> sites(Fields record) {
        return record.list("authorizedPartsII").stream().flatMap(part -> part.list("trialSites").stream())
                .map(site -> site.under("organisationAddressInfo")).map(site -> new RegisteredStudy.Site(
                        site.words("organisation.name"), site.words("address.city"), Fields.country(site.words("address.countryName")), null, null))
                .toList();
    }
}
