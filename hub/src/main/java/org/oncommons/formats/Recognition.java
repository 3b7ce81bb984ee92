package org.oncommons.formats;

import java.util.ArrayList;
import java.util.List;
import org.oncommons.formats.UnreadableFile.Reason;
import org.oncommons.formats.eusurvey.EuSurveyTable;
import org.oncommons.formats.limesurvey.LimeSurveyTable;
import org.oncommons.formats.table.Detection;
import org.oncommons.formats.table.FileBytes;
import org.oncommons.formats.table.Kind;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.table.Sheet;
import org.oncommons.formats.table.Tables;

/** Tells by their content what files are, and has them read by the reader that knows them. */
final class Recognition {

    private Recognition() {}

    static Recognised read(List<NamedFile> files, Limits limits, Problems problems) {
        List<Sheet> sheets = new ArrayList<>();
        for (NamedFile named : files) {
            FileBytes file = FileBytes.read(named, limits);
            Kind kind = Detection.kind(file);
            sheets.addAll(Tables.read(file, kind, limits, problems));
        }
        if (EuSurveyTable.recognises(sheets)) {
            return new Recognised(FileFormat.EUSURVEY_TABLE, EuSurveyTable.read(sheets, problems));
        }
        for (Sheet sheet : sheets) {
            if (LimeSurveyTable.recognises(sheet)) {
                return new Recognised(FileFormat.LIMESURVEY, LimeSurveyTable.read(sheet, problems));
            }
        }
        throw new UnreadableFile(Reason.NO_TABLE, Cell.file(files.getFirst().name()));
    }
}
