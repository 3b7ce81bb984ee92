package org.oncommons.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.oncommons.formats.UnreadableFile;
import org.oncommons.registry.RegistryManagement;
import org.oncommons.network.InstitutionType;
import org.oncommons.page.Paging;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Institutions from the Research Organization Registry. */
@Controller
class RegistryController {

    private static final int ON_A_PAGE = 30;

    private final RegistryManagement registry;

    RegistryController(RegistryManagement registry) {
        this.registry = registry;
    }

    @GetMapping("/registry")
    String list(@RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", page(search, country, page, "", ""));
        return "registry/registry";
    }

    @PostMapping("/registry")
    String bring(@RequestParam(name = "file", required = false) MultipartFile file,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response) throws IOException {
        String problem;
        try {
            if (file == null || file.isEmpty()) {
                throw Problem.invalid("files.problem.empty");
            }
            try (InputStream content = file.getInputStream()) {
                registry.bring(String.valueOf(file.getOriginalFilename()), content);
            }
            return "redirect:/registry";
        } catch (UnreadableFile unreadable) {
            problem = unreadable.cell() + ": " + unreadable.text(shell.language());
        } catch (Problem refused) {
            problem = shell.text(refused.textKey(), refused.arguments());
        }
        response.setStatus(422);
        model.addAttribute("page", page("", "", 1, problem, ""));
        return "registry/registry";
    }

    @PostMapping("/registry/add")
    String add(@RequestParam(name = "id", defaultValue = "") List<String> ids, @RequestParam InstitutionType type,
            @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "") String country,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            int added = registry.add(registry.dump().orElseThrow(Problem::notFound), ids, type);
            redirect.addFlashAttribute("flash", shell.text("registry.added", added));
        } catch (Problem refused) {
            response.setStatus(refused.status().value());
            model.addAttribute("page", page(search, country, 1, "", shell.text(refused.textKey(), refused.arguments())));
            return "registry/registry";
        }
        return list(search, country, redirect);
    }

    @PostMapping("/registry/link")
    String link(@RequestParam String id, @RequestParam UUID institution, @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String country, @ModelAttribute(name = "shell", binding = false) Shell shell,
            RedirectAttributes redirect) {
        registry.link(registry.dump().orElseThrow(Problem::notFound), id, institution);
        redirect.addFlashAttribute("flash", shell.text("registry.linked"));
        return list(search, country, redirect);
    }

    private static String list(String search, String country, RedirectAttributes redirect) {
        redirect.addAttribute("search", search);
        redirect.addAttribute("country", country);
        return "redirect:/registry";
    }

    private RegistryPage page(String search, String country, int number, String problem, String wrong) {
        RegistryManagement.Dump dump = registry.dump().orElse(null);
        List<RegistryManagement.Record> found = dump == null ? List.of() : registry.find(dump, search, country);
        return new RegistryPage(dump, Paging.of(found, number, ON_A_PAGE), dump == null ? List.of() : registry.countries(dump), search,
                country, problem, wrong);
    }
}
