package org.oncommons.feasibility.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.LinePlot;
import org.oncommons.drawing.Picture;
import org.oncommons.feasibility.RequestState;
import org.oncommons.feasibility.SiteAnswer;
import org.oncommons.feasibility.SiteForecast;
import org.oncommons.feasibility.SiteRequest;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.recruitment.RecruitmentForecast;
import org.oncommons.network.DirectoryFacet;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Shell;
import org.oncommons.protocols.Protocol;

/** Writes the page of a study in the reader's language. */
final class StudyWriting {

    private static final int TICKS = 5;
    private static final String MONTHS = "36";
    private static final String SHAPE = "1.5";

    private final Protocol study;
    private final List<SiteRequest> requests;
    private final Map<UUID, InstitutionSummary> institutions;
    private final Shell shell;

    StudyWriting(Protocol study, List<SiteRequest> requests, Map<UUID, InstitutionSummary> institutions, Shell shell) {
        this.study = study;
        this.requests = requests;
        this.institutions = institutions;
        this.shell = shell;
    }

    /** Numbers as given, or as the record has them. */
    StudyPage.Form form(Map<String, String> given) {
        String months = study.text("accrual-months").isEmpty() ? MONTHS : study.text("accrual-months");
        return new StudyPage.Form(given.getOrDefault("patients", study.text("patients")), given.getOrDefault("months", months),
                given.getOrDefault("shape", SHAPE), "");
    }

    List<StudyPage.Site> sites() {
        return requests.stream().map(this::site).toList();
    }

    private StudyPage.Site site(SiteRequest request) {
        InstitutionSummary institution = institutions.get(request.institution());
        SiteAnswer answer = request.answer();
        return new StudyPage.Site(institution.name(), "/network/institutions/" + institution.slug(), institution.slug(),
                shell.country(institution.country()), request.state().name().toLowerCase(Locale.ROOT),
                answer == null ? "" : shell.number(answer.patientsAMonth(), 2), answer == null ? "" : shell.date(answer.startsOn()),
                request.remark(), request.answeredBy().isEmpty() ? request.askedBy() : request.answeredBy(),
                shell.moment(request.answeredAt() == null ? request.askedAt() : request.answeredAt()));
    }

    /** The page without a forecast where there is none, and with a sentence where a number is wrong. */
    StudyPage page(StudyPage.Form form, StudyPage.Candidates candidates, String wrong, LocalDate today) {
        try {
            return new StudyPage(study.summary(), sites(), form, forecast(form, today), candidates, wrong);
        } catch (ImpossibleInput impossible) {
            StudyPage.Form refused = new StudyPage.Form(form.patients(), form.months(), form.shape(), impossible.getMessage());
            return new StudyPage(study.summary(), sites(), refused, null, candidates, wrong);
        }
    }

    private StudyPage.@Nullable Forecast forecast(StudyPage.Form form, LocalDate today) {
        List<SiteForecast.Site> willing = requests.stream().filter(request -> request.state() == RequestState.WILLING)
                .flatMap(request -> Optional.ofNullable(request.answer()).stream()
                        .map(answer -> new SiteForecast.Site(institutions.get(request.institution()).shortName(), answer))).toList();
        if (willing.isEmpty() || form.patients().isBlank()) {
            return null;
        }
        return SiteForecast.of(willing, (int) number(form.patients(), "patients"), number(form.months(), "byMonth"),
                number(form.shape(), "shape"), today).map(this::forecast).orElse(null);
    }

    private double number(String typed, String input) {
        try {
            double number = Double.parseDouble(typed.strip().replace(',', '.'));
            if (Double.isFinite(number) && Math.abs(number) < 1e9) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw new ImpossibleInput(shell.text("feasibility.problem.number", typed), input);
        }
        throw new ImpossibleInput(shell.text("feasibility.problem.number", typed), input);
    }

    private StudyPage.Forecast forecast(RecruitmentForecast forecast) {
        List<RecruitmentForecast.Chance> chances = forecast.chances();
        List<Double> quantiles = forecast.quantiles();
        return new StudyPage.Forecast(shell.percent(forecast.byDate()), shell.number(forecast.expectedByDate(), 0),
                months(quantiles.get(1)), shell.text("feasibility.range", months(quantiles.get(0)), months(quantiles.get(2))), picture(forecast, chances),
                chances.stream().map(chance -> List.of(shell.number(chance.month(), 1), shell.percent(chance.probability()))).toList(),
                forecast.without().stream().map(each -> new StudyPage.Without(each.centre().name(), shell.number(each.rate(), 2),
                        shell.percent(each.byDate()), months(each.median()))).toList(),
                forecast.derivation().source(), forecast.derivation().warnings());
    }

    private String months(double month) {
        return Double.isFinite(month) ? shell.number(month, 1) : shell.text("feasibility.never");
    }

    private Picture picture(RecruitmentForecast forecast, List<RecruitmentForecast.Chance> chances) {
        Axis across = Axis.round(0, Math.max(1, chances.getLast().month()), TICKS, month -> shell.number(month, 0));
        Axis upwards = Axis.round(0, 1, TICKS, shell::percent);
        List<LinePlot.Point> points = chances.stream().map(chance -> new LinePlot.Point(chance.month(), chance.probability(), "")).toList();
        return new LinePlot(shell.text("feasibility.picture"), new LinePlot.Scale(across, shell.text("feasibility.month")),
                new LinePlot.Scale(upwards, shell.text("feasibility.chance")),
                List.of(new LinePlot.Line("", points)),
                new LinePlot.Point(forecast.question().byMonth(), forecast.byDate(), shell.percent(forecast.byDate()))).draw();
    }

    /**
     * Who was not asked yet, in the order of their names.
     *
     * @param having choice of a facet; empty or unknown: everybody
     * @param chosen slugs that are ticked
     */
    StudyPage.Candidates candidates(
            List<InstitutionSummary> all, List<DirectoryFacet.Group> facets, String having, Set<UUID> reachable, List<String> chosen,
            String message) {
        Set<UUID> asked = new HashSet<>();
        requests.forEach(request -> asked.add(request.institution()));
        Optional<DirectoryFacet.Choice> choice = facets.stream().flatMap(group -> group.choices().stream())
                .filter(one -> one.value().equals(having)).findFirst();
        List<StudyPage.Candidate> found = new ArrayList<>();
        all.stream().filter(one -> !asked.contains(one.id()))
                .filter(one -> choice.map(wanted -> wanted.institutions().contains(one.id())).orElse(true))
                .sorted(Comparator.comparing((InstitutionSummary one) -> !reachable.contains(one.id())))
                .forEach(one -> found.add(new StudyPage.Candidate(one.slug(), one.name(), shell.country(one.country()),
                        reachable.contains(one.id()), chosen.contains(one.slug()))));
        return new StudyPage.Candidates(choice.map(DirectoryFacet.Choice::value).orElse(""), facets.stream()
                .map(group -> new StudyPage.Group(group.label(), group.choices().stream()
                        .map(one -> new StudyPage.Choice(one.value(), one.label())).toList())).toList(), found, message);
    }
}
