package org.oncommons.formats.limesurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oncommons.formats.questions.AnswerReading;
import org.oncommons.formats.questions.Codes;
import org.oncommons.formats.questions.Inference;
import org.oncommons.formats.questions.Mapped;
import org.oncommons.formats.questions.ReadSurvey;
import org.oncommons.formats.questions.RespondentReading;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.table.Sheet;

/** LimeSurvey responses as CSV or spreadsheet. */
public final class LimeSurveyTable {

    private LimeSurveyTable() {}

    public static boolean recognises(Sheet sheet) {
        return LimeColumns.recognises(sheet);
    }

    /** Responses without a structure: the types are inferred from headings and answers. */
    public static ReadSurvey read(Sheet sheet, Problems problems) {
        LimeColumns columns = LimeColumns.of(sheet);
        InferredQuestions inferred = new InferredQuestions(sheet, new Codes());
        List<Mapped> questions = new ArrayList<>();
        for (Map.Entry<String, List<LimeColumn>> group : columns.byCode().entrySet()) {
            questions.addAll(inferred.of(group.getValue()));
        }
        AnswerReading answers = new AnswerReading(sheet, questions, problems, Inference::split);
        return new ReadSurvey(
                sheet.file().replaceFirst("\\.[^.]*$", ""),
                ReadSurvey.oneSection(questions),
                new RespondentReading(sheet, columns.keys(), answers, problems).read());
    }
}
