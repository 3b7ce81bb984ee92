package org.oncommons.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells English from other languages by the small words of each, and finds the words that carry a text's subject. A guess, good enough to
 * keep a model of English from comparing languages instead of meanings: it takes a text for English unless small words of other languages,
 * or letters that English does not have, outweigh.
 */
final class Tongue {

    private static final Set<String> ENGLISH = words("""
            a about after all also an and any are as at be because been before between both but by can could do does each few for from
            had has have how if in into is it its just like many may more most must need no not now of off on one only or other our out
            over own same should so some such than that the their them then there these they this those through to too under until up us
            very want was we were what when where which while who why will with within without would you your""");
    /** Of the official languages of the Union; words that are English too are left out. */
    private static final Set<String> OTHERS = words("""
            der die das und nicht ist für mit von den dem ein eine auf sich auch werden wird sind oder bei zur zum wir unsere
            le la les des du et une est pour dans avec sur pas qui que nous notre sont aux ou plus
            el los las del y en una para con por como más nuestro nuestra se su
            il lo gli dei della delle che di per sono nel nella anche più nostro
            o os as da dos das e não um uma para com são nosso
            de het een en van niet voor met zijn wij onze ook naar
            och att det som av för inte är vi vår till på med
            og at det er som af ikke til på vi vores
            ja on ei se että ovat mutta tai kuin meidän
            i w na z do nie się jest dla oraz są przez nasz
            a v se na je že pro s z jako jsou není
            je in na za se so ki pri tudi ali smo naš
            és a az hogy nem egy van meg ez is
            și de la în cu nu pe este sunt din pentru
            un ir ar uz no par kas nav mūsu
            ir kad su iš tai bet nėra mūsų""");
    /** From this share of letters outside a to z on a text is not English: Greek and Cyrillic have all of them there. */
    private static final double FOREIGN_LETTERS = 0.08;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHORTEST = 3;

    private Tongue() {}

    static boolean english(String text) {
        List<String> words = all(text);
        long english = words.stream().filter(ENGLISH::contains).count();
        long other = words.stream().filter(OTHERS::contains).filter(word -> !ENGLISH.contains(word)).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        long foreign = text.codePoints().filter(Character::isLetter).filter(letter -> letter > 'z').count();
        return other <= english && foreign <= FOREIGN_LETTERS * letters;
    }

    /** The words that say what a text is about, in order, without endings of the plural. */
    static List<String> subject(String text) {
        return all(text).stream().filter(word -> word.length() >= SHORTEST && !ENGLISH.contains(word) && !OTHERS.contains(word))
                .map(Tongue::singular).toList();
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is") && word.length() > SHORTEST
                ? word.substring(0, word.length() - 1) : word;
    }

    private static List<String> all(String text) {
        List<String> words = new ArrayList<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(found -> words.add(found.group()));
        return words;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.stream(list.strip().split("\\s+")).distinct().toList());
    }
}
