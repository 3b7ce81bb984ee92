package org.oncommons.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
            @RequestParam(name = "files", required = false) List<MultipartFile> uploads,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response) {
        try {
            UUID id = intake.begin(stored(uploads == null ? List.of() : uploads), shell.viewer());
            return "redirect:/intake/" + id;
        } catch (UnreadableFile unreadable) {
            model.addAttribute("page", page(unreadable.text(shell.language()), unreadable.cell().toString()));
        } catch (Problem problem) {
            model.addAttribute("page", page(shell.text(problem.textKey(), problem.arguments()), ""));
        }
        response.setStatus(422);
        return "intake/start";
    }

    private List<SurveyImport.File> stored(List<MultipartFile> uploads) {
        List<SurveyImport.File> stored = new ArrayList<>();
        for (MultipartFile upload : uploads) {
            if (upload.isEmpty() && String.valueOf(upload.getOriginalFilename()).isBlank()) {
                continue;
            }
            try (InputStream content = upload.getInputStream()) {
                stored.add(intake.store(String.valueOf(upload.getOriginalFilename()), content));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return stored;
    }

    private StartPage page(String problem, String place) {
        List<StartPage.Row> rows = intake.all().stream().map(one -> new StartPage.Row(one, intake.running(one))).toList();
        return new StartPage(rows, problem, place, IntakeManagement.MAX_BYTES / 1_000_000);
    }
}
