package org.oncommons.formats;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences about files, from {@code messages/formats.properties}, where pages find them too. */
final class ProblemTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    /** {@code TOO_LARGE} as it is written in keys: {@code too-large}. */
    static String inKey(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(String key, List<String> arguments, Locale reader) {
        String text = ResourceBundle.getBundle("messages.formats", reader, NO_FALLBACK).getString(key);
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", arguments.get(i));
        }
        return text;
    }
}
