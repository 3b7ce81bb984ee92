package org.oncommons.registryformats;

/** Where studies are registered; where one study is in several, the earlier here speaks for it. */
public enum Registry {
    CTGOV("ClinicalTrials.gov", "https://clinicaltrials.gov/study/"),
    CTIS("EU CTIS", "https://euclinicaltrials.eu/search-for-clinical-trials/?lang=en&EUCT="),
    ISRCTN("ISRCTN", "https://www.isrctn.com/"),
    EUCTR("EudraCT", "https://www.clinicaltrialsregister.eu/ctr-search/search?query=");

    private final String title;
    private final String address;

    Registry(String title, String address) {
        this.title = title;
        this.address = address;
    }

    public String title() {
        return title;
    }

    /** The page of a study there. */
    public String page(String id) {
        return address + id;
    }
}
