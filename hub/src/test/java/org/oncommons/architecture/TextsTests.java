package org.oncommons.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oncommons.architecture.TextSources.Call;

/** Every text that is asked for is there, is a message of ICU, gets its arguments, and none is left over. */
class TextsTests {

    private final Map<String, String> patterns = TextSources.patterns();

    @Test
    void everyPatternIsAMessage() {
        assertThat(patterns).hasSizeGreaterThan(100).allSatisfy((key, text) ->
                assertThatCode(() -> new MessagePattern(text)).as(key).doesNotThrowAnyException());
    }

    @Test
    void everyTextThatIsAskedForIsThere() {
        List<Call> calls = TextSources.calls();

        assertThat(calls).hasSizeGreaterThan(100).filteredOn(call -> !patterns.containsKey(call.key())).isEmpty();
    }

    /** Also keys that are handed on before they are asked for, such as those of refusals and doors. */
    @Test
    void everyLiteralThatLooksLikeAKeyIsOne() {
        Set<String> kinds = patterns.keySet().stream().map(TextsTests::kind).collect(Collectors.toSet());

        assertThat(TextSources.literals()).filteredOn(literal -> literal.matches("[a-z]+\\.[a-z]+\\.[a-z.-]*[a-z]") && kinds.contains(kind(literal)))
                .filteredOn(literal -> patterns.keySet().stream().noneMatch(key -> key.equals(literal) || key.startsWith(literal + ".")))
                .isEmpty();
    }

    @Test
    void everyTextGetsTheArgumentsItNames() {
        assertThat(TextSources.calls()).filteredOn(call -> patterns.containsKey(call.key()))
                .filteredOn(call -> call.arguments() < named(patterns.get(call.key()))).isEmpty();
    }

    @Test
    void noTextIsLeftOver() {
        Set<String> literals = TextSources.literals();
        Set<String> beginnings = literals.stream().filter(literal -> literal.matches("[a-z]+\\..*"))
                .map(literal -> literal.matches(".*[.-]") ? literal : literal + ".")
                .filter(beginning -> beginning.matches("[a-z]+\\.[^.]+.*")).collect(Collectors.toSet());

        List<Pattern> composed = TextSources.composed();

        assertThat(patterns.keySet()).filteredOn(key -> !literals.contains(key))
                .filteredOn(key -> composed.stream().noneMatch(pattern -> pattern.matcher(key).matches()))
                .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith)).isEmpty();
    }

    /** The first two parts of a key: module and subject. */
    private static String kind(String key) {
        String[] parts = key.split("\\.");
        return parts.length < 2 ? key : parts[0] + "." + parts[1];
    }

    /** How many arguments the pattern needs: its highest number and one. */
    private static int named(String text) {
        MessagePattern pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts()).mapToObj(pattern::getPart)
                .filter(part -> part.getType() == Part.Type.ARG_NUMBER).mapToInt(part -> part.getValue() + 1).max().orElse(0);
    }
}
