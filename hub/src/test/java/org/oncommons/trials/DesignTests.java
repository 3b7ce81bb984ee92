package org.oncommons.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DesignTests {

    private static final String SCORE = "proportions-farrington-manning";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    static List<TrialMethod<?>> methods() {
        return TrialMethods.all();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theExampleOfEveryMethodIsComputedAndComputedAgainFromItsOwnInputs(TrialMethod<?> method) {
        ObjectNode example = JsonMapper.shared().valueToTree(method.example());
        MethodInputs.Result<?> first = MethodInputs.run(method, example);
        assertThat(first.answer().values()).isNotEmpty();
        assertThat(first.answer().derivation().source()).isNotBlank();
        assertThat(MethodInputs.run(method, first.json()).answer().values()).isEqualTo(first.answer().values());
    }

    /** Such as no looks before the end; where a list is needed, its name is told. */
    @ParameterizedTest
    @MethodSource("methods")
    void anEmptyListIsAnsweredOrRefused(TrialMethod<?> method) {
        for (InputField list : InputField.of(method.inputs()).stream().filter(InputField::several).toList()) {
            ObjectNode inputs = MethodInputs.example(method);
            list.put(inputs, JsonMapper.shared().createArrayNode());
            try {
                assertThat(MethodInputs.run(method, inputs).answer().values()).isNotEmpty();
            } catch (ImpossibleInput refusal) {
                assertThat(refusal.getMessage()).as(method.name() + " " + list.path()).endsWith(".");
            }
        }
    }

    @Test
    void aPlanWithoutLooksCanBeTypedAsItIsShown() {
        TrialMethod<?> simulation = TrialMethods.find("simulation").orElseThrow();
        ObjectNode example = MethodInputs.example(simulation);
        Map<String, String> typed = InputField.of(simulation.inputs()).stream()
                .collect(Collectors.toMap(InputField::path, field -> TypedValue.text(field.in(example))));
        assertThat(MethodInputs.json(simulation.inputs(), typed).at("/looks").has("events")).isFalse();
        assertThat(MethodInputs.read(simulation.inputs(), MethodInputs.json(simulation.inputs(), typed)).toString()).contains("events=[]");
    }

    @Test
    void namesOfMethodsAreUnique() {
        assertThat(TrialMethods.all()).extracting(TrialMethod::name).doesNotHaveDuplicates();
    }

    @Test
    void listsTheMethods() {
        assertThat(design()).isZero();
        assertThat(said(out)).contains(SCORE).contains("less treatment is not worse");
    }

    @Test
    void listsTheInputsOfAMethodWithUnitsAndRanges() {
        assertThat(design(SCORE)).isZero();
        assertThat(said(out)).contains("controlRate").contains("share of patients").contains("above 0 and below 1")
                .contains("usual: 0.025").contains("Example: {");
    }

    @Test
    void computesFromNamesAndValuesWithDecimalCommas() {
        assertThat(design(SCORE, "controlRate=0,1", "experimentalRate=0.1", "margin=0.05")).isZero();
        assertThat(said(out)).contains("1162 patients").contains("Farrington and Manning, Statistics in Medicine 9 (1990) 1447")
                .contains("one-sided 0.025 = 95 % two-sided interval").contains("statistician");
    }

    @Test
    void computesFromAFileAndPrintsJson() throws IOException {
        Path file = Files.writeString(folder.resolve("design.json"), "{\"controlRate\": 0.1, \"experimentalRate\": 0.1, \"margin\": 0.05}");
        assertThat(design(SCORE, file.toString(), "--json")).isZero();
        JsonNode answer = JsonMapper.shared().readTree(said(out));
        assertThat(answer.at("/values/total").asDouble()).isBetween(1161.0, 1162.0);
        assertThat(answer.at("/inputs/alpha").asDouble()).isEqualTo(0.025);
        assertThat(answer.at("/derivation/steps").size()).isGreaterThan(4);
    }

    @Test
    void inputsWithoutAnAnswerSayWhatToChange() {
        assertThat(design(SCORE, "controlRate=0.1", "experimentalRate=0.2", "margin=0.05")).isEqualTo(2);
        assertThat(said(err)).contains("raise the margin");
        assertThat(said(out)).isEmpty();
        assertThat(design(SCORE, "--json", "controlRate=0.1", "experimentalRate=0.2", "margin=0.05")).isEqualTo(2);
        assertThat(JsonMapper.shared().readTree(said(out)).at("/inputs/0").asString()).isEqualTo("margin");
    }

    @Test
    void valuesThatCannotBeReadAreNamed() {
        refused("no number", "controlRate=ten", "experimentalRate=0.1", "margin=0.05");
        refused("experimentalRate is missing", "controlRate=0.1", "margin=0.05");
        refused("There is no input margins", "controlRate=0.1", "experimentalRate=0.1", "margins=0.05");
        refused("brackets", "controlRate=[0.1", "experimentalRate=0.1", "margin=0.05");
        refused("controlRate", "controlRate=[0.1]", "experimentalRate=0.1", "margin=0.05");
        refused("controlRate is 1E+300", "controlRate=1e300", "experimentalRate=0.1", "margin=0.05");
    }

    private void refused(String saying, String... inputs) {
        err.reset();
        String[] arguments = new String[inputs.length + 1];
        arguments[0] = SCORE;
        System.arraycopy(inputs, 0, arguments, 1, inputs.length);
        assertThat(design(arguments)).isEqualTo(2);
        assertThat(said(err)).contains(saying);
    }

    @Test
    void wrongUseIsToldApartFromInputsWithoutAnAnswer() throws IOException {
        assertThat(design("no-such-method")).isEqualTo(1);
        assertThat(design(SCORE, "margin=0.05", "margin=0.06")).isEqualTo(1);
        assertThat(design(SCORE, folder.resolve("missing.json").toString())).isEqualTo(1);
        assertThat(design(SCORE, Files.writeString(folder.resolve("list.json"), "[1, 2]").toString())).isEqualTo(1);
        assertThat(design(SCORE, Files.writeString(folder.resolve("cut.json"), "{\"margin\": ").toString())).isEqualTo(1);
        assertThat(said(err).lines()).hasSize(5).allMatch(line -> line.length() < 200);
    }

    private int design(String... arguments) {
        return Design.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
