package org.oncommons.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oncommons.SurveyScene;
import org.oncommons.questions.QuestionnaireContent;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTests {

    private final JsonMapper json = JsonMapper.builder().build();
    private final CanonicalJson canonical = new CanonicalJson(json);

    @Test
    void sortsMembersAndWritesPlainNumbers() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("b", List.of(new BigDecimal("1.50"), 0.25, 1E+3, new BigDecimal("0.00")));
        content.put("a", "ü\n\"");

        assertThat(canonical.write(content)).isEqualTo("{\"a\":\"ü\\n\\\"\",\"b\":[1.5,0.25,1000,0]}");
    }

    @Test
    void theOrderOfMembersDoesNotMatter() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("x", 1);
        content.put("y", 2);

        assertThat(canonical.hash(new LinkedHashMap<>(content).reversed())).isEqualTo(canonical.hash(content));
    }

    @Test
    void aQuestionnaireThatWasWrittenAndReadHasTheSameHash() {
        QuestionnaireContent content = SurveyScene.questionnaire();

        QuestionnaireContent again = json.readValue(json.writeValueAsString(content), QuestionnaireContent.class);

        assertThat(canonical.hash(again)).isEqualTo(canonical.hash(content));
    }

    /** Of the empty object: {@code printf '{}' | sha256sum}, coreutils 9.1. */
    @Test
    void theHashIsTheSha256OfTheBytes() {
        assertThat(canonical.hash(Map.of())).isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }
}
