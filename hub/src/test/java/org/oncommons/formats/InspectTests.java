package org.oncommons.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int inspect(String... arguments) {
        return Inspect.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void tellsPeopleWhatAnExportContains() {
        int code = inspect(SharedFiles.path("surveys/eusurvey-landscaping/landscaping-export.xls").toString());
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Format        EUSurvey results (spreadsheet)")
                .contains("Questions     156")
                .contains("    20  rating matrix (91 rows)")
                .contains("Respondents   28,")
                .contains("in question P6");
    }

    @Test
    void tellsProgramsTheSameAsJson() {
        int code = inspect("--json", SharedFiles.path("surveys/limesurvey-rse-2018/responses.csv").toString());
        assertThat(code).isZero();
        JsonNode json = JsonMapper.builder().build().readTree(out.toByteArray());
        assertThat(json.path("format").asString()).isEqualTo("LIMESURVEY");
        assertThat(json.path("respondents").path("total").asInt()).isEqualTo(997);
        assertThat(json.path("countries").path("Germany").asInt()).isEqualTo(333);
        assertThat(json.path("questionTypes").path("RANKING").asInt()).isEqualTo(1);
    }

    @Test
    void endsWithTwoAndAPlainSentenceWhenAFileCannotBeRead() throws IOException {
        Path file = Files.write(folder.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(inspect(file.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("broken.xlsx: The file ").doesNotContain("Exception");
        assertThat(inspect("--json", file.toString())).isEqualTo(2);
        assertThat(JsonMapper.builder().build().readTree(out.toByteArray()).path("readable").asBoolean(true)).isFalse();
    }

    @Test
    void explainsItsUse() {
        assertThat(inspect("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: ./oncommons inspect");
        assertThat(inspect()).isEqualTo(1);
        assertThat(inspect("--colour")).isEqualTo(1);
    }
}
