package org.oncommons.intake.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.oncommons.intake.MappingManagement;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mappings kept under a name, and as files. */
@Controller
class MappingController {

    private static final long MAX_BYTES = 5_000_000;

    private final MappingManagement mappings;

    MappingController(MappingManagement mappings) {
        this.mappings = mappings;
    }

    @PostMapping("/intake/{id}/mapping/save")
    String save(@PathVariable UUID id, @RequestParam String name, @ModelAttribute(name = "shell", binding = false) Shell shell,
            RedirectAttributes redirect) {
        mappings.save(id, name, shell.viewer());
        redirect.addFlashAttribute("flash", shell.text("intake.mapping.saved", name.strip()));
        return "redirect:/intake/" + id + "/found";
    }

    @PostMapping("/intake/{id}/mapping/use")
    String use(@PathVariable UUID id, @RequestParam String name, @ModelAttribute(name = "shell", binding = false) Shell shell,
            RedirectAttributes redirect) {
        mappings.use(id, name);
        redirect.addFlashAttribute("flash", shell.text("intake.mapping.used"));
        return "redirect:/intake/" + id + "/questions";
    }

    @GetMapping("/intake/{id}/mapping.json")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("mapping.json").build().toString())
                .body(mappings.write(id).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/intake/{id}/mapping/upload")
    String upload(@PathVariable UUID id, @RequestParam(name = "file", required = false) MultipartFile file,
            @ModelAttribute(name = "shell", binding = false) Shell shell, RedirectAttributes redirect) throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > MAX_BYTES) {
            throw Problem.invalid("intake.problem.mapping-file");
        }
        mappings.read(id, new String(file.getBytes(), StandardCharsets.UTF_8));
        redirect.addFlashAttribute("flash", shell.text("intake.mapping.used"));
        return "redirect:/intake/" + id + "/questions";
    }
}
