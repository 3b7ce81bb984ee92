package org.oncommons.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.oncommons.formats.write.Codebook;
import org.oncommons.questionnaire.QuestionnaireWriter;
import org.oncommons.questions.QuestionnaireContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The forms in which a questionnaire without answers can be taken along, besides the file that it can be read from again. */
@Configuration(proxyBeanMethods = false)
class QuestionnaireFormats {

    @Bean
    @Order(1)
    QuestionnaireWriter codebookWorkbook() {
        return new Format("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                (content, reader, out) -> Codebook.xlsx(content, out));
    }

    @Bean
    @Order(2)
    QuestionnaireWriter codebookTable() {
        return new Format("csv", ".csv", "text/csv;charset=UTF-8", (content, reader, out) -> Codebook.csv(content, out));
    }

    @Bean
    @Order(3)
    QuestionnaireWriter redcapDictionary() {
        return new Format("redcap", "-redcap.csv", "text/csv;charset=UTF-8", SurveyFiles::writeRedcapDictionary);
    }

    @Bean
    @Order(4)
    QuestionnaireWriter limeSurveyStructure() {
        return new Format("limesurvey", "-limesurvey.tsv", "text/tab-separated-values;charset=UTF-8",
                (content, reader, out) -> SurveyFiles.writeStructure(content, out));
    }

    @FunctionalInterface
    private interface Writing {
        void write(QuestionnaireContent content, Locale reader, OutputStream out) throws IOException;
    }

    private record Format(String name, String ending, String mediaType, Writing writing) implements QuestionnaireWriter {

        @Override
        public void write(QuestionnaireContent content, Locale reader, OutputStream out) throws IOException {
            writing.write(content, reader, out);
        }
    }
}
