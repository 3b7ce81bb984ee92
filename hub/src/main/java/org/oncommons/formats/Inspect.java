package org.oncommons.formats;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what a survey export contains, without importing it.
 *
 * <p>Exit codes: 0 the files can be read, 1 wrong use, 2 they cannot be read.
 */
public final class Inspect {

    private static final String HELP = """
            Usage: ./oncommons inspect [--json] FILE...

            Tells what a survey export contains: its format, the questions by type, the respondents,
            and every problem with its row and column. Nothing is imported.

            Give files that belong together in one call, e.g. LimeSurvey answers (.csv) and their
            structure (.lss or .tsv), or a REDCap data dictionary and records.

              --json   the same as JSON, for programs
              --help   this text

            Reads EUSurvey (XLS, XLSX, ODS, XML), LimeSurvey (CSV with .lss or TSV structure),
            REDCap (dictionary and records), and plain CSV, XLSX, XLS, ODS; each also as .gz.
            Exit code 0: readable; 2: not readable.
            """;

    private Inspect() {}

    public static void main(String[] arguments) {
        // Spreadsheet libraries log through Log4j; a command's output is not the place for it.
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    /** Does what the command does; gives its exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<NamedFile> files = new ArrayList<>();
        boolean json = false;
        for (String argument : arguments) {
            if (argument.equals("--help") || argument.equals("-h")) {
                out.print(HELP);
                return 0;
            } else if (argument.equals("--json")) {
                json = true;
            } else if (argument.startsWith("--")) {
                err.println("Unknown option " + argument + ".\n");
                err.print(HELP);
                return 1;
            } else {
                files.add(NamedFile.of(Path.of(argument)));
            }
        }
        if (files.isEmpty()) {
            err.print(HELP);
            return 1;
        }
        return inspect(files, json, out, err);
    }

    private static int inspect(List<NamedFile> files, boolean json, PrintStream out, PrintStream err) {
        try {
            SurveyFile survey = SurveyFiles.read(files, Limits.DEFAULT);
            PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
            if (json) {
                InspectJson.write(survey, writer);
            } else {
                new InspectReport(survey, writer).write();
            }
            writer.flush();
            return 0;
        } catch (UnreadableFile e) {
            if (json) {
                PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
                InspectJson.write(e, writer);
                writer.flush();
            } else {
                err.println(e.getMessage());
            }
            return 2;
        }
    }
}
