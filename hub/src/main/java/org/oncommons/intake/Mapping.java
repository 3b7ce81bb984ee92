package org.oncommons.intake;

import java.util.Map;
import java.util.TreeMap;

/**
 * Everything a coordinator decides about an import before it runs. It fits every export of the same survey.
 *
 * @param title      of the wave
 * @param year       that the wave asks about
 * @param wave       id of the wave that takes the answers; empty: a new one
 * @param everybody  whether all institutions of the network were asked; else those that answered
 * @param confidential whether only coordinators may see the answers with the institution's name
 * @param questions  by code
 * @param unit       who counts as one
 * @param institutionQuestion code of the question that names the institution; empty: none
 * @param countryQuestion     code of the question that names the country; empty: none
 * @param emailQuestion       code of the question that asks for an e-mail address; empty: none
 * @param incomplete whether answers that were never submitted are taken too
 * @param decisions  by the respondent's name as the file writes it
 */
public record Mapping(
        String title, int year, String wave, boolean everybody, boolean confidential, Map<String, QuestionChoice> questions, Unit unit,
        String institutionQuestion, String countryQuestion, String emailQuestion, boolean incomplete, Map<String, Decision> decisions) {

    /** Who counts as one. */
    public enum Unit { INSTITUTIONS, RESPONDENTS }

    public Mapping {
        questions = questions == null ? new TreeMap<>() : new TreeMap<>(questions);
        decisions = decisions == null ? new TreeMap<>() : new TreeMap<>(decisions);
    }

    public QuestionChoice question(String code) {
        return questions.getOrDefault(code, QuestionChoice.NONE);
    }

    /** The same with another decision about a question. */
    public Mapping with(String code, QuestionChoice choice) {
        Map<String, QuestionChoice> changed = new TreeMap<>(questions);
        changed.put(code, choice);
        return questions(changed);
    }

    /** The same with other decisions about questions. */
    public Mapping questions(Map<String, QuestionChoice> changed) {
        return new Mapping(title, year, wave, everybody, confidential, changed, unit, institutionQuestion, countryQuestion, emailQuestion,
                incomplete, decisions);
    }

    /** The same with other decisions about respondents. */
    public Mapping decisions(Map<String, Decision> changed) {
        return new Mapping(title, year, wave, everybody, confidential, questions, unit, institutionQuestion, countryQuestion, emailQuestion,
                incomplete, changed);
    }

    /** The same with other ways to tell respondents. */
    public Mapping respondents(Unit newUnit, String institution, String country, String email, boolean withIncomplete) {
        return new Mapping(title, year, wave, everybody, confidential, questions, newUnit, institution, country, email, withIncomplete,
                decisions);
    }

    /** The same for another wave. */
    public Mapping target(String newTitle, int newYear, String newWave, boolean asked, boolean secret) {
        return new Mapping(newTitle, newYear, newWave, asked, secret, questions, unit, institutionQuestion, countryQuestion, emailQuestion,
                incomplete, decisions);
    }
}
