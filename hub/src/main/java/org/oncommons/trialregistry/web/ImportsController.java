package org.oncommons.trialregistry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.trialregistry.StudyImports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where records come in. */
@Controller
class ImportsController {

    private final StudyImports imports;

    ImportsController(StudyImports imports) {
        this.imports = imports;
    }

    @GetMapping("/trialregistry/imports")
    String imports(@RequestParam(required = false) @Nullable UUID outcome, Model model) {
        model.addAttribute("page", page(outcome, "", "", ""));
        return "trialregistry/imports";
    }

    @PostMapping("/trialregistry/imports")
    String file(@RequestParam(required = false) @Nullable MultipartFile file, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            HttpServletResponse response) {
        try {
            if (file == null || file.isEmpty()) {
                throw Problem.invalid("files.problem.empty");
            }
            try (InputStream content = file.getInputStream()) {
                return "redirect:/jobs/" + imports.file(String.valueOf(file.getOriginalFilename()), content, shell);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        } catch (Problem refused) {
            response.setStatus(422);
            model.addAttribute("page", page(null, "", shell.text(refused.textKey(), refused.arguments()), ""));
            return "trialregistry/imports";
        }
    }

    @PostMapping("/trialregistry/imports/search")
    String search(@RequestParam(defaultValue = "") String words, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            HttpServletResponse response) {
        try {
            return "redirect:/jobs/" + imports.search(words, shell);
        } catch (Problem refused) {
            response.setStatus(422);
            model.addAttribute("page", page(null, words, "", shell.text(refused.textKey(), refused.arguments())));
            return "trialregistry/imports";
        }
    }

    private ImportsPage page(@Nullable UUID outcome, String words, String fileProblem, String wordsProblem) {
        return new ImportsPage(imports.latest(), outcome, words, fileProblem, wordsProblem, StudyImports.MAX_BYTES / 1_000_000);
    }
}
