package org.oncommons.questions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whether a part of a questionnaire is still what somebody looked at: the first 64 bits of the SHA-256 of its JSON, in
 * hexadecimal. A form sends back the hash of what it showed.
 */
public final class ContentHash {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BYTES = 8;

    private ContentHash() {}

    /** Of any part: a question, a section, a list of texts. */
    public static String of(Object part) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsString(part).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of the order of sections and questions alone; it stays the same when a text changes. */
    public static String ofOrder(QuestionnaireContent content) {
        return of(content.sections().stream()
                .map(section -> List.of(section.code(), section.questions().stream().map(Question::code).toList())).toList());
    }

    /** Of what a section says about itself, without its questions. */
    public static String ofHead(Section section) {
        return of(new Section(section.code(), section.title(), section.description(), List.of()));
    }

    /** Of what the questionnaire says about itself, without its sections. */
    public static String ofHead(QuestionnaireContent content) {
        return of(new QuestionnaireContent(content.code(), content.title(), content.introduction(), content.languages(), List.of()));
    }
}
