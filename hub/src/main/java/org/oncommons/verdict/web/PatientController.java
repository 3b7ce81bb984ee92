package org.oncommons.verdict.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Picture;
import org.oncommons.formats.UnreadableFile;
import org.oncommons.jobs.JobManagement;
import org.oncommons.methods.analysis.TrialQuestion;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.verdict.PatientAnalysis;
import org.oncommons.verdict.PatientForm;
import org.oncommons.verdict.PatientTable;
import org.oncommons.verdict.PatientVerdicts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Patients' data against the margin. A table is answered in the request that brings it and forgotten with it: to change a choice, the page
 * sends it again. Large ones are computed in the background and forgotten once that is done.
 */
@Controller
class PatientController {

    private static final String PATH = "/verdict/patients";

    private final JobManagement jobs;
    private final PatientVerdicts verdicts;

    PatientController(JobManagement jobs, PatientVerdicts verdicts) {
        this.jobs = jobs;
        this.verdicts = verdicts;
    }

    @GetMapping(PATH)
    String empty(Model model) {
        model.addAttribute("page", new PatientPage(PatientForm.of(Map.of()), "", List.of(), List.of(), List.of(), "", false, "", null, ""));
        return "verdict/patients";
    }

    @PostMapping(PATH)
    Object judge(@RequestParam Map<String, String> parameters, @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String take,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response) throws IOException {
        boolean uploaded = file != null && !file.isEmpty();
        PatientForm sent = PatientForm.of(parameters);
        PatientTable table = null;
        Refused refused;
        try {
            table = uploaded ? PatientTable.read(String.valueOf(file.getOriginalFilename()), file.getBytes())
                    : PatientTable.read(shell.text("verdict.patients.pasted"), text.getBytes(StandardCharsets.UTF_8));
            PatientForm form = sent.completed(table);
            TrialQuestion question = form.question(table);
            List<String> notes = notes(table, form, sent, shell);
            if (table.large()) {
                return "redirect:/jobs/" + start(question, form, form.competing(table), notes, shell);
            }
            PatientPage.Result result = judged(PatientAnalysis.of(question, step -> { }), form, form.competing(table), notes, shell);
            if (!take.isEmpty()) {
                return file(result, take);
            }
            model.addAttribute("page", page(form, table, table.csv(), Refused.NOT, result));
            return "verdict/patients";
        } catch (ImpossibleInput problem) {
            refused = new Refused(problem.getMessage(), true, Objects.requireNonNullElse(PatientForm.field(problem), ""));
        } catch (UnreadableFile problem) {
            refused = new Refused(problem.text(shell.language()), false, uploaded ? "file" : "text");
        }
        if (!take.isEmpty()) {
            throw Problem.invalid("verdict.problem.no-file");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        String kept = table != null ? table.csv() : uploaded ? "" : text;
        model.addAttribute("page", page(table == null ? sent : sent.completed(table), table, kept, refused, null));
        return "verdict/patients";
    }

    private record Refused(String sentence, boolean methods, String field) {

        static final Refused NOT = new Refused("", false, "");
    }

    private static PatientPage page(PatientForm form, @Nullable PatientTable table, String text, Refused refused,
            PatientPage.@Nullable Result result) {
        return new PatientPage(form, text, table == null ? List.of() : table.headings(), codes(table, form, "arm"), codes(table, form, "event"),
                refused.sentence(), refused.methods(), refused.field(), result, "");
    }

    private static List<String> codes(@Nullable PatientTable table, PatientForm form, String choice) {
        List<String> codes = table == null || form.column(choice) < 0 ? List.of() : table.codes(form.column(choice));
        return codes.size() > PatientTable.MOST_CODES ? List.of() : codes;
    }

    private static PatientPage.Result judged(PatientAnalysis analysis, PatientForm form, Map<Integer, String> competing, List<String> notes,
            Shell shell) {
        return new PatientWriting(shell, analysis, form.unit(), competing).result(notes);
    }

    private static List<String> notes(PatientTable table, PatientForm form, PatientForm sent, Shell shell) {
        List<String> notes = new ArrayList<>();
        table.repeated().ifPresent(found -> notes.add(shell.text("verdict.patients.repeated", found.get(0), found.get(1), found.get(2))));
        if (form.ambiguous(table, sent)) {
            notes.add(shell.text("verdict.patients.ambiguous", table.headings().get(form.column("event"))));
        }
        return notes;
    }

    /** What was found is all that is kept: of the patients nothing is held once the job has ended. */
    private UUID start(TrialQuestion question, PatientForm form, Map<Integer, String> competing, List<String> notes, Shell shell) {
        UUID account = Objects.requireNonNull(shell.viewer().account());
        return jobs.start("patients-verdict", shell.text("verdict.patients.job"), progress -> {
            try {
                PatientAnalysis analysis = PatientAnalysis.of(question, step -> progress.report(step.ordinal(), PatientAnalysis.STEPS,
                        shell.text("verdict.patients.step." + step.name())));
                return PATH + "/" + verdicts.keep(account, new PatientPage(form, "", List.of(), List.of(), List.of(), "", false, "",
                        judged(analysis, form, competing, notes, shell), ""));
            } catch (ImpossibleInput problem) {
                throw Problem.invalid("verdict.patients.impossible", problem.getMessage());
            }
        });
    }

    @GetMapping(PATH + "/{id}")
    String found(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        PatientPage page = kept(id, shell);
        model.addAttribute("page", new PatientPage(page.form(), "", page.headings(), page.armCodes(), page.codes(), "", false, "", page.result(),
                PATH + "/" + id));
        return "verdict/patients";
    }

    @GetMapping(path = PATH + "/{id}", params = "take")
    ResponseEntity<byte[]> taken(@PathVariable UUID id, @RequestParam String take, @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return file(Objects.requireNonNull(kept(id, shell).result()), take);
    }

    private PatientPage kept(UUID id, Shell shell) {
        UUID account = shell.viewer().account();
        if (account == null) {
            throw Problem.notFound();
        }
        return verdicts.find(id, account, PatientPage.class).orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "verdict.patients.gone"));
    }

    /** @param take name of the picture and of the format: survival.svg */
    private static ResponseEntity<byte[]> file(PatientPage.Result result, String take) {
        String[] parts = take.split("\\.", 2);
        Picture picture = result.picture(parts[0]);
        if (picture == null || parts.length < 2) {
            throw Problem.notFound();
        }
        return parts[1].equals("svg") || parts[1].equals("png") ? PictureFile.of(parts[0], picture, parts[1])
                : Objects.requireNonNull(result.files().get(parts[0])).as(parts[1]);
    }
}
