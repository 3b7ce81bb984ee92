package org.oncommons.formats;

import java.util.ArrayList;
import java.util.List;
import org.oncommons.formats.UnreadableFile.Reason;
import org.oncommons.formats.table.Problems;

/** Reads and writes survey files. */
public final class SurveyFiles {

    private SurveyFiles() {}

    /**
     * Reads files that belong together: answers, with or without the file that describes the questions.
     *
     * @throws UnreadableFile when nothing can be read, and never another exception because of what a file contains
     */
    public static SurveyFile read(List<NamedFile> files, Limits limits) {
        if (files.isEmpty()) {
            throw new UnreadableFile(Reason.NO_FILES, Cell.file(""));
        }
        Problems problems = new Problems();
        Recognised recognised = Recognition.read(files, limits, problems);
        List<Respondent> respondents = recognised.survey().respondents();
        if (recognised.survey().questionnaire().questions().findAny().isEmpty()) {
            problems.add(ProblemKind.NO_QUESTIONS, Cell.file(files.getFirst().name()));
        } else if (respondents.isEmpty()) {
            problems.add(ProblemKind.NO_RESPONDENTS, Cell.file(files.getFirst().name()));
        }
        List<String> names = new ArrayList<>();
        files.forEach(file -> names.add(file.name()));
        return new SurveyFile(
                recognised.format(),
                names,
                recognised.survey().questionnaire(),
                respondents,
                Guessing.guesses(recognised.survey().questionnaire(), respondents),
                problems.list());
    }
}
