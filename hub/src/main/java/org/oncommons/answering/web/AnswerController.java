package org.oncommons.answering.web;

import java.util.List;
import java.util.UUID;
import org.oncommons.answering.AnswerBook;
import org.oncommons.answering.AnsweringDesk;
import org.oncommons.answering.SectionProgress;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.PersonSummary;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.page.ViewerSource;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveSummary;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An institution's answer as a whole: how far it is, how it reads, who signs. */
@Controller
class AnswerController {

    private final AnsweringDesk desk;
    private final InstitutionDirectory institutions;
    private final WaveArchive archive;
    private final AnswerPrints prints;
    private final ViewerSource viewers;

    AnswerController(
            AnsweringDesk desk, InstitutionDirectory institutions, WaveArchive archive, AnswerPrints prints, ViewerSource viewers) {
        this.desk = desk;
        this.institutions = institutions;
        this.archive = archive;
        this.prints = prints;
        this.viewers = viewers;
    }

    @GetMapping("/answering/{wave}/{institution}")
    String overview(@PathVariable UUID wave, @PathVariable String institution, Model model) {
        AnswerBook book = desk.open(viewers.viewer(), wave, institution);
        List<PersonSummary> colleagues = book.rights().lead()
                ? institutions.colleagues(book.institution().id()).stream().filter(person -> person.account() != null).toList() : List.of();
        WaveSummary earlier = book.wave().earlier() == null ? null
                : archive.editions(book.wave().earlier()).stream().findFirst().orElse(null);
        UUID account = viewers.viewer().account();
        boolean own = account != null && institutions.institutionsOf(account).contains(book.institution().id());
        model.addAttribute("page", new OverviewPage(book, SectionPages.base(book), colleagues, earlier, own,
                book.sections().stream().mapToInt(SectionProgress::fields).sum(),
                book.sections().stream().mapToInt(SectionProgress::answered).sum()));
        return "answering/overview";
    }

    @GetMapping("/answering/{wave}/{institution}/answer")
    String read(@PathVariable UUID wave, @PathVariable String institution, @ModelAttribute("shell") Shell shell, Model model) {
        model.addAttribute("page", prints.page(readable(wave, institution), shell.language()));
        return "answering/answer";
    }

    @GetMapping("/answering/{wave}/{institution}/answer.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID wave, @PathVariable String institution, @ModelAttribute("shell") Shell shell) {
        AnswerBook book = readable(wave, institution);
        String name = "answer-" + book.institution().slug() + "-" + book.wave().year() + ".pdf";
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(prints.pdf(prints.page(book, shell.language()), shell));
    }

    @GetMapping("/answering/{wave}/{institution}/sign")
    String sign(@PathVariable UUID wave, @PathVariable String institution, @ModelAttribute("shell") Shell shell, Model model) {
        AnswerBook book = desk.open(viewers.viewer(), wave, institution);
        if (!book.rights().lead()) {
            throw Problem.refused();
        }
        model.addAttribute("page", prints.page(book, shell.language()));
        return "answering/sign";
    }

    @PostMapping("/answering/{wave}/{institution}/sign")
    String sign(@PathVariable UUID wave, @PathVariable String institution, @RequestParam(defaultValue = "false") boolean declared,
            @ModelAttribute("shell") Shell shell, RedirectAttributes redirect) {
        if (!declared) {
            throw Problem.invalid("answering.problem.declare");
        }
        desk.sign(viewers.viewer(), wave, institution);
        return back(wave, institution, "answering.sign.done", shell, redirect);
    }

    @PostMapping("/answering/{wave}/{institution}/withdraw")
    String withdraw(@PathVariable UUID wave, @PathVariable String institution, @ModelAttribute("shell") Shell shell,
            RedirectAttributes redirect) {
        desk.withdraw(viewers.viewer(), wave, institution);
        return back(wave, institution, "answering.withdraw.done", shell, redirect);
    }

    @PostMapping("/answering/{wave}/{institution}/return")
    String giveBack(@PathVariable UUID wave, @PathVariable String institution, @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("shell") Shell shell, RedirectAttributes redirect) {
        desk.giveBack(viewers.viewer(), wave, institution, reason);
        return back(wave, institution, "answering.return.done", shell, redirect);
    }

    private AnswerBook readable(UUID wave, String institution) {
        AnswerBook book = desk.open(viewers.viewer(), wave, institution);
        if (!book.rights().content()) {
            throw Problem.refused();
        }
        return book;
    }

    private static String back(UUID wave, String institution, String text, Shell shell, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", shell.text(text));
        return "redirect:/answering/" + wave + "/" + institution;
    }
}
