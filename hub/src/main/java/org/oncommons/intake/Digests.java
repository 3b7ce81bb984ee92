package org.oncommons.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.oncommons.answering.RespondentAnswers;
import org.oncommons.survey.Answer;

/** Tells whether a contribution says the same as before, without keeping what it says. */
final class Digests {

    private Digests() {}

    /** SHA-256 over the respondent and the answers, lower-case hexadecimal. */
    static String of(RespondentAnswers all) {
        MessageDigest digest = sha256();
        add(digest, String.valueOf(all.respondent().institution()));
        add(digest, all.respondent().label());
        add(digest, all.respondent().country());
        for (Answer answer : all.answers()) {
            add(digest, answer.question());
            add(digest, answer.row());
            add(digest, String.valueOf(answer.values().size()));
            answer.values().forEach(value -> add(digest, value));
            add(digest, answer.other());
            add(digest, answer.visibility().name());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The end of each part is marked by a byte that no UTF-8 text has. */
    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0xff);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
