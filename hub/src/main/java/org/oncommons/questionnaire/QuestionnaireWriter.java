package org.oncommons.questionnaire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.oncommons.questions.QuestionnaireContent;

/**
 * Writes a questionnaire in a form that other programs read. Offered on the page of each version, in the order of the beans; a format's
 * text keys are {@code questionnaire.export.<name>} and {@code questionnaire.export.<name>.for}.
 */
public interface QuestionnaireWriter {

    /** The format in addresses and text keys: {@code redcap}. */
    String name();

    /** How the file's name goes on behind that of the questionnaire: {@code -redcap.csv}. */
    String ending();

    String mediaType();

    /** @param reader whose language is written where the format has room for one only */
    void write(QuestionnaireContent content, Locale reader, OutputStream out) throws IOException;
}
