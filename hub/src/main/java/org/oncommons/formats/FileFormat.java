package org.oncommons.formats;

/** What wrote the file, as far as its content tells. */
public enum FileFormat {
    EUSURVEY_TABLE("EUSurvey results (spreadsheet)"),
    EUSURVEY_XML("EUSurvey results (XML)"),
    LIMESURVEY("LimeSurvey responses"),
    LIMESURVEY_WITH_STRUCTURE("LimeSurvey responses with the survey's structure"),
    LIMESURVEY_STRUCTURE("LimeSurvey structure without responses"),
    REDCAP("REDCap records"),
    REDCAP_WITH_DICTIONARY("REDCap data dictionary and records"),
    REDCAP_DICTIONARY("REDCap data dictionary without records"),
    ONCOMMONS("OnCommons export"),
    PLAIN_TABLE("Plain table");

    private final String title;

    FileFormat(String title) {
        this.title = title;
    }

    /** English name, for the command line; pages use their own messages. */
    public String title() {
        return title;
    }
}
