package org.oncommons.browser;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.oncommons.SurveyScene;
import org.oncommons.browser.SiteMap.Visit;
import org.oncommons.consortium.ProposalManagement;
import org.oncommons.consortium.SavedProposal;
import org.oncommons.identity.AccountManagement;
import org.oncommons.intake.IntakeManagement;
import org.oncommons.intake.SurveyImport;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.page.Viewer;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The running hub as the walks through it see it: where it is, what can be asked of it, and where they begin. */
final class HubWalk {

    private static final Map<ApplicationContext, HubWalk> BEGUN = new ConcurrentHashMap<>();

    private final ApplicationContext context;
    private final URI hub;
    private final PageRoutes routes;
    private final Map<Visitor, List<String>> begin;
    private final Map<Visitor, SiteMap> walked = new ConcurrentHashMap<>();

    private HubWalk(ApplicationContext context) {
        this.context = context;
        this.hub = URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
        this.routes = PageRoutes.of(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        String answer = openWave(context) + "/aurora";
        String questionnaire = questionnaireInWork(context);
        String begun = importBegun(context);
        SavedProposal proposal = proposal(context);
        this.begin = Map.of(
                Visitor.GUEST, List.of("/"),
                Visitor.MEMBER, List.of("/", "/survey/waves/" + answer.replace("/aurora", "/answers/aurora")),
                Visitor.REPRESENTATIVE, List.of("/", "/answering/" + answer, "/answering/" + answer + "/sign"),
                Visitor.COORDINATOR, List.of("/", "/answering/" + answer, questionnaire, questionnaire + "/edit", questionnaire + "/publish",
                        begun + "/found", begun + "/questions", begun + "/respondents", begun + "/check",
                        "/consortium/proposals/" + proposal.id(), "/consortium/shared/" + proposal.token()));
    }

    static HubWalk through(ApplicationContext context) {
        return BEGUN.computeIfAbsent(context, HubWalk::new);
    }

    URI hub() {
        return hub;
    }

    PageRoutes routes() {
        return routes;
    }

    /** What the visitor finds; walked once. */
    SiteMap by(Visitor visitor) {
        return walked.computeIfAbsent(visitor, unused ->
                SiteMap.walk(HubSession.of(hub, visitor), routes, visitor, begin.getOrDefault(visitor, List.of())));
    }

    /** The pages that the visitor finds, in another language. */
    List<Visit> by(Visitor visitor, String language) {
        return by(visitor).in(language, HubSession.of(hub, visitor));
    }

    /** What people typed and what carries languages of its own. */
    TypedContent content() {
        return TypedContent.in(context.getBean(JdbcClient.class));
    }

    /** A wave with every type of question, open for the institution of the visitors, who would know it by a mail. */
    private static String openWave(ApplicationContext context) {
        UUID institution = context.getBean(InstitutionDirectory.class).bySlug("aurora").orElseThrow().id();
        return context.getBean(SurveyScene.class).openWave(SurveyScene.questionnaire(), List.of(institution)).toString();
    }

    /** An import that has been uploaded and not run. */
    private static String importBegun(ApplicationContext context) {
        IntakeManagement imports = context.getBean(IntakeManagement.class);
        String table = "id,Institution,Country,Strength in imaging\n1,Aurora Cancer Centre Helsinki,Finland,3\n2,Elbtor Krebszentrum Hamburg,Germany,5\n";
        SurveyImport.File file = imports.store("Answers of 2025.csv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        return "/intake/" + new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .execute(transaction -> imports.begin(List.of(file), coordinator(context)));
    }

    /** A group that the coordinator has saved. */
    private static SavedProposal proposal(ApplicationContext context) {
        return context.getBean(ProposalManagement.class).save(coordinator(context),
                new ProposalManagement.Content("Late effects", "For the next call", "", List.of("aurora"), true, "Survey 2025"));
    }

    private static Viewer coordinator(ApplicationContext context) {
        UUID account = context.getBean(AccountManagement.class).byEmail(Visitor.COORDINATOR.email().orElseThrow()).orElseThrow();
        return new Viewer(account, "Coordinator", Set.of("COORDINATOR"));
    }

    /** A questionnaire whose second version is published and whose third is a draft. */
    private static String questionnaireInWork(ApplicationContext context) {
        QuestionnaireManagement questionnaires = context.getBean(QuestionnaireManagement.class);
        UUID first = questionnaires.create(SurveyScene.questionnaire());
        UUID questionnaire = questionnaires.version(first).orElseThrow().questionnaire();
        questionnaires.publish(first);
        questionnaires.publish(questionnaires.draft(questionnaire));
        questionnaires.draft(questionnaire);
        return "/questionnaire/" + questionnaire;
    }
}
