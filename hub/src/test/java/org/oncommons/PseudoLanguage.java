package org.oncommons;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A language that is made from the English texts by an accent on every letter, so that a text that comes from elsewhere is seen at once. It
 * wears the tag of Cherokee: the CLDR knows its grammar, its dates and its names of countries, and writes none of them with Latin letters.
 */
public final class PseudoLanguage {

    /** What a browser asks for to get it. */
    public static final String TAG = "chr";

    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "áƀçđéƒǧĥíĵķľɱñóþʠřšţúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶĽṀÑÓÞǪŘŠŢÚṼŴẊÝŽ";

    private PseudoLanguage() {}

    /** Writes one file for each module's English texts into the folder. */
    static void write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                String name = String.valueOf(file.getFilename());
                if (!name.contains("_")) {
                    write(file, folder.resolve(name.replace(".properties", "_" + TAG + ".properties")));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Resource english, Path target) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(english.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        texts.replaceAll((key, text) -> accented(text.toString()));
        try (Writer writer = Files.newBufferedWriter(target)) {
            texts.store(writer, null);
        }
    }

    /** The ICU message with an accent on each letter that a reader sees; arguments and their syntax stay. */
    static String accented(String text) {
        MessagePattern pattern = new MessagePattern(text);
        StringBuilder result = new StringBuilder("⟦");
        Deque<Boolean> inText = new ArrayDeque<>();
        int from = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            String between = text.substring(from, Math.max(from, part.getIndex()));
            result.append(Boolean.TRUE.equals(inText.peek()) ? withAccents(between) : between);
            result.append(text, Math.max(from, part.getIndex()), Math.max(from, part.getLimit()));
            from = Math.max(from, part.getLimit());
            switch (part.getType()) {
                case MSG_START -> inText.push(true);
                case ARG_START -> inText.push(false);
                case MSG_LIMIT, ARG_LIMIT -> inText.pop();
                default -> { }
            }
        }
        return result.append("⟧").toString();
    }

    private static String withAccents(String plain) {
        StringBuilder result = new StringBuilder();
        for (char letter : plain.toCharArray()) {
            int index = PLAIN.indexOf(letter);
            result.append(index < 0 ? letter : ACCENTED.charAt(index));
        }
        return result.toString();
    }
}
