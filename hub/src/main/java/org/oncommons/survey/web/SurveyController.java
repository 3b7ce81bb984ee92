package org.oncommons.survey.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.page.Viewer;
import org.oncommons.page.ViewerSource;
import org.oncommons.questions.QuestionType;
import org.oncommons.survey.Contribution;
import org.oncommons.survey.WaveAnswers;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveManagement;
import org.oncommons.survey.WaveState;
import org.oncommons.survey.WaveSummary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The survey's door, and the snapshots that anybody may cite. */
@Controller
class SurveyController {

    private final WaveManagement waves;
    private final WaveArchive archive;
    private final InstitutionDirectory institutions;
    private final ViewerSource viewers;

    SurveyController(WaveManagement waves, WaveArchive archive, InstitutionDirectory institutions, ViewerSource viewers) {
        this.waves = waves;
        this.archive = archive;
        this.institutions = institutions;
        this.viewers = viewers;
    }

    @GetMapping("/survey")
    String door(Model model) {
        Viewer viewer = viewers.viewer();
        List<WaveDetails> all = waves.all();
        List<WaveDetails> open = all.stream().filter(wave -> wave.state() == WaveState.OPEN).toList();
        model.addAttribute("page", new SurveyPage(open, mine(viewer.account(), all), archive.frozen(), viewer.coordinator() ? all : List.of()));
        return "survey/door";
    }

    @GetMapping("/survey/archive/{hash}")
    String snapshot(@PathVariable String hash, @ModelAttribute("shell") Shell shell, Model model) {
        WaveAnswers answers = archive.byHash(hash).orElseThrow(Problem::notFound);
        List<WaveSummary> editions = archive.editions(answers.wave());
        WaveSummary summary = editions.stream().filter(one -> one.hash().equals(hash)).findFirst().orElseThrow(Problem::notFound);
        List<Contribution> given = answers.contributions();
        int questions = (int) answers.questionnaire().questions().filter(one -> one.type() != QuestionType.STATEMENT).count();
        model.addAttribute("page", new ArchivePage(answers.wave(), summary, answers.questionnaire().title().in(shell.language()), questions,
                given.size(), (int) given.stream().filter(Contribution::signedOff).count(), answers.invited().size(),
                (int) given.stream().map(Contribution::country).filter(country -> !country.isBlank()).distinct().count(),
                editions.getFirst().hash().equals(hash)));
        return "survey/archive";
    }

    /** The address under which a wave's page names an institution's answer. */
    @GetMapping("/survey/waves/{wave}/answers/{institution}")
    String answer(@PathVariable UUID wave, @PathVariable String institution) {
        String slug = institutions.bySlug(institution).orElseThrow(Problem::notFound).slug();
        return "redirect:/answering/" + wave + "/" + slug;
    }

    private List<SurveyPage.Mine> mine(@Nullable UUID account, List<WaveDetails> all) {
        if (account == null) {
            return List.of();
        }
        return institutions.institutionsOf(account).stream()
                .flatMap(id -> institutions.find(id).stream())
                .flatMap(institution -> all.stream()
                        .filter(wave -> wave.state() != WaveState.DRAFT && wave.invited(institution.id()).isPresent())
                        .map(wave -> new SurveyPage.Mine(wave, institution)))
                .sorted(Comparator.comparing((SurveyPage.Mine mine) -> mine.wave().closes()).reversed())
                .toList();
    }
}
