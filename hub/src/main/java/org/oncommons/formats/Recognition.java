package org.oncommons.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.UnreadableFile.Reason;
import org.oncommons.formats.eusurvey.EuSurveyTable;
import org.oncommons.formats.eusurvey.EuSurveyXml;
import org.oncommons.formats.limesurvey.LimeStructure;
import org.oncommons.formats.limesurvey.LimeSurveyTable;
import org.oncommons.formats.limesurvey.LssFile;
import org.oncommons.formats.limesurvey.TsvStructure;
import org.oncommons.formats.plain.PlainTable;
import org.oncommons.formats.questions.ReadSurvey;
import org.oncommons.formats.redcap.Dictionary;
import org.oncommons.formats.redcap.RedcapTable;
import org.oncommons.formats.table.Detection;
import org.oncommons.formats.table.FileBytes;
import org.oncommons.formats.table.Kind;
import org.oncommons.formats.table.Packed;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.table.Sheet;
import org.oncommons.formats.table.Tables;
import org.oncommons.formats.write.JsonFile;

/** Tells by their content what files are, and has them read by the reader that knows them. */
final class Recognition {

    private final Limits limits;
    private final Problems problems;
    private final List<Sheet> sheets = new ArrayList<>();
    private @Nullable FileBytes results;
    private @Nullable LimeStructure structure;
    private @Nullable Dictionary dictionary;
    private @Nullable ReadSurvey own;
    private String firstFile = "";

    private Recognition(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    static Recognised read(List<NamedFile> files, Limits limits, Problems problems) {
        Recognition recognition = new Recognition(limits, problems);
        recognition.firstFile = files.getFirst().name();
        files.forEach(file -> recognition.take(FileBytes.read(file, limits)));
        return recognition.recognised();
    }

    private void take(FileBytes file) {
        Kind kind = Detection.kind(file);
        String extension = file.extension();
        if (!kind.hasExtension(extension) && Kind.knowsExtension(extension)) {
            problems.add(ProblemKind.WRONG_EXTENSION, file.place(), extension, kind.title());
        }
        switch (kind) {
            case ZIP -> unpack(file);
            case XML -> xml(file);
            case JSON -> own = JsonFile.read(file).orElseThrow(() ->
                    new UnreadableFile(Reason.UNKNOWN_KIND, file.place(), "JSON of a kind that is not known, or broken"));
            default -> Tables.read(file, kind, limits, problems).forEach(this::take);
        }
    }

    /** EUSurvey packs results together with uploaded files: only the results are read. */
    private void unpack(FileBytes file) {
        Predicate<String> wanted = name -> name.toLowerCase(Locale.ROOT).matches("[^/]+\\.(xml|xlsx?|ods|csv|lss|tsv)");
        Packed packed = Packed.read(file, limits, wanted);
        if (packed.kept().isEmpty()) {
            throw new UnreadableFile(Reason.UNKNOWN_KIND, file.place(), "a ZIP archive without a survey export in it");
        }
        packed.kept().forEach((name, bytes) -> {
            if (bytes.length > 0) {
                take(new FileBytes(file.name() + "/" + name, bytes));
            }
        });
    }

    private void xml(FileBytes file) {
        if (EuSurveyXml.recognises(file)) {
            results = file;
        } else if (LssFile.recognises(file)) {
            structure = LssFile.read(file);
        } else {
            throw new UnreadableFile(Reason.NO_SURVEY, file.place());
        }
    }

    private void take(Sheet sheet) {
        if (TsvStructure.recognises(sheet)) {
            structure = TsvStructure.read(sheet);
        } else if (Dictionary.recognises(sheet)) {
            dictionary = Dictionary.read(sheet);
        } else {
            sheets.add(sheet);
        }
    }

    private Recognised recognised() {
        if (own != null) {
            sheets.forEach(this::unused);
            return new Recognised(FileFormat.ONCOMMONS, own);
        }
        if (results != null) {
            sheets.forEach(this::unused);
            return new Recognised(FileFormat.EUSURVEY_XML, EuSurveyXml.read(results, problems));
        }
        if (EuSurveyTable.recognises(sheets)) {
            EuSurveyTable.unused(sheets).forEach(this::unused);
            return new Recognised(FileFormat.EUSURVEY_TABLE, EuSurveyTable.read(sheets, problems));
        }
        if (structure != null) {
            return limeSurvey(structure);
        }
        if (dictionary != null) {
            return redcap(dictionary);
        }
        return answersAlone();
    }

    private Recognised limeSurvey(LimeStructure known) {
        if (known.isOwn()) {
            return own(known);
        }
        Optional<Sheet> answers = chosen(sheet -> LimeSurveyTable.belong(sheet, known));
        if (answers.isPresent()) {
            return new Recognised(
                    FileFormat.LIMESURVEY_WITH_STRUCTURE, LimeSurveyTable.read(answers.get(), known, problems));
        }
        if (!sheets.isEmpty()) {
            problems.add(ProblemKind.FILE_UNUSED, Cell.file(known.file()), "its questions are not those of the answers");
            return answersAlone();
        }
        return new Recognised(FileFormat.LIMESURVEY_STRUCTURE, LimeSurveyTable.read(known));
    }

    /** Our own workbook or CSV: the sheet of labels says nothing that the codes do not. */
    private Recognised own(LimeStructure known) {
        Optional<Sheet> answers = sheets.stream().filter(sheet -> LimeSurveyTable.belong(sheet, known)).findFirst();
        ReadSurvey survey = answers.map(sheet -> LimeSurveyTable.read(sheet, known, problems))
                .orElseGet(() -> LimeSurveyTable.read(known));
        return new Recognised(FileFormat.ONCOMMONS, survey);
    }

    private Recognised redcap(Dictionary known) {
        Optional<Sheet> records = chosen(sheet -> RedcapTable.belong(sheet, known));
        if (records.isPresent()) {
            return new Recognised(FileFormat.REDCAP_WITH_DICTIONARY, RedcapTable.read(records.get(), known, problems));
        }
        if (!sheets.isEmpty()) {
            problems.add(ProblemKind.FILE_UNUSED, Cell.file(known.file()), "its fields are not those of the records");
            return answersAlone();
        }
        return new Recognised(FileFormat.REDCAP_DICTIONARY, RedcapTable.read(known));
    }

    private Recognised answersAlone() {
        Optional<Sheet> lime = chosen(LimeSurveyTable::recognises);
        if (lime.isPresent()) {
            return new Recognised(FileFormat.LIMESURVEY, LimeSurveyTable.read(lime.get(), problems));
        }
        Optional<Sheet> redcap = chosen(RedcapTable::recognises);
        if (redcap.isPresent()) {
            return new Recognised(FileFormat.REDCAP, RedcapTable.read(redcap.get(), problems));
        }
        Sheet plain = chosen(PlainTable::isTable)
                .orElseThrow(() -> new UnreadableFile(Reason.NO_TABLE, Cell.file(firstFile)));
        if (!PlainTable.hasLinesAlike(plain)) {
            throw new UnreadableFile(Reason.NO_LINES_ALIKE, Cell.file(plain.file()));
        }
        return new Recognised(FileFormat.PLAIN_TABLE, PlainTable.read(plain, problems));
    }

    /** The first sheet that fits; the others are reported. */
    private Optional<Sheet> chosen(Predicate<Sheet> fits) {
        Optional<Sheet> chosen = sheets.stream().filter(fits).findFirst();
        chosen.ifPresent(sheet -> sheets.stream().filter(other -> other != sheet).forEach(this::unused));
        return chosen;
    }

    private void unused(Sheet sheet) {
        if (sheet.name().isEmpty()) {
            problems.add(ProblemKind.FILE_UNUSED, Cell.file(sheet.file()), "another file holds the answers");
        } else {
            problems.add(ProblemKind.SHEET_UNUSED, Cell.file(sheet.file()), sheet.name());
        }
    }
}
