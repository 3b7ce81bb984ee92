package org.oncommons.formats.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.oncommons.formats.ProblemKind;

/** Text of a file whose encoding nobody told: byte order mark, else UTF-16 by its zeros, else UTF-8, else Windows-1252. */
final class Decoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int ZEROS_LOOKED_AT = 2000;

    private final FileBytes file;
    private final Charset charset;
    private final int mark;

    Decoding(FileBytes file) {
        this.file = file;
        byte[] bytes = file.bytes();
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            charset = isUtf8(bytes, 3) ? StandardCharsets.UTF_8 : WINDOWS;
            mark = 3;
        } else if (begins(bytes, 0xff, 0xfe)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (begins(bytes, 0xfe, 0xff)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else {
            charset = withoutMark(bytes);
            mark = 0;
        }
    }

    private static Charset withoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int looked = Math.min(bytes.length, ZEROS_LOOKED_AT);
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (odd > looked / 4 && even < looked / 50) {
            return StandardCharsets.UTF_16LE;
        }
        if (even > looked / 4 && odd < looked / 50) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(bytes, 0) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean isUtf8(byte[] bytes, int from) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return true;
        } catch (CharacterCodingException e) {
            return endsInsideCharacter(bytes, from);
        }
    }

    /** A file that was cut off inside a character is still UTF-8. */
    private static boolean endsInsideCharacter(byte[] bytes, int from) {
        int end = bytes.length;
        int back = 0;
        while (back < 3 && end - back > from && (bytes[end - back - 1] & 0xc0) == 0x80) {
            back++;
        }
        int lead = end - back - 1;
        if (lead <= from || (bytes[lead] & 0xc0) != 0xc0) {
            return false;
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, lead - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    String head(int chars) {
        int length = Math.min(file.bytes().length - mark, chars);
        return new String(file.bytes(), mark, length, charset);
    }

    String text(Problems problems) {
        if (charset == WINDOWS) {
            problems.add(ProblemKind.ENCODING_GUESSED, file.place(), "Windows-1252");
        }
        return new String(file.bytes(), mark, file.bytes().length - mark, charset);
    }
}
