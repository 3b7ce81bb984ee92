package org.oncommons.deescalation;

import static org.oncommons.deescalation.WordRule.ANY;
import static org.oncommons.deescalation.WordRule.TITLE;
import static org.oncommons.deescalation.WordRule.TITLE_ARM;
import static org.oncommons.deescalation.WordRule.of;

import java.util.List;
import java.util.regex.Pattern;

/** The rules that look for words, in the order in which a page shows them. */
final class WordRules {

    private static final String TREATMENT =
            "(?:chemo(?:therapy)?|radio(?:therapy)?|radiation(?: therapy)?|irradiation|surgery|resection|axillary|dissection|boost|endocrine therapy|"
                    + "maintenance|transplant(?:ation)?|brachytherapy|anthracyclines?|trastuzumab|immunotherapy)";
    private static final String UNIT = "(?:years?|yrs?|months?|weeks?|days?|cycles?|courses?|treatments?|fractions?|doses)";
    private static final String VERSUS = "(?:versus|vs\\.?|or|against|compared (?:to|with))";

    private WordRules() {}

    static final List<WordRule> ALL = List.of(
            of("de-escalation", Family.EXPLICIT, ANY, "escalat|de-intens|deintens",
                    "\\bde-?\\s?(?:escalat|intensif)\\w*"),
            of("less-treatment", Family.EXPLICIT, ANY, "less |reduc|minimi|overtreat",
                    "\\b(?:less (?:intensive|intense|toxic|extensive) (?:treatment|therapy|chemotherapy)|reduced[- ]intensity (?:treatment|therapy|chemotherapy)|"
                            + "treatment (?:reduction|minimi[sz]ation)|(?:avoid|reduce|prevent)\\w* overtreatment)"),
            of("omission", Family.OMISSION, TITLE_ARM, "omi", "\\b(?:omission of|omitt?(?:ing|ed|s)?\\b(?! if| for toxic| in case))"),
            of("without-treatment", Family.OMISSION, TITLE, "no |avoid|without|free|alone",
                    "\\b(?:avoid(?:ing|ance of)? (?:adjuvant |postoperative )?" + TREATMENT + "|" + VERSUS + " no (?:further |adjuvant |additional |post-?operative )?"
                            + TREATMENT + "|(?:chemotherapy|radiotherapy|radiation|chemo)-free|(?<!with or )without (?:adjuvant |postoperative |axillary |routine )"
                            + TREATMENT + ")"),
            of("watching", Family.SURVEILLANCE, TITLE_ARM, "watch|surveil|expectant|monitoring",
                    "\\b(?:watchful[- ]waiting|watch[- ]and[- ]wait|wait[- ]and[- ]see|expectant management|(?<!on )active (?:surveillance|monitoring))"),
            of("organ-kept", Family.SURVEILLANCE, TITLE_ARM, "organ|operative|preserv|sparing",
                    "\\b(?:organ[- ](?:preserv|sparing)\\w*|non-?operative management|(?:bladder|larynx|rectum|sphincter|fertility)[- ](?:preserv|sparing)\\w*)"),
            of("shorter", Family.DURATION, TITLE_ARM, "short|reduced dur|abbreviat|duration",
                    "\\b(?:short(?:er|ened)?[- ](?:course|duration|treatment)|reduced duration|abbreviated (?:course|treatment|therapy)|duration of (?:adjuvant )?"
                            + "(?:treatment|therapy|chemotherapy|trastuzumab|imatinib))"),
            of("lengths-compared", Family.DURATION, TITLE, "vs|versus| or |compared",
                    "\\b(\\d{1,3})\\s?-?(?:further |additional |more )?" + UNIT + "?(?: of [\\w -]{3,40})?,? " + VERSUS
                            + " (\\d{1,3})[ -](?:further |additional |more )?" + UNIT + "\\b"),
            of("stopping", Family.DURATION, TITLE_ARM, "stop|discontinu|treatment-free|treatment free|drug holiday|interrupt",
                    "\\b(?:treatment[- ]free remission|stop(?:ping)? (?:of )?(?:treatment|therapy|tki|imatinib|immunotherapy|dasatinib|nilotinib)|"
                            + "(?:planned |elective |early )discontinuation|discontinuation of (?:treatment|therapy|tki|imatinib|adjuvant|maintenance)|treatment interruption)"),
            of("lower-dose", Family.DOSE, TITLE, "dose|dosing|reduc",
                    "\\b(?:reduced[- ]dose|dose[- ]reduc\\w+|half[- ]dose|reduc(?:ed|ing)(?: and standard)? (?:radiation(?: therapy)?|radiotherapy|chemotherapy) doses?|"
                            + "low(?:er)?[- ]dose (?!dexamethasone|dex\\b|cytarabine|prednis|aspirin|ct\\b|computed|steroid|heparin|arac|melphalan))"),
            of("less-often", Family.INTERVAL, TITLE, "interval|intermittent|frequent|weekly",
                    "\\b(?:extended[- ]interval|longer interval|interval (?:extension|dosing)|intermittent (?!\\w* ?claudication)|less[- ]frequent|reduced[- ]frequency|"
                            + "once[- ]weekly versus twice)"),
            of("less-surgery", Family.SURGERY, TITLE_ARM, "node|conserv|lobectomy|lobar|hysterectomy|thyroid|resection|dissection|lumpectomy|segmentectomy",
                    "\\b(?:sentinel (?:lymph )?node (?:biopsy|dissection)? ?(?:alone|only|versus|vs)|segmentectomy|sub-?lobar|simple hysterectomy|hemi-?thyroidectomy|"
                            + "limited resection|(?:no|without) (?:axillary|lymph[- ]node|completion) (?:lymph node )?dissection|lumpectomy (?:alone|only))"),
            of("fewer-fractions", Family.RADIOTHERAPY, TITLE_ARM, "hypo", "\\bhypo-?fraction\\w*"),
            of("less-radiotherapy", Family.RADIOTHERAPY, TITLE, "fraction|partial|reduced|limited|single",
                    "\\b(?:partial[- ]breast|reduced[- ](?:field|volume|margin|target)\\w*|limited (?:target )?volume|"
                            + "reduced[- ]dose (?:radio|radia|cranio|irradi)\\w*|single[- ]fraction)"),
            of("guided", Family.GUIDED, TITLE, "adapted|guided|directed|based|driven|tailored",
                    "\\b(?:pet|ctdna|response|risk|mrd|biomarker|gene|genomic|molecular|biology|recurrence score)[- ](?:adapted|guided|directed|based|driven|tailored)"),
            of("favourable-risk", Family.GUIDED, TITLE, "hpv|favo|low-risk|low risk|standard-risk|standard risk|good prog",
                    "\\b(?:hpv(?:\\s?\\+|[- ](?:positive|associated|related|driven)|\\W)|favou?rable[- ](?:risk|prognosis)|(?:very )?low[- ]risk|standard[- ]risk|good[- ]prognosis)"),
            of("non-inferior", Family.NON_INFERIORITY, ANY, "inferior", "\\bnon-?\\s?inferior\\w*"));

    /** Words that speak against it. */
    static final List<WordRule> AGAINST = List.of(
            of("infection", Family.OTHER_AIM, TITLE, "antibio|antifung|antimicrob|infection|fluconazole",
                    "\\b(?:antibio\\w*|antifung\\w*|antimicrob\\w*|infections?\\b)"),
            of("clots-heart", Family.OTHER_AIM, TITLE, "thrombo|coag|platelet|cardiac|coronary|stent",
                    "\\b(?:thrombo(?:embolism|sis|prophylaxis)|anticoag\\w*|antiplatelet|coronary|stents?\\b)"),
            of("relief", Family.OTHER_AIM, TITLE, "pain|nausea|vomit|fatigue|analges|mucositis|anesth|anaesth|neuropathy|stiffness|stomatitis|anemia|anaemia|supplement",
                    "\\b(?:pain\\b|nausea|vomiting|fatigue|analgesi\\w*|mucositis|stomatitis|an(?:a)?esthe\\w*|neuropathy|stiffness|an(?:a)?emia|supplement\\w*)"),
            of("behaviour", Family.OTHER_AIM, TITLE, "diet|decision aid|smok|exercise|screening|imaging|behavio",
                    "\\b(?:diet\\b|decision aids?|smoking|exercise|screening|behaviou?ral)"),
            of("biosimilar", Family.OTHER_AIM, TITLE_ARM, "biosimilar|proposed|herceptin|rituxan|avastin|neupogen",
                    "\\b(?:biosimilar|(?:and|versus|vs\\.?|with) (?:herceptin|rituxan|avastin|neupogen|mabthera)\\b)"),
            of("conditioning", Family.OTHER_AIM, TITLE, "condition|graft", "\\b(?:reduced[- ]intensity conditioning|conditioning regimen|graft[- ](?:versus|vs)[- ]host)"),
            of("longer", Family.OTHER_AIM, TITLE, "extend|prolong", "\\b(?:extended (?:adjuvant|endocrine|treatment|therapy|letrozole|tamoxifen)|prolonged)"));

    /** Words that a study of cancer has. */
    static final Pattern CANCER = Pattern.compile("cancer|carcinom|tumou?r|neoplas|lymphom|leuk(?:a)?emi|myelom|melanom|sarcom|gliom|blastom|metasta|oncolog|"
            + "malignan|hodgkin|myelodysplas|myelofibro|mesotheliom|in situ|germ cell|seminom|polycythemi|\\b(?:nsclc|sclc|aml|cml|cll|mds|gist|dcis|mcrc|mcrpc)\\b");

    /** Words of studies that look for a dose. */
    static final Pattern DOSE_FINDING = Pattern.compile("\\b(?:dose[- ](?:escalation|finding)|maximum tolerated dose|dose[- ]limiting toxicit\\w+|recommended phase (?:2|ii) dose|first[- ]in[- ]human)\\b");
}
