package org.oncommons.formats.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * UTF-8 that somebody once read as Windows-1252 ("UniversitÃ©"). Turning it back is safe when every character exists in
 * Windows-1252 and the bytes are valid UTF-8: text that was right in the first place hardly ever passes both.
 */
final class Mojibake {

    /** A lead byte of UTF-8 as Windows-1252 shows it, followed by what a continuation byte looks like there. */
    private static final Pattern SUSPECT = Pattern.compile(
            "[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
                    + "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Mojibake() {}

    /** The text as it was meant; empty when nothing is wrong or it cannot safely be told. */
    static Optional<String> repaired(String text) {
        if (!SUSPECT.matcher(text).find()) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = bytes(text);
            String meant = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
            return meant.equals(text) ? Optional.empty() : Optional.of(meant);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** As Windows-1252, whose five unused bytes most programs pass through as control characters. */
    private static ByteBuffer bytes(String text) throws CharacterCodingException {
        CharsetEncoder encoder = WINDOWS.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && c < 0xa0) {
                bytes.put((byte) c);
            } else {
                bytes.put(encoder.encode(CharBuffer.wrap(text, i, i + 1)));
            }
        }
        return bytes.flip();
    }

    /** Whether characters were lost for good. */
    static boolean isDamaged(String text) {
        return text.indexOf('\ufffd') >= 0;
    }
}
