package org.oncommons.synergy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sentences some words of which lead somewhere. A message takes the words as an argument, in marks that no text has, so that each language puts
 * them where its grammar wants; afterwards the sentence is cut at the marks.
 */
public final class Linked {

    private static final char BEGIN = '\uE000';
    private static final char MIDDLE = '\uE001';
    private static final char END = '\uE002';

    private Linked() {}

    /**
     * A piece of a sentence.
     *
     * @param href where it leads; empty: nowhere
     */
    public record Piece(String text, String href) {}

    /** The words, for a message's argument; marks that somebody typed into them are dropped. */
    static String words(String text, String href) {
        return BEGIN + href + MIDDLE + text.replaceAll("[" + BEGIN + MIDDLE + END + "]", "") + END;
    }

    /** The sentence in pieces. */
    static List<Piece> pieces(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int begin = sentence.indexOf(BEGIN); begin >= 0; begin = sentence.indexOf(BEGIN, at)) {
            int middle = sentence.indexOf(MIDDLE, begin);
            int end = sentence.indexOf(END, middle);
            pieces.add(new Piece(sentence.substring(at, begin), ""));
            pieces.add(new Piece(sentence.substring(middle + 1, end), sentence.substring(begin + 1, middle)));
            at = end + 1;
        }
        pieces.add(new Piece(sentence.substring(at), ""));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    /** The sentence where nothing can lead anywhere. */
    static String plain(String sentence) {
        return pieces(sentence).stream().map(Piece::text).collect(Collectors.joining());
    }
}
