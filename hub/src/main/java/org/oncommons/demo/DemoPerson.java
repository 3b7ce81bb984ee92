package org.oncommons.demo;

import java.util.List;

/**
 * A person who does not exist.
 *
 * @param email       ends in {@code .example.org}
 * @param title       academic title; may be empty
 * @param jobTitle    what they are called at work, in English
 * @param profession  field of work, in English
 * @param institution code of the institution
 * @param roles       of {@code COORDINATOR}, {@code REPRESENTATIVE}, {@code DIRECTOR}, {@code MEMBER}, {@code PATIENT_PARTNER}
 * @param interests   concept codes
 */
public record DemoPerson(
        String email,
        String givenName,
        String familyName,
        String title,
        String jobTitle,
        String profession,
        String institution,
        List<String> roles,
        List<String> interests) {

    public DemoPerson {
        roles = List.copyOf(roles);
        interests = List.copyOf(interests);
    }
}
