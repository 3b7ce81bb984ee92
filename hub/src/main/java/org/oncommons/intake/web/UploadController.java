package org.oncommons.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.UnreadableFile;
import org.oncommons.intake.IntakeManagement;
import org.oncommons.intake.SurveyImport;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where files come in, and the list of imports. */
@Controller
class UploadController {

    private final IntakeManagement intake;

    UploadController(IntakeManagement intake) {
        this.intake = intake;
    }

    @GetMapping("/intake")
    String list(Model model) {
        model.addAttribute("page", page("", ""));
        return "intake/start";
    }

    @PostMapping("/intake")
    String upload(
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response) {
        String place = "";
        try {
            List<SurveyImport.File> stored = new ArrayList<>();
            for (MultipartFile upload : chosen(uploads)) {
                place = name(upload);
                stored.add(stored(upload));
            }
            place = "";
            return "redirect:/intake/" + intake.begin(stored, shell.viewer());
        } catch (UnreadableFile unreadable) {
            model.addAttribute("page", page(unreadable.text(shell.language()), unreadable.cell().toString()));
        } catch (Problem problem) {
            model.addAttribute("page", page(shell.text(problem.textKey(), problem.arguments()), place));
        }
        response.setStatus(422);
        return "intake/start";
    }

    /** Without the empty one that a browser sends when nothing was chosen. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> uploads) {
        return uploads == null ? List.of() : uploads.stream().filter(upload -> !upload.isEmpty() || !name(upload).isBlank()).toList();
    }

    private static String name(MultipartFile upload) {
        return String.valueOf(upload.getOriginalFilename());
    }

    private SurveyImport.File stored(MultipartFile upload) {
        try (InputStream content = upload.getInputStream()) {
            return intake.store(name(upload), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private StartPage page(String problem, String place) {
        List<StartPage.Row> rows = intake.all().stream().map(one -> new StartPage.Row(one, intake.running(one))).toList();
        return new StartPage(rows, problem, place, IntakeManagement.MAX_BYTES / 1_000_000);
    }
}
